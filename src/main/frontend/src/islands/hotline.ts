import { get, post, Problem } from "../http";
import { locate } from "../map-layers";
import { say } from "../words";
import "../styles/hotline.css";

type Earlier = {
  caseNumber: string;
  statusName: string;
  concluded: boolean;
  subclass: string | null;
  description: string;
  address: string;
  openedOn: string;
  reporter: string | null;
  urges: number;
};
type Found = { kind: string; code: string; name: string; detail: string; location: { lon: number; lat: number } };
type Suggestion = { code: string; name: string; className: string };
type Draft = { at: number; clientId: string; startedAt: number; fields: Record<string, string>; located: string };

const TEXTS = ["phone", "name", "description", "subclass", "place", "lon", "lat", "address", "callbackWhen"];
const TICKS = ["tell", "callback"];
/** A draft of yesterday's call helps nobody, and is somebody's telephone number. */
const DRAFT_KEPT = 12 * 3_600_000;
const SHORTEST_PHONE = 7;
const FOCUS: Record<string, string> = { F2: "phone", F4: "description", F8: "place" };

/** One call after the other, without a mouse; a call that breaks off, or a browser that does, loses nothing. */
export function mount(element: HTMLElement): void {
  new Desk(element as HTMLFormElement);
}

class Desk {
  private clientId = newId();
  private startedAt = 0;
  private busy = false;
  private askedPhone = "";
  private askedWords = "";
  private readonly key: string;
  private readonly later = new Map<string, number>();
  private found: Found[] = [];
  private picked = -1;

