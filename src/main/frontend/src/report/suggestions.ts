import { get } from "../http";

type Suggestion = { code: string; name: string; className: string };

/** Offers up to three sub-classes for the words written so far; a tap chooses one, and nothing is chosen by itself. */
export function suggest(form: HTMLFormElement): void {
  const offer = form.querySelector<HTMLElement>("[data-suggestions]");
  const words = form.elements.namedItem("description");
  const choice = form.elements.namedItem("subclass");
  if (!offer || !(words instanceof HTMLTextAreaElement) || !(choice instanceof HTMLSelectElement)) return;
  const chips = offer.querySelector<HTMLElement>("[data-chips]")!;
  let asked = "";
  let timer = 0;
  const ask = async (): Promise<void> => {
    const text = words.value.trim().slice(0, 500);
    if (text === asked) return;
    asked = text;
    const found = text.length < 2 ? [] : await offered(text);
    if (text !== asked) return;
    const known = found.filter((one) => [...choice.options].some((option) => option.value === one.code));
    offer.hidden = known.length === 0;
    chips.replaceChildren(...known.map((one) => chip(one, choice)));
  };
  words.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), 400);
  });
  choice.addEventListener("change", () => mark(chips, choice.value));
  void ask();
}

async function offered(text: string): Promise<Suggestion[]> {
  const query = new URLSearchParams({ words: text }).toString();
  return get<{ items: Suggestion[] }>(`/api/catalog/suggestions?${query}`).then(
    ({ items }) => items,
    () => [],
  );
}

function chip(one: Suggestion, choice: HTMLSelectElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "choice-chip";
  button.dataset["code"] = one.code;
  button.setAttribute("aria-pressed", String(choice.value === one.code));
  const group = document.createElement("small");
  group.textContent = one.className;
  button.append(one.name, group);
  button.addEventListener("click", () => {
    choice.value = choice.value === one.code ? "" : one.code;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return button;
}

function mark(chips: HTMLElement, code: string): void {
  for (const button of chips.querySelectorAll<HTMLButtonElement>("button")) {
    button.setAttribute("aria-pressed", String(button.dataset["code"] === code));
  }
}
