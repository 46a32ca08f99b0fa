import { sessionTransport } from "../offline/transport";
import { capture } from "../offline/capture";
import { ServerClock } from "../offline/clock";
import { Position } from "../offline/position";
import { SendQueue } from "../offline/queue";
import { OfflineStore, type Entry, type Photo } from "../offline/store";
import { url } from "../http";
import { cityDay, problems, type Said } from "../spot/guards";
import { SpotKit } from "../spot/kit";

const STORE = "cityloop-officer";

/** Decisions on the spot, with a network or without: what is issued is kept first and sent afterwards, once. */
export async function mount(root: HTMLElement): Promise<void> {
  const owner = root.dataset["owner"] ?? "";
  const form = root.querySelector("form");
  if (!form || !owner || !("indexedDB" in window) || !navigator.locks) return;
  const store = await OfflineStore.open(STORE);
  const clock = new ServerClock(store);
  await clock.load();
  const kit = new SpotKit(store, owner);
  await kit.load();
  const page = new SpotPage(root, form, owner, store, clock, kit);
  await page.start();
}

class SpotPage {
  private readonly position = new Position();
  private readonly queue: SendQueue;
  private readonly fields: Record<string, string>;

  constructor(
    private readonly root: HTMLElement,
    private readonly form: HTMLFormElement,
    private readonly owner: string,
    private readonly store: OfflineStore,
    private readonly clock: ServerClock,
    private readonly kit: SpotKit,
  ) {
    this.fields = JSON.parse(root.querySelector("[data-words]")?.textContent ?? "{}") as Record<string, string>;
    this.queue = new SendQueue(STORE, store, sessionTransport(() => this.tell("login")), clock, () => owner, () => this.kit.refresh());
  }