  constructor(private readonly form: HTMLFormElement) {
    this.key = `cityloop.hotline.${form.dataset["operator"]}`;
    this.restore();
    form.addEventListener("input", (event) => this.typed(event.target as HTMLElement));
    form.addEventListener("change", (event) => this.typed(event.target as HTMLElement));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.file();
    });
    document.addEventListener("keydown", (event) => this.shortcut(event));
    // Enter in a field is not yet a filing: the operator may still be listening.
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.ctrlKey && event.target instanceof HTMLInputElement) event.preventDefault();
    });
    this.field("place").addEventListener("keydown", (event) => this.placeKey(event as KeyboardEvent));
    this.field("phone").addEventListener("keydown", (event) => {
      if ((event as KeyboardEvent).key === "Enter") void this.lookUp();
    });
    this.part("[data-earlier]").addEventListener("keydown", (event) => this.earlierKey(event));
    this.part("[data-again]").addEventListener("click", () => this.again());
    this.part("[data-next]").addEventListener("click", () => this.again());
    window.setInterval(() => this.tick(), 500);
    this.readBack();
    this.field("phone").focus();
  }

  private field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }

  private part(selector: string): HTMLElement {
    return (this.form.querySelector(selector) ?? document.querySelector(selector)) as HTMLElement;
  }

  private value(name: string): string {
    return this.field(name).value.trim();
  }

  private soon(what: string, wait: number, work: () => void): void {
    window.clearTimeout(this.later.get(what));
    this.later.set(what, window.setTimeout(work, wait));
  }

  // --- keys ---

  private shortcut(event: KeyboardEvent): void {
    if (this.form.hasAttribute("data-filed")) return;
    const target = FOCUS[event.key];
    if (target) {
      event.preventDefault();
      this.field(target).focus();
    } else if (event.key === "F9") {
      event.preventDefault();
      this.part("[data-earlier]").querySelector<HTMLElement>("li")?.focus();
    } else if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      void this.file();
    } else if (event.altKey && event.key.toLowerCase() === "n") {
      event.preventDefault();
      this.again();
    }
  }

  private placeKey(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.pick((this.picked + step + this.found.length) % Math.max(1, this.found.length));
    } else if (event.key === "Enter" && this.found.length > 0) {
      this.choose(this.found[Math.max(0, this.picked)]!);
    } else if (event.key === "Escape") {
      this.showPlaces([]);
    }
  }

  private earlierKey(event: KeyboardEvent): void {
    const item = (event.target as HTMLElement).closest("li");
    if (!item || event.ctrlKey || event.altKey) return;
    const next = { ArrowDown: item.nextElementSibling, ArrowUp: item.previousElementSibling }[event.key];
    if (next) {
      event.preventDefault();
      (next as HTMLElement).focus();
      return;
    }
    const button = item.querySelector<HTMLElement>(`[data-key="${event.key.toLowerCase()}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  // --- what is typed ---

  private typed(target: HTMLElement): void {
    if (!this.startedAt) this.startedAt = Date.now();
    const name = (target as HTMLInputElement).name;
    if (name === "phone") this.soon("phone", 500, () => void this.lookUp());
    if (name === "description") this.soon("words", 500, () => void this.suggest());
    if (name === "place") this.soon("place", 250, () => void this.search());
    if (name === "callback") this.showCallBack();
    if (name === "suggestion") this.field("subclass").value = (target as HTMLInputElement).value;
    this.part("[data-refused]").hidden = true;
    this.readBack();
    this.keep();
  }

  private showCallBack(): void {
    this.part("[data-callback-when]").hidden = !this.field("callback").checked;
  }

  private tick(): void {
    const timer = document.querySelector<HTMLElement>("[data-timer]");
    if (!timer) return;
    const seconds = this.startedAt ? Math.floor((Date.now() - this.startedAt) / 1000) : 0;
    timer.toggleAttribute("data-running", this.startedAt > 0);
    const two = (number: number): string => String(number).padStart(2, "0");
    timer.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  }

  private readBack(): void {
    const place = this.value("address") || this.part("[data-located]").textContent;
    const chosen = (this.form.elements.namedItem("subclass") as HTMLSelectElement).selectedOptions[0];
    const what = this.value("subclass") ? (chosen?.textContent ?? "") : say("hotline.unsure");
    this.part("[data-readback]").textContent = this.value("description")
      ? say("hotline.readBack", place || say("hotline.noPlace"), this.value("description"), what)
      : say("hotline.readBackEmpty");
  }

  // --- the caller's earlier cases ---

  private async lookUp(): Promise<void> {
    const phone = this.value("phone").replace(/[ +-]/g, "");
    if (phone.length < SHORTEST_PHONE || phone === this.askedPhone) return;
    this.askedPhone = phone;
    const state = this.part("[data-earlier-state]");
    try {
      const { items } = await post<{ items: Earlier[] }>("/api/hotline/callers", { phone });
      if (phone !== this.askedPhone) return;
      state.textContent = items.length ? say("hotline.earlierFound", items.length) : say("hotline.earlierNone");
      this.part("[data-earlier]").replaceChildren(...items.map((one) => this.earlier(one)));
    } catch (problem) {
      this.askedPhone = "";
      state.textContent = words(problem);
    }
  }

  private earlier(one: Earlier): HTMLLIElement {
    const item = document.createElement("li");
    item.tabIndex = 0;
    item.dataset["number"] = one.caseNumber;
    const head = document.createElement("p");
    const number = document.createElement("strong");
    number.textContent = one.caseNumber;
    head.append(number, ` · ${one.statusName} · ${one.openedOn}`, one.reporter ? ` · ${one.reporter}` : "");
    const text = document.createElement("p");
    text.textContent = `${one.description} (${one.address})`;
    const actions = document.createElement("div");
    actions.className = "hotline-actions";
    if (!one.concluded) {
      actions.append(
        action("u", say("hotline.urge"), () => void this.urge(item, one)),
        action("a", say("hotline.add"), () => void this.add(item, one)),
      );
    }
    actions.append(action("o", say("hotline.openCase"), () => window.open(this.form.dataset["cases"] + one.caseNumber)));
    const told = document.createElement("p");
    told.setAttribute("role", "status");
    told.dataset["told"] = "";
    item.append(head, text, actions, told);
    return item;
  }

  private async urge(item: HTMLElement, one: Earlier): Promise<void> {
    if (item.getAttribute("aria-busy")) return;
    await this.onItem(item, async () => {
      const reason = this.value("description") || say("hotline.urgeReason");
      const { urges } = await post<{ urges: number }>(`/api/cases/${one.caseNumber}/urges`, { reason });
      return say("hotline.urged", urges);
    });
  }

  private async add(item: HTMLElement, one: Earlier): Promise<void> {
    if (!this.value("description")) {
      this.told(item, say("hotline.addWordsFirst"));
      this.field("description").focus();
      return;
    }
    await this.onItem(item, async () => {
      await post(`/api/hotline/cases/${one.caseNumber}/additions`, {
        clientId: this.clientId,
        words: this.value("description"),
      });
      return say("hotline.added");
    });
  }

  private async onItem(item: HTMLElement, work: () => Promise<string>): Promise<void> {
    item.setAttribute("aria-busy", "true");
    try {
      this.told(item, await work());
    } catch (problem) {
      this.told(item, words(problem));
    } finally {
      item.removeAttribute("aria-busy");
    }
  }

  private told(item: HTMLElement, text: string): void {
    item.querySelector<HTMLElement>("[data-told]")!.textContent = text;
  }

  // --- what is wrong ---

  private async suggest(): Promise<void> {
    const asked = this.value("description").slice(0, 200);
    if (asked.length < 2 || asked === this.askedWords) return;
    this.askedWords = asked;
    const group = this.part("[data-suggestions]");
    try {
      const { items } = await get<{ items: Suggestion[] }>(`/api/catalog/suggestions?${new URLSearchParams({ words: asked })}`);
      if (asked !== this.askedWords) return;
      group.replaceChildren(...items.map((one) => this.suggestion(one)));
      group.hidden = items.length === 0;
    } catch {
      // Only a help: the list below has everything.
      group.hidden = true;
    }
  }

  private suggestion(one: Suggestion): HTMLLabelElement {
    const label = document.createElement("label");
    const radio = document.createElement("input");
    radio.type = "radio";
    radio.name = "suggestion";
    radio.value = one.code;
    radio.checked = this.value("subclass") === one.code;
    label.append(radio, `${one.className} · ${one.name}`);
    return label;
  }

  // --- where it is ---

  private async search(): Promise<void> {
    const asked = this.value("place");
    if (!asked) return this.showPlaces([]);
    try {
      const { items } = await get<{ items: Found[] }>(`/api/map/search?${new URLSearchParams({ q: asked })}`);
      if (asked === this.value("place")) this.showPlaces(items);
    } catch (problem) {
      this.part("[data-located]").textContent = words(problem);
    }
  }

  private showPlaces(items: Found[]): void {
    this.found = items;
    this.picked = -1;
    const list = this.part("#places");
    list.replaceChildren(
      ...items.map((one, index) => {
        const option = document.createElement("li");
        option.id = `place-${index}`;
        option.setAttribute("role", "option");
        option.textContent = `${one.name} · ${one.detail} · ${say(`hotline.kind.${one.kind}`)}`;
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          this.choose(one);
        });
        return option;
      }),
    );
    list.hidden = items.length === 0;
    this.field("place").setAttribute("aria-expanded", String(items.length > 0));
    if (items.length) this.pick(0);
    else this.field("place").removeAttribute("aria-activedescendant");
  }

  private pick(index: number): void {
    this.picked = index;
    [...this.part("#places").children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    this.field("place").setAttribute("aria-activedescendant", `place-${index}`);
  }

  private choose(one: Found): void {
    this.field("lon").value = String(one.location.lon);
    this.field("lat").value = String(one.location.lat);
    this.field("place").value = one.name;
    if (!this.value("address")) this.field("address").value = one.kind === "component" ? one.detail : one.detail + one.name;
    this.showPlaces([]);
    this.part("[data-located]").textContent = say("hotline.located", one.name);
    this.readBack();
    this.keep();
    void locate(one.location.lon, one.location.lat).then((place) => {
      if (!place) return;
      this.part("[data-located]").textContent = `${place.streetName} ${place.communityName}`;
      this.readBack();
      this.keep();
    });
    this.field("address").focus();
  }

  // --- filing ---

  private async file(): Promise<void> {
    if (this.busy) return;
    const missing = this.missing();
    if (missing) {
      this.refuse([missing[1]]);
      this.field(missing[0]).focus();
      return;
    }
    this.busy = true;
    this.part("[data-state]").textContent = say("hotline.filing");
    try {
      const { caseNumber } = await post<{ caseNumber: string }>("/api/hotline/reports", this.filing());
      this.filed(caseNumber);
    } catch (problem) {
      this.refuse(problem instanceof Problem && problem.fields.length ? problem.fields.map((one) => one.message) : [words(problem)]);
    } finally {
      this.busy = false;
      this.part("[data-state]").textContent = "";
    }
  }

  private missing(): [string, string] | null {
    if (this.value("description").length < 2) return ["description", say("hotline.missingWords")];
    if (!this.value("lon")) return ["place", say("hotline.missingPlace")];
    if (this.field("tell").checked && !this.value("phone")) return ["phone", say("hotline.missingPhone")];
    return null;
  }

  private filing(): unknown {
    const or = (name: string): string | null => this.value(name) || null;
    return {
      report: {
        clientId: this.clientId,
        channel: "hotline",
        subclass: or("subclass"),
        description: this.value("description"),
        location: { lon: Number(this.value("lon")), lat: Number(this.value("lat")) },
        address: or("address"),
        reporter: { name: or("name"), phone: or("phone"), tell: this.field("tell").checked, language: "zh" },
        media: [],
        selfHandled: false,
      },
      callBack: this.field("callback").checked ? this.value("callbackWhen") : null,
    };
  }

  private refuse(reasons: string[]): void {
    const box = this.part("[data-refused]");
    box.textContent = reasons.join(" ");
    box.hidden = false;
  }

  private filed(number: string): void {
    localStorage.removeItem(this.key);
    this.form.setAttribute("data-filed", "");
    this.part("[data-done]").hidden = false;
    const digits = this.part("[data-digits]");
    // In groups, as one reads them out.
    const groups = number.match(/^(\d{6})(\d{4})(\d{4})(.*)$/)?.slice(1) ?? [number];
    digits.replaceChildren(
      ...groups.map((group) => {
        const part = document.createElement("span");
        part.textContent = group;
        return part;
      }),
    );
    digits.dataset["number"] = number;
    this.part("[data-done-words]").textContent = say("hotline.doneWords", document.querySelector("[data-timer]")?.textContent ?? "");
    (this.part("[data-open]") as HTMLAnchorElement).href = this.form.dataset["cases"] + number;
    this.part("[data-next]").focus();
    this.startedAt = 0;
  }

  /** The next call begins with nothing of the last. */
  private again(): void {
    localStorage.removeItem(this.key);
    this.form.reset();
    for (const name of ["lon", "lat"]) this.field(name).value = "";
    this.clientId = newId();
    this.startedAt = 0;
    this.askedPhone = "";
    this.askedWords = "";
    this.showPlaces([]);
    this.showCallBack();
    this.part("[data-located]").textContent = "";
    this.part("[data-earlier]").replaceChildren();
    this.part("[data-earlier-state]").textContent = "";
    this.part("[data-suggestions]").hidden = true;
    this.part("[data-refused]").hidden = true;
    this.part("[data-draft]").hidden = true;
    this.part("[data-done]").hidden = true;
    this.form.removeAttribute("data-filed");
    this.readBack();
    this.field("phone").focus();
  }

  // --- the draft ---

  private keep(): void {
    const fields = Object.fromEntries([
      ...TEXTS.map((name) => [name, this.field(name).value]),
      ...TICKS.map((name) => [name, String(this.field(name).checked)]),
    ]) as Record<string, string>;
    const located = this.part("[data-located]").textContent ?? "";
    const draft: Draft = { at: Date.now(), clientId: this.clientId, startedAt: this.startedAt, fields, located };
    localStorage.setItem(this.key, JSON.stringify(draft));
  }

  private restore(): void {
    let draft: Draft | null = null;
    try {
      draft = JSON.parse(localStorage.getItem(this.key) ?? "null") as Draft | null;
    } catch {
      // Written by an older page: as good as none.
    }
    if (!draft || Date.now() - draft.at > DRAFT_KEPT) {
      localStorage.removeItem(this.key);
      return;
    }
    for (const name of TEXTS) this.field(name).value = draft.fields[name] ?? "";
    for (const name of TICKS) this.field(name).checked = draft.fields[name] === "true";
    this.clientId = draft.clientId;
    this.startedAt = draft.startedAt;
    this.part("[data-located]").textContent = draft.located;
    this.part("[data-draft]").hidden = false;
    this.showCallBack();
    void this.lookUp();
    void this.suggest();
  }
}

/** Also where the page came over plain HTTP, and the browser gives no UUID. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function action(key: string, label: string, work: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-sm";
  button.dataset["key"] = key;
  const hint = document.createElement("kbd");
  hint.textContent = key.toUpperCase();
  button.append(label, " ", hint);
  button.addEventListener("click", work);
  return button;
}

function words(problem: unknown): string {
  if (problem instanceof Problem) return problem.fields[0]?.message ?? problem.message;
  return say("networkAway");
}
