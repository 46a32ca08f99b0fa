import type { OfflineStore } from "./store";

const KEY = "clock";

type Measured = { offset: number; measuredAt: number };

/**
 * How far the device's clock is off the server's, measured on the Date header of every answer. The header knows whole
 * seconds only, so half a second is added; the way there and back is halved.
 */
export class ServerClock {
  private measured: Measured | null = null;

  constructor(private readonly store: OfflineStore) {}

  async load(): Promise<void> {
    this.measured = (await this.store.value<Measured>(KEY)) ?? null;
  }

  async observe(response: Response, sentAt: number, receivedAt: number): Promise<void> {
    const date = Date.parse(response.headers.get("Date") ?? "");
    if (!Number.isFinite(date)) return;
    const offset = Math.round(date + 500 - (sentAt + receivedAt) / 2);
    const worthKeeping = !this.measured || Math.abs(this.measured.offset - offset) > 1500;
    this.measured = { offset, measuredAt: receivedAt };
    if (worthKeeping) await this.store.putValue(KEY, this.measured);
  }

  /** Server's clock minus the device's in milliseconds; null when never measured. */
  offset(): number | null {
    return this.measured?.offset ?? null;
  }
}
