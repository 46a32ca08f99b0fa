import { get, Problem, upload } from "../http";
import { say } from "../words";

const MOST_PHOTOS = 9;
const DRAFT_KEY = "cityloop.report";
const KEPT = ["description", "address", "name", "phone", "subclass"];

/** Makes the plain report form comfortable: photos go ahead one by one, words survive a closed tab. */
export function mount(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  form.querySelector<HTMLElement>(".only-plain")?.remove();
  sendPhotosAhead(form);
  keepDraft(form);
  showNearby(form);
  form.addEventListener("submit", (event) => {
    const lon = form.elements.namedItem("lon") as HTMLInputElement;
    if (!lon.value) {
      event.preventDefault();
      form.querySelector<HTMLOutputElement>("[data-place]")!.value = say("report.pinFirst");
      form.querySelector(".map-pick")?.scrollIntoView({ block: "center" });
      return;
    }
    if (form.querySelector("[data-photos] [aria-busy]")) {
      event.preventDefault();
      return;
    }
    localStorage.removeItem(DRAFT_KEY);
    form.querySelector<HTMLElement>("[data-state]")!.textContent = say("report.sending");
    form.querySelector<HTMLButtonElement>("button[type=submit]")!.disabled = true;
  });
  // Coming back by the browser's back button finds a form that can be sent again.
  window.addEventListener("pageshow", () => {
    form.querySelector<HTMLButtonElement>("button[type=submit]")!.disabled = false;
    form.querySelector<HTMLElement>("[data-state]")!.textContent = "";
  });
}

type Nearby = { surely: boolean; metres: number; affected: number; ground: string };

/** Says what others already reported around the pin; nobody is kept from reporting by it. */
function showNearby(form: HTMLFormElement): void {
  const notice = form.querySelector<HTMLElement>("[data-nearby]");
  if (!notice) return;
  const value = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? "";
  let asked = "";
  let timer = 0;
  const ask = async (): Promise<void> => {
    if (!value("lon")) return;
    const query = new URLSearchParams({
      lon: value("lon"),
      lat: value("lat"),
      subclass: value("subclass"),
      description: value("description").slice(0, 200),
    }).toString();
    if (query === asked) return;
    asked = query;
    try {
      const { items } = await get<{ items: Nearby[] }>(`/api/reports/nearby?${query}`);
      notice.hidden = items.length === 0;
      notice.querySelector("ul")!.replaceChildren(
        ...items.map((one) => {
          const line = document.createElement("li");
          const certainty = say(one.surely ? "report.nearby.surely" : "report.nearby.possibly");
          line.textContent = say("report.nearby", certainty, one.metres, one.affected, one.ground);
          return line;
        }),
      );
    } catch {
      // Only a help: without it the report goes its way.
    }
  };
  const soon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), 700);
  };
  form.addEventListener("cityloop:pin", soon);
  form.addEventListener("change", soon);
}

function sendPhotosAhead(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
  const list = form.querySelector<HTMLElement>("[data-photos]")!;
  const state = form.querySelector<HTMLElement>("[data-state]")!;
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    for (const file of files) {
      if (list.children.length >= MOST_PHOTOS) {
        state.textContent = say("report.tooMany", MOST_PHOTOS);
        break;
      }
      void send(file, list);
    }
  });
}

async function send(file: File, list: HTMLElement): Promise<void> {
  const item = document.createElement("li");
  item.setAttribute("aria-busy", "true");
  item.title = say("report.uploading", file.name);
  const picture = document.createElement("img");
  picture.src = URL.createObjectURL(file);
  picture.alt = file.name;
  item.append(picture);
  list.append(item);
  try {
    const media = await upload(file);
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = "media";
    hidden.value = media.sha256;
    item.append(hidden, removeButton(item));
    item.title = "";
  } catch (problem) {
    const words = document.createElement("p");
    words.className = "photo-failed";
    words.textContent = say("report.failed", problem instanceof Problem ? firstWords(problem) : say("networkAway"));
    item.append(words, removeButton(item));
  } finally {
    item.removeAttribute("aria-busy");
  }
}

function firstWords(problem: Problem): string {
  return problem.fields[0]?.message ?? problem.message;
}

function removeButton(item: HTMLElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "photo-remove";
  button.setAttribute("aria-label", say("report.remove"));
  button.textContent = "×";
  button.addEventListener("click", () => item.remove());
  return button;
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
