import { localise, type Component } from "../islands/form-language";
import type { Photo } from "../offline/store";
import type { App } from "./app";
import { field, h } from "./dom";
import type { FormEntry, Outcome } from "./model";
import { PhotoField } from "./photos";
import { english, text } from "./words";

type Values = Record<string, unknown>;
type Limits = { validate?: { required?: boolean; maxLength?: number } };

/**
 * A task's form on the phone, drawn from the same file as on the desk: its fields, its outcomes in their order, and what
 * each outcome requires. What is entered is kept as a draft with every key stroke.
 */
export class TaskForm {
  readonly element = h("form", { class: "i-form", novalidate: true });
  private readonly inputs = new Map<string, HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>();
  private readonly photoFields = new Map<string, PhotoField>();
  private readonly problem = h("p", { class: "i-problem", role: "alert", hidden: true });

  constructor(
    private readonly app: App,
    private readonly entry: FormEntry,
    private readonly draftKey: string,
    private readonly decided: (outcome: Outcome, values: Values, photos: Photo[]) => Promise<void>,
  ) {
    const { components } = localise(entry.schema, english());
    for (const component of components) this.element.append(this.draw(component));
    this.element.append(this.problem, h("div", { class: "i-outcomes" }, ...entry.outcomes.map((outcome, index) => this.button(outcome, index))));
    this.element.addEventListener("submit", (event) => event.preventDefault());
    this.element.addEventListener("input", () => void this.keep());
  }

  private draw(component: Component): HTMLElement {
    const key = component.key ?? "";
    const label = component.label ?? key;
    const validate = (component as Component & Limits).validate;
    switch (component.type) {
      case "filepicker": {
        const photos = new PhotoField(this.app, key, label, component.description, () => this.keep());
        this.photoFields.set(key, photos);
        return photos.element;
      }
      case "checkbox": {
        const box = h("input", { type: "checkbox" });
        this.inputs.set(key, box);
        return h("label", { class: "i-check" }, box, h("span", {}, label));
      }
      case "select":
      case "radio": {
        const options = (component.values ?? []).map((option) => h("option", { value: option.value }, option.label));
        return this.input(key, label, component, h("select", {}, h("option", { value: "" }, text("choose")), ...options));
      }
      case "text":
        return h("p", { class: "i-hint" }, component.text ?? "");
      case "number":
        return this.input(key, label, component, h("input", { type: "number", inputmode: "decimal" }));
      case "textarea":
        return this.input(key, label, component, h("textarea", { rows: 3, maxlength: validate?.maxLength }));
      case "textfield":
        return this.input(key, label, component, h("input", { type: "text", maxlength: validate?.maxLength }));
      default:
        return h("p", { class: "i-problem" }, text("form.atTheDesk", label));
    }
  }

  private input(key: string, label: string, component: Component, input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): HTMLElement {
    input.name = key;
    this.inputs.set(key, input);
    return field(label, input, component.description);
  }

  private button(outcome: Outcome, index: number): HTMLElement {
    const words = english() ? (outcome.labelEn ?? outcome.label) : outcome.label;
    return h(
      "button",
      { type: "button", class: index === 0 ? "i-button i-main" : "i-button i-quiet", "data-outcome": outcome.key, onclick: () => void this.decide(outcome) },
      words,
    );
  }

  private async decide(outcome: Outcome): Promise<void> {
    const values = this.values();
    const missing = outcome.requires.filter((key) => values[key] === undefined);
    if (missing.length > 0) {
      this.say(text("form.missing", missing.map((key) => this.label(key)).join(text("listSeparator"))));
      (this.photoFields.get(missing[0]!)?.element ?? this.inputs.get(missing[0]!))?.scrollIntoView({ block: "center" });
      return;
    }
    const buttons = this.element.querySelectorAll<HTMLButtonElement>(".i-outcomes button");
    buttons.forEach((button) => (button.disabled = true));
    try {
      await this.decided(outcome, values, [...this.photoFields.values()].flatMap((photos) => photos.all()));
      await this.app.store.dropValue(this.draftKey);
    } catch {
      buttons.forEach((button) => (button.disabled = false));
      this.say(text("notSaved"));
    }
  }

  /** Words of the server beside the form: why it did not take what was sent. */
  say(words: string): void {
    this.problem.textContent = words;
    this.problem.hidden = false;
    this.problem.scrollIntoView({ block: "nearest" });
  }

  private label(key: string): string {
    const component = localise(this.entry.schema, english()).components.find((one) => one.key === key);
    return component?.label ?? key;
  }

  /** What is filled in; what was left empty is left out. */
  private values(): Values {
    const values: Values = {};
    for (const [key, input] of this.inputs) {
      if (input instanceof HTMLInputElement && input.type === "checkbox") {
        if (input.checked) values[key] = true;
      } else if (input.value.trim() !== "") {
        values[key] = input.type === "number" ? Number(input.value) : input.value.trim();
      }
    }
    for (const [key, photos] of this.photoFields) if (photos.hashes().length > 0) values[key] = photos.hashes();
    return values;
  }

  private async keep(): Promise<void> {
    await this.app.store.putValue(this.draftKey, this.values());
  }

  /** Fills in what was kept of an earlier visit, or what an entry that goes again holds. */
  async restore(values: Values | undefined): Promise<void> {
    const kept = values ?? (await this.app.store.value<Values>(this.draftKey)) ?? {};
    for (const [key, value] of Object.entries(kept)) {
      const input = this.inputs.get(key);
      if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = value === true;
      else if (input) input.value = String(value);
      else if (Array.isArray(value)) await this.photoFields.get(key)?.restore(value as string[]);
    }
  }
}
