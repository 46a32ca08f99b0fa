import { get } from "../http";
import { say } from "../words";

type Nearby = { reference: string; surely: boolean; metres: number; affected: number; ground: string };

/** Says what others already reported around the pin, and lets the reporter join one of them; nobody has to. */
export function showNearby(form: HTMLFormElement): void {
  const notice = form.querySelector<HTMLElement>("[data-nearby]");
  const joins = form.elements.namedItem("joins");
  if (!notice || !(joins instanceof HTMLInputElement)) return;
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
      if (!items.some((one) => one.reference === joins.value)) joins.value = "";
      notice.hidden = items.length === 0;
      notice.querySelector("ul")!.replaceChildren(...items.map((one) => line(one, joins)));
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

function line(one: Nearby, joins: HTMLInputElement): HTMLElement {
  const line = document.createElement("li");
  const words = document.createElement("span");
  const certainty = say(one.surely ? "report.nearby.surely" : "report.nearby.possibly");
  words.textContent = say("report.nearby", certainty, one.metres, one.affected, one.ground);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-sm";
  const show = (): void => {
    const chosen = joins.value === one.reference;
    button.setAttribute("aria-pressed", String(chosen));
    button.textContent = say(chosen ? "report.joined" : "report.join");
  };
  button.addEventListener("click", () => {
    joins.value = joins.value === one.reference ? "" : one.reference;
    joins.dispatchEvent(new CustomEvent("cityloop:joins"));
  });
  joins.addEventListener("cityloop:joins", show);
  show();
  line.append(words, button);
  return line;
}
