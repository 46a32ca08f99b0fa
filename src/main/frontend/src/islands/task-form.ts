import { Form } from "@bpmn-io/form-js-viewer";
import "@bpmn-io/form-js-viewer/dist/assets/form-js.css";
import "../styles/task-form.css";
import { post, Problem, upload, type FieldProblem } from "../http";
import { say } from "../words";
import { formWords, localise, sayFixedWords, type Component, type Schema } from "./form-language";

type Outcome = { key: string; label: string; labelEn: string; requires: string[] };
type Data = { schema: Schema; outcomes: Outcome[]; values: Record<string, unknown> };
type Values = Record<string, unknown>;
type Completed = { caseNumber?: string; id?: string };

/**
 * The form of a task: drawn by form-js from the same schema the server checks against; one button per outcome, keys 1
 * to 9 in their order. Photos go to the evidence store first. What is typed survives a closed tab.
 */
export async function mount(element: HTMLElement): Promise<void> {
  const data = JSON.parse(element.querySelector("script[data-form]")?.textContent ?? "") as Data;
  const english = element.dataset["lang"] === "en";
  await new TaskForm(element, data, english).open();
}

class TaskForm {
  private readonly form: Form;
  private readonly schema: Schema;
  private readonly draftKey: string;
  private readonly message = document.createElement("div");
  private readonly previews = document.createElement("ul");
  private readonly buttons: HTMLButtonElement[] = [];
  private busy = false;

  constructor(
    private readonly element: HTMLElement,
    private readonly data: Data,
    private readonly english: boolean,
  ) {
    this.schema = localise(data.schema, english);
    this.draftKey = `cityloop.task.${element.dataset["task"]}`;
    this.form = new Form({ additionalModules: [formWords] });
  }

  async open(): Promise<void> {
    const surface = document.createElement("div");
    surface.className = "task-form-fields";
    this.previews.className = "photo-row";
    this.message.className = "task-form-message";
    this.message.setAttribute("role", "status");
    this.message.setAttribute("aria-live", "polite");
    const draft = this.readDraft();
    await this.form.importSchema(this.schema, { ...this.data.values, ...draft });
    this.form.attachTo(surface);
    this.element.replaceChildren(surface, this.previews, this.outcomes(), this.message);
    sayFixedWords(surface);
    if (draft) this.sayDraft();
    this.form.on("changed", ({ data }: { data: Values }) => {
      this.writeDraft(data);
      this.showPicked(data);
    });
    document.addEventListener("keydown", (event) => this.pressKey(event));
  }

  /** Small pictures of what was picked, so that the wrong photo is seen before it is sent. */
  private showPicked(data: Values): void {
    const registry = this.form.get("fileRegistry") as { getFiles(key: string): File[] };
    const files = Object.values(data).filter(isFiles).flatMap((key) => registry.getFiles(key));
    const names = files.map((file) => file.name + file.size).join("|");
    if (this.previews.dataset["names"] === names) return;
    this.previews.dataset["names"] = names;
    for (const old of this.previews.querySelectorAll("img")) URL.revokeObjectURL(old.src);
    this.previews.replaceChildren(...files.map(picture));
  }

  private outcomes(): HTMLElement {
    const bar = document.createElement("div");
    bar.className = "outcomes";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", say("form.outcomes"));
    this.data.outcomes.forEach((outcome, index) => bar.append(this.outcomeButton(outcome, index)));
    return bar;
  }

