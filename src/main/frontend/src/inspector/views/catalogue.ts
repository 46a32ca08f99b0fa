import type { App, View } from "../app";
import { h } from "../dom";
import type { SubClass } from "../model";
import { text } from "../words";

const MOST = 30;

/** Sub-classes whose name, class, code or conditions hold every word. */
export function search(app: App, words: string): SubClass[] {
  const parts = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (one: SubClass): number => (parts.every((part) => one.name.toLowerCase().includes(part)) ? 0 : 1);
  return (app.sync.bundle?.catalogue ?? [])
    .filter((one) => {
      const all = [one.code, one.name, one.className, ...one.conditions.map((condition) => condition.description)].join(" ").toLowerCase();
      return parts.every((part) => all.includes(part));
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** The standard in the pocket. */
export function catalogue(app: App): View {
  const input = h("input", { type: "search", "aria-label": text("catalogue.search"), placeholder: text("catalogue.search") });
  const list = h("ul", { class: "i-list" });
  const draw = (): void => {
    const found = search(app, input.value);
    list.replaceChildren(
      ...found.slice(0, MOST).map((one) =>
        h(
          "li",
          { class: "i-card" },
          h(
            "details",
            {},
            h("summary", {}, h("strong", {}, one.name), " ", h("span", { class: "i-hint" }, one.code + " · " + one.className)),
            h(
              "ol",
              {},
              ...one.conditions.map((condition) =>
                h(
                  "li",
                  {},
                  h("p", {}, condition.description),
                  h("p", {}, h("strong", {}, text("standard.closing")), " ", condition.closing),
                  h("p", { class: "i-hint" }, text("standard.limit", condition.limitText)),
                ),
              ),
            ),
            h("a", { class: "i-link", href: "#/report?subclass=" + one.code }, text("catalogue.report")),
          ),
        ),
      ),
    );
    if (found.length > MOST) list.append(h("li", { class: "i-empty" }, text("catalogue.more", found.length - MOST)));
    if (found.length === 0) list.append(h("li", { class: "i-empty" }, text("catalogue.none")));
  };
  input.addEventListener("input", draw);
  draw();
  return { element: h("section", {}, h("div", { class: "i-field" }, input), list), title: text("catalogue") };
}
