import { ServerClock } from "../offline/clock";
import { Position } from "../offline/position";
import { SendQueue } from "../offline/queue";
import { OfflineStore, type Entry } from "../offline/store";
import { Duty } from "./duty";
import { Session } from "./session";
import { Sync } from "./sync";

export const NAME = "cityloop-inspector";

/** A screen: what it shows, and how it follows when the queue or the tasks change. */
export type View = { element: HTMLElement; title: string; refresh?: () => void | Promise<void>; leave?: () => void };

/** The parts of the app, made once. */
export class App {
  private constructor(
    readonly store: OfflineStore,
    readonly clock: ServerClock,
    readonly position: Position,
    readonly session: Session,
    readonly queue: SendQueue,
    readonly sync: Sync,
    readonly duty: Duty,
  ) {}

  static async open(): Promise<App> {
    const store = await OfflineStore.open(NAME);
    const clock = new ServerClock(store);
    await clock.load();
    const position = new Position();
    const session = new Session(store, clock);
    await session.load();
    const sync = new Sync(store, clock, session);
    await sync.load();
    const arrived = (entry: Entry): void => {
      // What was done may have changed the list: the tasks are asked for anew.
      if (entry.kind === "completion") void sync.refresh();
    };
    const queue = new SendQueue(NAME, store, session.transport, clock, () => session.person()?.username ?? null, arrived);
    const duty = new Duty(store, clock, position, queue, sync, () => session.person()?.username ?? null);
    return new App(store, clock, position, session, queue, sync, duty);
  }

  owner(): string {
    return this.session.person()?.username ?? "";
  }

  async entries(): Promise<Entry[]> {
    return this.owner() ? this.store.entries(this.owner()) : [];
  }

  go(hash: string): void {
    location.hash = hash;
  }
}
