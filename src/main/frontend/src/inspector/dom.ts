type Child = Node | string | null | undefined | false;
type Props = { [name: string]: string | number | boolean | EventListener | undefined };

/** An element: properties that begin with `on` listen, `false` and `undefined` are left out, `true` is a bare attribute. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.replace(/^on/, ""), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

let nextId = 0;

/** A field with its label above it. */
export function field(label: string, input: HTMLElement, hint?: string): HTMLElement {
  input.id ||= "f" + ++nextId;
  return h("div", { class: "i-field" }, h("label", { for: input.id }, label), hint ? h("p", { class: "i-hint" }, hint) : null, input);
}

/** A short message at the bottom that goes by itself; read out by screen readers. */
export function toast(words: string, tone: "good" | "bad" = "good"): void {
  const host = document.querySelector("#toasts");
  const message = h("p", { class: "i-toast", "data-tone": tone, role: tone === "bad" ? "alert" : "status" }, words);
  host?.replaceChildren(message);
  setTimeout(() => message.remove(), 5000);
}
