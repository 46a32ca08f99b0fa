import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { FieldProblem } from "../http";

/** Where an entry of the queue stands; `refused` and `conflict` wait for a person's decision. */
export type EntryState = "waiting" | "sending" | "arrived" | "refused" | "conflict";

/** Why the server did not take an entry, in its own words. */
export type EntryProblem = { status: number; detail: string; fields: FieldProblem[] };

/** Something a person entered that the server shall get exactly once. */
export type Entry = {
  /** The client id: sent twice, the server answers the same. */
  id: string;
  /** Username; another person on the same device neither sees nor sends it. */
  owner: string;
  /** What it is, for the screen: report, completion, note, duty, track … */
  kind: string;
  /** What the screen calls it. */
  title: string;
  path: string;
  body: Record<string, unknown>;
  /** Hashes of the photos the server must hold before the body is sent. */
  photos: string[];
  /** Entries of one chain leave in order; a later one waits until the earlier arrived or was given up. */
  chain?: string;
  /** What it is about, for whoever decides a conflict (a task, its case). */
  subject?: Record<string, unknown>;
  state: EntryState;
  /** Milliseconds by the device's clock. */
  createdAt: number;
  order: number;
  attempts: number;
  nextTryAt: number;
  problem?: EntryProblem;
  /** What the server said when it took it. */
  answer?: unknown;
  settledAt?: number;
};

/** Where the device was. */
export type Fix = { lon: number; lat: number; accuracy: number; at: number };

/** A photo as it was captured: its bytes, their hash, and what the device said of time and place then. */
export type Photo = {
  sha256: string;
  owner: string;
  bytes: ArrayBuffer;
  type: string;
  /** By the device's clock, ISO. */
  takenAt: string;
  /** Server's clock minus the device's, milliseconds, as last measured; null when never measured. */
  clockOffset: number | null;
  place: Fix | null;
  /** Address of the upload that was begun, to go on where it was cut. */
  uploadUrl?: string;
  /** How often the server answered for that upload without taking it. */
  failures?: number;
  /** The server holds it. */
  stored: boolean;
};

interface Schema extends DBSchema {
  entries: { key: string; value: Entry; indexes: { owner: string } };
  photos: { key: string; value: Photo };
  values: { key: string; value: unknown };
}

const STRICT = { durability: "strict" } as const;

/**
 * The device's memory. Every write is one IndexedDB transaction of strict durability: when the promise is kept, what was
 * written survives the browser being killed.
 */
export class OfflineStore {
  private readonly channel: BroadcastChannel;
  private readonly listeners = new Set<() => void>();

  private constructor(
    private readonly db: IDBPDatabase<Schema>,
    name: string,
  ) {
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = () => this.listeners.forEach((listener) => listener());
  }

  static async open(name: string): Promise<OfflineStore> {
    const db = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("entries", { keyPath: "id" }).createIndex("owner", "owner");
        fresh.createObjectStore("photos", { keyPath: "sha256" });
        fresh.createObjectStore("values");
      },
    });
    return new OfflineStore(db, name);
  }

  /** Calls back whenever the queue changed, here or in another window; answers how to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private changed(): void {
    this.channel.postMessage("changed");
    this.listeners.forEach((listener) => listener());
  }

  /** Keeps entries with their photos, all or nothing. A photo that is known keeps what was known of it. */
  async save(entries: Entry[], photos: Photo[] = []): Promise<void> {
    const tx = this.db.transaction(["entries", "photos"], "readwrite", STRICT);
    const kept = tx.objectStore("photos");
    for (const photo of photos) {
      if (!(await kept.get(photo.sha256))) await kept.put(photo);
    }
    for (const entry of entries) await tx.objectStore("entries").put(entry);
    await tx.done;
    this.changed();
  }

  /** Changes an entry if it is still there; `null` from the change leaves it alone. */
  async change(id: string, change: (entry: Entry) => Entry | null): Promise<Entry | undefined> {
    const tx = this.db.transaction("entries", "readwrite", STRICT);
    const before = await tx.store.get(id);
    const after = before ? change(before) : null;
    if (after) await tx.store.put(after);
    await tx.done;
    if (after) this.changed();
    return after ?? before;
  }

  async entries(owner: string): Promise<Entry[]> {
    const all = await this.db.getAllFromIndex("entries", "owner", owner);
    return all.sort((a, b) => a.createdAt - b.createdAt || a.order - b.order);
  }

  async entry(id: string): Promise<Entry | undefined> {
    return this.db.get("entries", id);
  }

  async photo(sha256: string): Promise<Photo | undefined> {
    return this.db.get("photos", sha256);
  }

  async putPhoto(photo: Photo): Promise<void> {
    const tx = this.db.transaction("photos", "readwrite", STRICT);
    await tx.store.put(photo);
    await tx.done;
  }

  /** Removes an entry for good, and its photos unless another entry needs them. */
  async discard(id: string): Promise<void> {
    const tx = this.db.transaction(["entries", "photos"], "readwrite", STRICT);
    const entries = tx.objectStore("entries");
    const gone = await entries.get(id);
    await entries.delete(id);
    const needed = new Set((await entries.getAll()).filter((one) => one.state !== "arrived").flatMap((one) => one.photos));
    for (const sha256 of gone?.photos ?? []) {
      if (!needed.has(sha256)) await tx.objectStore("photos").delete(sha256);
    }
    await tx.done;
    this.changed();
  }

  /** Drops the bytes of what arrived, and arrived entries settled before this moment. */
  async tidy(owner: string, before: number): Promise<void> {
    const tx = this.db.transaction(["entries", "photos"], "readwrite");
    const entries = tx.objectStore("entries");
    const all = await entries.index("owner").getAll(owner);
    const needed = new Set(all.filter((one) => one.state !== "arrived").flatMap((one) => one.photos));
    for (const one of all.filter((entry) => entry.state === "arrived")) {
      for (const sha256 of one.photos) if (!needed.has(sha256)) await tx.objectStore("photos").delete(sha256);
      if ((one.settledAt ?? 0) < before) await entries.delete(one.id);
    }
    await tx.done;
  }

  async value<T>(key: string): Promise<T | undefined> {
    return (await this.db.get("values", key)) as T | undefined;
  }

  async putValue(key: string, value: unknown): Promise<void> {
    const tx = this.db.transaction("values", "readwrite", STRICT);
    await tx.store.put(value, key);
    await tx.done;
  }

  async dropValue(key: string): Promise<void> {
    const tx = this.db.transaction("values", "readwrite", STRICT);
    await tx.store.delete(key);
    await tx.done;
  }

  async dropValuesOf(prefix: string): Promise<void> {
    const tx = this.db.transaction("values", "readwrite", STRICT);
    for (const key of await tx.store.getAllKeys()) if (key.startsWith(prefix)) await tx.store.delete(key);
    await tx.done;
  }
}
