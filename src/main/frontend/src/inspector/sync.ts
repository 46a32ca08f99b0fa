import { answer } from "../http";
import type { ServerClock } from "../offline/clock";
import type { OfflineStore } from "../offline/store";
import { ask } from "../offline/transport";
import type { Bundle, Features, Task } from "./model";
import type { Session } from "./session";

type Cached<T> = { etag: string | null; value: T; fetchedAt: number };

const TASKS_EVERY = 60_000;
const BUNDLE_EVERY = 30 * 60_000;

/**
 * What the device knows of the city: the last answers, kept on the device, asked for anew while there is a network. A
 * failed question changes nothing.
 */
export class Sync {
  bundle: Bundle | null = null;
  tasks: Task[] = [];
  grids: Features | null = null;
  streets: Features | null = null;
  tasksAt: number | null = null;
  private bundleAt = 0;
  private running = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly store: OfflineStore,
    private readonly clock: ServerClock,
    private readonly session: Session,
  ) {}

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Reads what was kept for the person signed in. */
  async load(): Promise<void> {
    const read = async <T>(name: string): Promise<Cached<T> | undefined> => this.store.value<Cached<T>>(this.key(name));
    this.bundle = (await read<Bundle>("bundle"))?.value ?? null;
    const tasks = await read<{ items: Task[] }>("tasks");
    this.tasks = tasks?.value.items ?? [];
    this.tasksAt = tasks?.fetchedAt ?? null;
    this.grids = (await read<Features>("grids"))?.value ?? null;
    this.streets = (await read<Features>("streets"))?.value ?? null;
  }

  start(): void {
    setInterval(() => void this.refresh(), TASKS_EVERY);
    window.addEventListener("online", () => void this.refresh());
  }

  private key(name: string): string {
    return `cache:${this.session.person()?.username ?? ""}:${name}`;
  }

  /** Asks for what may have changed. True when everything was answered. */
  async refresh(everything = false): Promise<boolean> {
    if (this.running || !this.session.person() || this.session.expired || !navigator.onLine) return false;
    this.running = true;
    try {
      if (everything || !this.bundle || Date.now() - this.bundleAt > BUNDLE_EVERY) await this.refreshBundle();
      const tasks = await this.ask<{ items: Task[] }>("tasks", "/api/inspector/tasks");
      this.tasks = tasks.items;
      this.tasksAt = Date.now();
      this.listeners.forEach((listener) => listener());
      await this.keepPictures();
      return true;
    } catch {
      return false;
    } finally {
      this.running = false;
    }
  }

  private async refreshBundle(): Promise<void> {
    this.bundle = await this.ask<Bundle>("bundle", "/api/inspector/bundle");
    const box = this.bundle.box;
    const bbox = box ? `?bbox=${[box.west, box.south, box.east, box.north].map((side) => side.toFixed(6)).join(",")}` : "";
    this.grids = await this.ask<Features>("grids", "/api/map/grids.geojson" + bbox);
    this.streets = await this.ask<Features>("streets", "/api/map/regions.geojson?level=street");
    this.bundleAt = Date.now();
  }

  /** GET with the tag of what is kept; kept before it is used. */
  private async ask<T>(name: string, path: string): Promise<T> {
    const key = this.key(name);
    const kept = await this.store.value<Cached<T>>(key);
    const response = await ask(this.session.transport, this.clock, path, {
      headers: kept?.etag ? { "If-None-Match": kept.etag } : {},
    });
    if (response.status === 304 && kept) {
      await this.store.putValue(key, { ...kept, fetchedAt: Date.now() });
      return kept.value;
    }
    const etag = response.headers.get("ETag");
    const value = await answer<T>(response);
    await this.store.putValue(key, { etag, value, fetchedAt: Date.now() });
    return value;
  }

  /** The photos of the tasks' cases, to compare with on the spot; those of tasks that are gone are dropped. */
  private async keepPictures(): Promise<void> {
    const wanted = new Set(this.tasks.flatMap((task) => task.photos.map((photo) => photo.sha256)));
    for (const sha256 of wanted) {
      if (await this.store.value("pic:" + sha256)) continue;
      const response = await ask(this.session.transport, this.clock, "/api/media/" + sha256, { headers: { Accept: "image/*" } });
      if (response.ok) await this.store.putValue("pic:" + sha256, await response.arrayBuffer());
    }
  }

  /** A case photo from the device; null when it was not fetched. */
  async picture(sha256: string): Promise<Blob | null> {
    const bytes = await this.store.value<ArrayBuffer>("pic:" + sha256);
    return bytes ? new Blob([bytes]) : null;
  }

  task(id: number): Task | undefined {
    return this.tasks.find((task) => task.id === id);
  }

  form(id: string): Bundle["forms"][number] | undefined {
    return this.bundle?.forms.find((form) => form.id === id);
  }

  subClass(code: string | null): Bundle["catalogue"][number] | undefined {
    return this.bundle?.catalogue.find((one) => one.code === code);
  }
}
