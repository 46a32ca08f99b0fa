import { Problem } from "../http";
import type { ServerClock } from "./clock";
import type { Entry, EntryState, OfflineStore, Photo } from "./store";
import { send, type Transport } from "./transport";
import { sendPhoto } from "./upload";

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 5 * 60_000;
const LOOK_EVERY = 15_000;
const KEPT_AFTER_ARRIVAL = 3 * 24 * 3_600_000;

/** What is needed to queue something; the rest starts at its beginning. */
export type NewEntry = Pick<Entry, "kind" | "title" | "path" | "body"> &
  Partial<Pick<Entry, "id" | "chain" | "subject" | "photos">>;

/**
 * Sends what was entered, in the order it was entered, once. One window sends at a time (a web lock, which a killed
 * browser gives back). A dead network stops the round; a server in trouble puts off the entry; a refusal or a conflict
 * is left to the person.
 */
export class SendQueue {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again = false;
  private running = false;
  private order = 0;

  constructor(
    private readonly name: string,
    private readonly store: OfflineStore,
    private readonly transport: Transport,
    private readonly clock: ServerClock,
    /** Whose entries are sent; null while nobody is signed in. */
    private readonly owner: () => string | null,
    private readonly arrived: (entry: Entry) => void | Promise<void> = () => undefined,
  ) {}

  /** Begins to look after the queue: now, when the network returns, and every few seconds. */
  start(): void {
    window.addEventListener("online", () => this.kick(true));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.kick());
    this.kick();
  }

  /** Keeps an entry with its photos. When the promise is kept, it survives the browser being killed. */
  async add(entry: NewEntry, photos: Photo[] = []): Promise<Entry> {
    const owner = this.owner();
    if (!owner) throw new Error("nobody is signed in");
    const kept: Entry = {
      id: crypto.randomUUID(),
      photos: photos.map((photo) => photo.sha256),
      ...entry,
      owner,
      state: "waiting",
      createdAt: Date.now(),
      order: this.order++,
      attempts: 0,
      nextTryAt: 0,
    };
    await this.store.save([kept], photos);
    this.kick();
    return kept;
  }

  /** Sends soon; `impatient` forgets the pauses after failures. */
  kick(impatient = false): void {
    void this.round(impatient);
  }

  /** Lets an entry the server did not take go again, changed or as it was: a person decided so. */
  async resubmit(id: string, change: (entry: Entry) => Entry = (entry) => entry): Promise<void> {
    await this.store.change(id, (entry) => {
      const { problem: _, ...rest } = change(entry);
      return entry.state === "arrived" ? null : { ...rest, state: "waiting", attempts: 0, nextTryAt: 0 };
    });
    this.kick();
  }

  private async round(impatient: boolean): Promise<void> {
    clearTimeout(this.timer);
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    try {
      do {
        this.again = false;
        if (this.owner() && navigator.onLine) {
          await navigator.locks.request("send:" + this.name, () => this.sendDue(impatient));
        }
      } while (this.again);
    } finally {
      this.running = false;
      this.timer = setTimeout(() => this.kick(), LOOK_EVERY);
    }
  }

  private async sendDue(impatient: boolean): Promise<void> {
    const owner = this.owner();
    if (!owner) return;
    const halted = new Set<string>();
    for (const { id } of await this.store.entries(owner)) {
      const entry = await this.store.entry(id);
      if (!entry || entry.state === "arrived" || (entry.chain && halted.has(entry.chain))) continue;
      // "sending" under our lock means that a killed browser was at it: it is sent again, the server knows its id.
      const open = entry.state === "waiting" || entry.state === "sending";
      const due = open && (impatient || entry.nextTryAt <= Date.now());
      const state = due ? await this.sendOne(entry) : entry.state;
      if (state !== "arrived" && open && entry.chain) halted.add(entry.chain);
      if (state === null) break;
    }
    await this.store.tidy(owner, Date.now() - KEPT_AFTER_ARRIVAL);
  }

  /** How it went; null when nothing else can go either. */
  private async sendOne(entry: Entry): Promise<EntryState | null> {
    await this.store.change(entry.id, (one) => ({ ...one, state: "sending" }));
    try {
      for (const sha256 of entry.photos) {
        const photo = await this.store.photo(sha256);
        if (photo) await sendPhoto(photo, this.store, this.transport, this.clock);
      }
      const answer = await send<unknown>(this.transport, this.clock, entry.path, entry.body);
      const done = await this.store.change(entry.id, (one) => ({
        ...one,
        state: "arrived",
        answer,
        settledAt: Date.now(),
      }));
      if (done) await this.arrived(done);
      return "arrived";
    } catch (problem) {
      return this.explain(entry, problem);
    }
  }

  private async explain(entry: Entry, problem: unknown): Promise<EntryState | null> {
    const status = problem instanceof Problem ? problem.status : 0;
    const final: EntryState | null =
      status === 409 || status === 404 || status === 410 ? "conflict" : status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status) ? "refused" : null;
    const attempts = entry.attempts + 1;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 10)) * (0.75 + Math.random() / 2);
    const asked = problem instanceof Problem && problem.retryAfterSeconds ? problem.retryAfterSeconds * 1000 : 0;
    await this.store.change(entry.id, (one) => ({
      ...one,
      state: final ?? "waiting",
      attempts,
      nextTryAt: final ? 0 : Date.now() + Math.max(pause, asked),
      ...(problem instanceof Problem
        ? { problem: { status, detail: problem.detail || problem.title, fields: problem.fields } }
        : {}),
    }));
    // Without network or without a known person nothing else would get through.
    return final ?? (status === 0 || status === 401 ? null : "waiting");
  }
}
