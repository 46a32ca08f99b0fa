import type { Fix } from "./store";

/** Follows the device's position while somebody asks for it; the last known place is at hand without waiting. */
export class Position {
  private fix: Fix | null = null;
  private watch: number | null = null;
  private readonly listeners = new Set<(fix: Fix) => void>();
  /** Why there is none: the person or the device said no. */
  denied = false;

  /** Starts to follow. Asks the person for permission the first time. */
  follow(): void {
    if (this.watch !== null || !("geolocation" in navigator)) return;
    this.watch = navigator.geolocation.watchPosition(
      ({ coords }) => {
        this.denied = false;
        this.fix = { lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy, at: Date.now() };
        this.listeners.forEach((listener) => listener(this.fix!));
      },
      (problem) => {
        this.denied = problem.code === problem.PERMISSION_DENIED;
      },
      { enableHighAccuracy: true, maximumAge: 10_000 },
    );
  }

  stop(): void {
    if (this.watch !== null) navigator.geolocation.clearWatch(this.watch);
    this.watch = null;
  }

  /** The last place, if it is younger than this. */
  last(maxAgeMillis = 5 * 60_000): Fix | null {
    return this.fix && Date.now() - this.fix.at <= maxAgeMillis ? this.fix : null;
  }

  onFix(listener: (fix: Fix) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
