import { get, post } from "../http";
import type { OfflineStore } from "../offline/store";

export type PartyKind = "CITIZEN" | "ORGANISATION";

export type Officer = { username: string; name: string; certificate: string; validFrom: string; validTo: string };

export type Range = { grade: string; party: PartyKind; lower: number; upper: number };

export type Violation = { violation: string; name: string; nameEn: string; basis: string; ranges: Range[] };

/** Everything the server's rules and registers say about decisions on the spot, as of one moment. */
export type Kit = {
  officer: Officer;
  others: Officer[];
  violations: Violation[];
  /** The largest fine on the spot in fen, as the rules allow it. */
  mostFen: Record<PartyKind, number>;
  /** Up to this fine in fen cash needs no ground. */
  cashFen: number;
  /** Numbers reserved for this officer and not used. */
  numbers: string[];
  /** How many of them should be at hand. */
  keep: number;
  words: Record<string, string>;
};

const KIT = "/api/penalties/spot-kit";
const NUMBERS = "/api/penalties/reservations";

/** The kit on the device: fetched when there is a network, with its numbers filled up, and read from memory otherwise. */
export class SpotKit {
  kit: Kit | null = null;

  constructor(
    private readonly store: OfflineStore,
    private readonly owner: string,
  ) {}

  private key(what: string): string {
    return "spot:" + this.owner + ":" + what;
  }

  async load(): Promise<void> {
    this.kit = (await this.store.value<Kit>(this.key("kit"))) ?? null;
  }

  /** Brings the kit up to date; a dead network leaves it as it is. */
  async refresh(): Promise<void> {
    try {
      let fresh = await get<Kit>(KIT);
      const used = new Set(await this.used());
      const free = fresh.numbers.filter((number) => !used.has(number)).length;
      if (free < fresh.keep) {
        // The id is kept until the answer came: asked again it is the same request, and reserves nothing twice.
        const asked = (await this.store.value<{ clientId: string; count: number }>(this.key("asked"))) ?? {
          clientId: crypto.randomUUID(),
          count: fresh.keep - free,
        };
        await this.store.putValue(this.key("asked"), asked);
        await post(NUMBERS, asked);
        await this.store.dropValue(this.key("asked"));
        fresh = await get<Kit>(KIT);
      }
      this.kit = fresh;
      await this.store.putValue(this.key("kit"), fresh);
      // A number the server no longer calls unused need not be remembered.
      await this.store.putValue(
        this.key("used"),
        (await this.used()).filter((number) => fresh.numbers.includes(number)),
      );
    } catch (problem) {
      console.info("the kit stays as it was", problem);
    }
  }

  private async used(): Promise<string[]> {
    return (await this.store.value<string[]>(this.key("used"))) ?? [];
  }

  /** How many numbers are left. */
  async left(): Promise<number> {
    const used = new Set(await this.used());
    return (this.kit?.numbers ?? []).filter((number) => !used.has(number)).length;
  }

  /** Takes a number for good, before anything bears it: one that is lost is only a gap, one used twice would be two decisions. */
  async takeNumber(): Promise<string | null> {
    return navigator.locks.request("spot-number:" + this.owner, async () => {
      const used = await this.used();
      const number = (this.kit?.numbers ?? []).find((one) => !used.includes(one));
      if (!number) return null;
      await this.store.putValue(this.key("used"), [...used, number]);
      return number;
    });
  }
}
