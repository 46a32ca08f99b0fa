import { showNearby } from "../report/nearby";
import { sendPhotosAhead } from "../report/photos";
import { workAhead } from "../report/proof";
import { suggest } from "../report/suggestions";
import { say } from "../words";

const DRAFT_KEY = "cityloop.report";
const KEPT = ["description", "address", "name", "phone", "subclass"];

/** Makes the plain report form comfortable: map, photos sent ahead, suggestions, what is known nearby, a kept draft. */
export function mount(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  form.querySelector<HTMLElement>(".only-plain")?.remove();
  keepDraft(form);
  sendPhotosAhead(form);
  suggest(form);
  showNearby(form);
  const proven = workAhead(form);
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]")!;
  const state = form.querySelector<HTMLElement>("[data-state]")!;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const lon = form.elements.namedItem("lon") as HTMLInputElement;
    if (!lon.value) {
      form.querySelector<HTMLOutputElement>("[data-place]")!.value = say("report.pinFirst");
      form.querySelector(".map-pick")?.scrollIntoView({ block: "center" });
      return;
    }
    if (form.querySelector("[data-photos] [aria-busy]")) {
      state.textContent = say("report.photosFirst");
      return;
    }
    button.disabled = true;
    state.textContent = say("report.sending");
    void proven().then(() => {
      localStorage.removeItem(DRAFT_KEY);
      // The form's own submit: this listener is not asked again.
      HTMLFormElement.prototype.submit.call(form);
    });
  });
  // Coming back by the browser's back button finds a form that can be sent again.
  window.addEventListener("pageshow", () => {
    button.disabled = false;
    state.textContent = "";
  });
}

function keepDraft(form: HTMLFormElement): void {
  const fields = KEPT.map((name) => form.elements.namedItem(name)).filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement,
  );
  const draft = JSON.parse(localStorage.getItem(DRAFT_KEY) ?? "{}") as Record<string, string>;
  for (const field of fields) {
    if (!field.value && draft[field.name]) field.value = draft[field.name]!;
  }
  form.addEventListener("input", () => {
    localStorage.setItem(DRAFT_KEY, JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.value]))));
  });
}
