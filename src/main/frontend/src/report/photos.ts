import { Problem, upload } from "../http";
import { say } from "../words";

const MOST_PHOTOS = 9;

/** Photos go ahead one by one while the words are written. */
export function sendPhotosAhead(form: HTMLFormElement): void {
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