  async start(): Promise<void> {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      void this.issue();
    }, { capture: true });
    this.form.addEventListener("change", () => this.showRange());
    this.store.onChange(() => void this.draw());
    window.addEventListener("online", () => void this.refresh());
    window.addEventListener("offline", () => void this.draw());
    // Numbers are taken by themselves here.
    this.form.querySelector("[name=reservedNumber]")?.closest(".field")?.remove();
    this.day();
    await this.draw();
    await keepPage();
    await this.refresh();
    this.queue.start();
  }

  private async refresh(): Promise<void> {
    if (navigator.onLine) await this.kit.refresh();
    this.showRange();
    await this.draw();
  }

  /** A page that was kept may be of another day. */
  private day(): void {
    const input = this.form.querySelector<HTMLInputElement>("[name=happenedOn]");
    if (!input) return;
    input.max = cityDay(this.now());
    if (!input.value || input.value === input.defaultValue) input.value = input.max;
  }

  private now(): number {
    return Date.now() + (this.clock.offset() ?? 0);
  }

  private said(): Said {
    const said: Said = {};
    new FormData(this.form).forEach((value, key) => {
      if (typeof value === "string") said[key] = value;
    });
    return said;
  }

  private async issue(): Promise<void> {
    const kit = this.kit.kit;
    if (!kit) return this.tell("noKit");
    const said = this.said();
    const found = problems(said, kit, this.now());
    this.showProblems(found);
    if (found.size > 0) return;
    const button = this.form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (button) button.disabled = true;
    try {
      const photos = await this.photos();
      const number = await this.kit.takeNumber();
      if (!number && !navigator.onLine) return this.tell("noNumbers");
      const id = crypto.randomUUID();
      const violation = kit.violations.find((one) => one.violation === said["violation"]);
      await this.queue.add(
        {
          id,
          kind: "spot",
          title: [number ?? "", said["party.name"], said["fine"] ? "¥" + said["fine"] : ""].filter(Boolean).join(" · "),
          path: "/api/penalties/summary",
          body: this.body(id, said, violation?.name ?? "", number, photos),
          photos: photos.map((photo) => photo.sha256),
        },
        photos,
      );
      this.form.reset();
      this.day();
      this.tell("saved", number ?? "");
      await this.draw();
      this.root.querySelector<HTMLElement>("[data-told]")?.scrollIntoView({ block: "center" });
    } finally {
      if (button) button.disabled = false;
    }
  }

  private body(id: string, said: Said, title: string, number: string | null, photos: Photo[]): Record<string, unknown> {
    const text = (field: string): string | null => said[field]?.trim() || null;
    return {
      penalty: {
        clientId: id,
        source: text("caseNumber") ? "case" : "own",
        caseNumber: text("caseNumber"),
        violation: text("violation"),
        title,
        severe: false,
        happenedOn: text("happenedOn"),
        place: text("place"),
        facts: text("facts"),
        basis: text("basis"),
        party: {
          role: "PARTY",
          kind: text("party.kind"),
          name: text("party.name"),
          identity: text("party.identity"),
          address: text("party.address"),
          phone: text("party.phone"),
          representative: text("party.representative"),
        },
      },
      secondOfficer: text("secondOfficer"),
      fine: text("fine"),
      defence: text("defence"),
      refused: Boolean(said["refused"]),
      witness: text("witness"),
      collected: Boolean(said["collected"]),
      cashGround: text("cashGround"),
      receipt: text("receipt"),
      reservedNumber: number,
      photos: photos.map((photo) => photo.sha256),
      // Without a number of its own the server decides at its own moment.
      decidedAt: number ? new Date(this.now()).toISOString() : null,
    };
  }

  private async photos(): Promise<Photo[]> {
    const files = this.form.querySelector<HTMLInputElement>("[data-photos]")?.files ?? [];
    return Promise.all(Array.from(files, (file) => capture(file, this.owner, this.clock, this.position)));
  }

  private showProblems(found: Map<string, string>): void {
    this.form.querySelectorAll(".field-wrong[data-local]").forEach((old) => old.remove());
    let first: HTMLElement | null = null;
    for (const [field, words] of found) {
      const input = this.form.querySelector<HTMLElement>(`[name="${field}"]`);
      const wrong = document.createElement("p");
      wrong.className = "field-wrong";
      wrong.dataset["local"] = field;
      wrong.setAttribute("role", "alert");
      wrong.textContent = words;
      (input?.closest(".field") ?? this.form).append(wrong);
      first ??= input ?? null;
    }
    first?.focus();
  }

  /** What the table of discretion says for the violation and the party. */
  private showRange(): void {
    const place = this.form.querySelector<HTMLElement>("[data-range]");
    const kit = this.kit.kit;
    if (!place || !kit) return;
    const said = this.said();
    const violation = kit.violations.find((one) => one.violation === said["violation"]);
    const yuan = (sum: number): string => (sum / 100).toFixed(2).replace(/\.00$/, "");
    place.textContent = [
      ...(violation?.ranges ?? [])
        .filter((range) => range.party === said["party.kind"])
        .map((range) => `${kit.words["grade." + range.grade] ?? range.grade} ${yuan(range.lower)}–${yuan(range.upper)}`),
      violation?.basis ?? "",
    ]
      .filter(Boolean)
      .join(" · ");
    const basis = this.form.querySelector<HTMLInputElement>("[name=basis]");
    if (basis && violation && (!basis.value || basis.dataset["filled"])) {
      basis.value = violation.basis;
      basis.dataset["filled"] = "true";
    }
  }

  private tell(word: string, what = ""): void {
    const told = this.root.querySelector<HTMLElement>("[data-told]");
    if (!told) return;
    told.hidden = false;
    told.dataset["tone"] = word === "saved" ? "done" : "stopped";
    told.textContent = (this.fields[word] ?? word).replace("{0}", what);
  }

  private async draw(): Promise<void> {
    const state = this.root.querySelector<HTMLElement>("[data-network]");
    if (state) {
      const words = navigator.onLine ? "online" : "offline";
      state.dataset["network"] = words;
      state.textContent = (this.fields[words] ?? "").replace("{0}", String(await this.kit.left()));
    }
    const list = this.root.querySelector<HTMLElement>("[data-queue]");
    if (!list) return;
    const entries = (await this.store.entries(this.owner)).filter((entry) => entry.kind === "spot").reverse();
    list.replaceChildren(...entries.map((entry) => this.row(entry)));
    const section = this.root.querySelector<HTMLElement>("[data-queue-section]");
    if (section) section.hidden = entries.length === 0;
  }

  private row(entry: Entry): HTMLElement {
    const row = document.createElement("li");
    row.dataset["state"] = entry.state;
    row.dataset["number"] = String(entry.body["reservedNumber"] ?? "");
    const head = document.createElement("div");
    head.className = "timeline-head";
    const title = document.createElement("strong");
    title.textContent = entry.title;
    const state = document.createElement("span");
    state.className = "tag";
    state.textContent = this.fields["state." + entry.state] ?? entry.state;
    head.append(title, " ", state);
    row.append(head);
    const answer = entry.answer as { id?: string } | undefined;
    if (answer?.id) row.append(this.link(answer.id));
    if (entry.problem) {
      const why = document.createElement("p");
      why.className = "field-wrong";
      why.textContent = [entry.problem.detail, ...entry.problem.fields.map((field) => field.message)].filter(Boolean).join(" ");
      row.append(why);
    }
    if (entry.state === "refused" || entry.state === "conflict") {
      row.append(this.button("again", () => void this.queue.resubmit(entry.id)));
    }
    return row;
  }

  private link(id: string): HTMLElement {
    const link = document.createElement("a");
    link.href = url("/enforcement/files/" + id);
    link.textContent = id;
    return link;
  }

  private button(word: string, press: () => void): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm";
    button.textContent = this.fields[word] ?? word;
    button.addEventListener("click", press);
    return button;
  }
}

/** Has the service worker keep this page and everything it was made of. */
async function keepPage(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    const scope = url("/enforcement/spot");
    await navigator.serviceWorker.register(url("/enforcement/spot-worker.js"), { scope });
    const worker = (await navigator.serviceWorker.ready).active;
    if (!navigator.onLine) return;
    const files = performance
      .getEntriesByType("resource")
      .map((entry) => entry.name)
      .filter((name) => name.startsWith(location.origin) && !name.includes("/api/") && !name.includes("spot-worker"));
    worker?.postMessage({ keep: [...new Set([location.origin + location.pathname, ...files])] });
  } catch (problem) {
    console.info("this page is not kept", problem);
  }
}