  private outcomeButton(outcome: Outcome, index: number): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = index === 0 ? "btn btn-primary outcome" : "btn outcome";
    button.dataset["outcome"] = outcome.key;
    const words = document.createElement("span");
    words.textContent = this.english ? outcome.labelEn : outcome.label;
    button.append(words);
    if (index < 9) {
      const key = document.createElement("kbd");
      key.textContent = String(index + 1);
      key.setAttribute("aria-hidden", "true");
      button.append(key);
      button.setAttribute("aria-keyshortcuts", String(index + 1));
    }
    if (outcome.requires.length > 0) {
      button.title = say("form.requires", outcome.requires.map((field) => this.label(field)).join(say("listSeparator")));
    }
    button.addEventListener("click", () => void this.finish(outcome));
    this.buttons.push(button);
    return button;
  }

  private pressKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || target.isContentEditable) return;
    if (target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select, [role=application], [role=application] *")) return;
    const index = Number(event.key) - 1;
    const button = Number.isInteger(index) ? this.buttons[index] : undefined;
    if (!button) return;
    event.preventDefault();
    button.focus();
    button.click();
  }

  private async finish(outcome: Outcome): Promise<void> {
    if (this.busy) return;
    const { data, errors, files } = this.form.submit() as unknown as {
      data: Values;
      errors: Record<string, string[]>;
      files: Map<string, File[]>;
    };
    const missing = outcome.requires.filter((field) => isEmpty(data[field], files));
    if (Object.keys(errors).length > 0 || missing.length > 0) {
      this.showErrors(missing.map((field) => ({ field, message: say("form.required") })), errors);
      return;
    }
    this.setBusy(true, say("form.sending"));
    try {
      const form = await this.withPhotos(data, files);
      const endpoint = this.element.dataset["endpoint"] ?? `/api/tasks/${this.element.dataset["task"]}/complete`;
      const done = await post<Completed>(endpoint, {
        version: Number(this.element.dataset["version"]),
        outcome: outcome.key,
        form,
      });
      localStorage.removeItem(this.draftKey);
      location.assign(`${this.element.dataset["done"]}?done=${encodeURIComponent(done.caseNumber ?? done.id ?? "")}`);
    } catch (problem) {
      this.setBusy(false, "");
      this.explain(problem);
    }
  }

  /** File fields become lists of hashes; what was left empty is left out. */
  private async withPhotos(data: Values, files: Map<string, File[]>): Promise<Values> {
    const form: Values = {};
    const total = [...files.values()].reduce((sum, some) => sum + some.length, 0);
    let sent = 0;
    for (const [key, value] of Object.entries(data)) {
      if (isEmpty(value, files)) continue;
      if (!isFiles(value)) {
        form[key] = value;
        continue;
      }
      const hashes: string[] = [];
      for (const file of files.get(value) ?? []) {
        this.setBusy(true, say("form.uploading", ++sent, total));
        hashes.push((await upload(file)).sha256);
      }
      form[key] = hashes;
    }
    return form;
  }

  private explain(problem: unknown): void {
    if (!(problem instanceof Problem)) return this.tell("stopped", say("networkAway"));
    if (problem.status === 409) {
      this.tell("stopped", say("form.conflict", problem.message), {
        text: say("form.reload"),
        action: () => location.reload(),
      });
    } else if (problem.status === 422) {
      const fields = problem.fields.map(({ field, message }) => ({ field: field.replace(/^form\./, ""), message }));
      this.showErrors(fields, {});
    } else {
      this.tell("stopped", say("form.failed", problem.message));
    }
  }

  private showErrors(fields: FieldProblem[], own: Record<string, string[]>): void {
    const errors: Record<string, string[]> = { ...own };
    const elsewhere: string[] = [];
    for (const { field, message } of fields) {
      const component = this.component(field);
      if (component?.id) errors[component.id] = [...(errors[component.id] ?? []), message];
      else elsewhere.push(message);
    }
    this.form._setState({ errors });
    this.tell("stopped", [say("form.refused"), ...elsewhere].join(" · "));
    const first = this.schema.components.find((component) => component.id && errors[component.id]);
    if (first?.id) this.focus(first.id);
  }

  private focus(id: string): void {
    // form-js draws after the state changed, so the field is looked for one frame later.
    requestAnimationFrame(() => {
      const field = this.element.querySelector<HTMLElement>(`[id$="${CSS.escape(id)}"]`);
      field?.scrollIntoView({ block: "center" });
      field?.focus({ preventScroll: true });
    });
  }

  private component(key: string): Component | undefined {
    return this.schema.components.find((component) => component.key === key);
  }

  private label(key: string): string {
    return this.component(key)?.label ?? key;
  }

  private setBusy(busy: boolean, words: string): void {
    this.busy = busy;
    this.element.toggleAttribute("aria-busy", busy);
    this.buttons.forEach((button) => (button.disabled = busy));
    this.tell("judging", words);
  }

  private tell(tone: string, words: string, offer?: { text: string; action: () => void }): void {
    this.message.replaceChildren();
    if (!words) return;
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.dataset["tone"] = tone;
    notice.append(words);
    if (offer) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-sm";
      button.textContent = offer.text;
      button.addEventListener("click", offer.action);
      notice.append(" ", button);
    }
    this.message.append(notice);
  }

  private readDraft(): Values | null {
    try {
      return JSON.parse(localStorage.getItem(this.draftKey) ?? "null") as Values | null;
    } catch {
      return null;
    }
  }

  private writeDraft(data: Values): void {
    const kept = Object.fromEntries(Object.entries(data).filter(([, value]) => !isFiles(value) && value !== null));
    localStorage.setItem(this.draftKey, JSON.stringify(kept));
  }

  private sayDraft(): void {
    this.tell("judging", say("form.draft"), {
      text: say("form.discard"),
      action: () => {
        localStorage.removeItem(this.draftKey);
        location.reload();
      },
    });
  }
}

function picture(file: File): HTMLElement {
  const item = document.createElement("li");
  const image = document.createElement("img");
  image.src = URL.createObjectURL(file);
  image.alt = file.name;
  item.append(image);
  return item;
}

/** How form-js names a set of picked files inside its data. */
function isFiles(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("files::");
}

function isEmpty(value: unknown, files: Map<string, File[]>): boolean {
  if (isFiles(value)) return (files.get(value) ?? []).length === 0;
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

