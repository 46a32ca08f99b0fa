import type { ServerClock } from "../offline/clock";
import { captured } from "../offline/capture";
import type { Position } from "../offline/position";
import type { SendQueue } from "../offline/queue";
import type { Fix, OfflineStore } from "../offline/store";
import type { Sync } from "./sync";
import { text } from "./words";

export type Shift = { clientId: string; startedAt: number; consent: string | null };

const FLUSH_POINTS = 20;
const FLUSH_EVERY = 10 * 60_000;

/**
 * The duty switch. Points are noted only between on and off, only with consent, and leave through the same queue in the
 * chain of their shift. A killed browser finds its shift again and goes on.
 */
export class Duty {
  shift: Shift | null = null;
  private points: Fix[] = [];
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly store: OfflineStore,
    private readonly clock: ServerClock,
    private readonly position: Position,
    private readonly queue: SendQueue,
    private readonly sync: Sync,
    private readonly owner: () => string | null,
  ) {}

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  private key(name: string): string {
    return `duty:${this.owner() ?? ""}:${name}`;
  }

  async load(): Promise<void> {
    this.shift = (await this.store.value<Shift>(this.key("shift"))) ?? null;
    this.points = (await this.store.value<Fix[]>(this.key("points"))) ?? [];
    if (this.shift) this.record();
  }

  tracked(): boolean {
    return this.shift?.consent != null;
  }

  async on(consent: string | null): Promise<void> {
    if (this.shift) return;
    const shift: Shift = { clientId: crypto.randomUUID(), startedAt: Date.now(), consent };
    await this.store.putValue(this.key("points"), []);
    await this.store.putValue(this.key("shift"), shift);
    this.points = [];
    this.shift = shift;
    await this.queue.add({
      kind: "duty",
      title: text("duty.on"),
      chain: "duty:" + shift.clientId,
      path: "/api/duty/shifts",
      body: { clientId: shift.clientId, ...(consent ? { consent } : {}), ...captured(this.clock, shift.startedAt) },
    });
    this.record();
    this.listeners.forEach((listener) => listener());
  }

  async off(at: number = Date.now()): Promise<void> {
    const shift = this.shift;
    if (!shift) return;
    await this.flush();
    this.stop();
    await this.queue.add({
      kind: "duty",
      title: text("duty.off"),
      chain: "duty:" + shift.clientId,
      path: `/api/duty/shifts/${shift.clientId}/end`,
      body: captured(this.clock, at),
    });
    this.shift = null;
    await this.store.dropValue(this.key("shift"));
    this.listeners.forEach((listener) => listener());
  }

  private record(): void {
    if (!this.shift?.consent) return;
    this.position.follow();
    clearInterval(this.timer);
    this.timer = setInterval(() => void this.note(), (this.sync.bundle?.pointEverySeconds ?? 30) * 1000);
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async note(): Promise<void> {
    const shift = this.shift;
    if (!shift?.consent) return;
    const longest = shift.startedAt + (this.sync.bundle?.longestShiftSeconds ?? 57_600) * 1000;
    if (Date.now() >= longest) return this.off(longest);
    const fix = this.position.last(60_000);
    const last = this.points.at(-1);
    if (!fix || fix.at < shift.startedAt || fix.at === last?.at) return;
    this.points.push(fix);
    await this.store.putValue(this.key("points"), this.points);
    if (this.points.length >= FLUSH_POINTS || fix.at - (this.points[0]?.at ?? fix.at) >= FLUSH_EVERY) await this.flush();
  }

  /** Hands the points to the queue. Killed in between, some leave twice: the server knows a point by shift and time. */
  private async flush(): Promise<void> {
    const shift = this.shift;
    if (!shift || this.points.length === 0) return;
    const offset = this.clock.offset();
    await this.queue.add({
      kind: "track",
      title: text("duty.points", this.points.length),
      chain: "duty:" + shift.clientId,
      path: "/api/duty/track",
      body: {
        shift: shift.clientId,
        ...(offset === null ? {} : { clockOffset: offset }),
        points: this.points.map(({ at, lon, lat, accuracy }) => ({ at: new Date(at).toISOString(), lon, lat, accuracy })),
      },
    });
    this.points = [];
    await this.store.putValue(this.key("points"), []);
  }
}
