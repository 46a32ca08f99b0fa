import type { Entry, EntryState } from "../../offline/store";
import type { App, View } from "../app";
import { h } from "../dom";
import { moment, text } from "../words";

const ORDER: EntryState[] = ["conflict", "refused", "sending", "waiting", "arrived"];

/** What waits to be sent, what arrived, and what the person has to decide; the most pressing first. */
export function queueView(app: App): View {
  const summary = h("p", { class: "i-summary", role: "status" });
  const list = h("ul", { class: "i-list" });
  const track = h("p", { class: "i-hint" });
  const element = h(
    "section",
    {},
    summary,
    h("button", { type: "button", class: "i-button i-quiet", onclick: () => app.queue.kick(true) }, text("queue.now")),
    list,
    track,
  );
  const refresh = async (): Promise<void> => {
    const all = await app.entries();
    const entries = all.filter((entry) => entry.kind !== "track");
    const points = all.filter((entry) => entry.kind === "track" && entry.state !== "arrived").length;
    const count = (state: EntryState): number => entries.filter((entry) => entry.state === state).length;
    summary.replaceChildren(
      ...ORDER.map((state) =>
        h("span", { class: "i-chip", "data-tone": state, "data-count": `${state}:${count(state)}` }, text("state." + state) + " " + count(state)),
      ),
    );
    const rank = (entry: Entry): number => ORDER.indexOf(entry.state);
    list.replaceChildren(...[...entries].sort((a, b) => rank(a) - rank(b) || b.createdAt - a.createdAt).map(card));
    if (entries.length === 0) list.append(h("li", { class: "i-empty" }, text("queue.empty")));
    track.textContent = points > 0 ? text("queue.track", points) : "";
  };
  return { element, title: text("tab.queue"), refresh };
}

function card(entry: Entry): HTMLElement {
  const decide = entry.state === "conflict" || entry.state === "refused";
  const number = (entry.answer as { caseNumber?: string } | undefined)?.caseNumber;
  const about = (entry.subject as { caseNumber?: string } | undefined)?.caseNumber;
  const why =
    entry.problem?.status === 401 ? text("queue.signIn") : entry.problem && entry.state !== "arrived" ? entry.problem.detail || text("queue.status", entry.problem.status) : "";
  const inside = [
    h(
      "span",
      { class: "i-card-head" },
      h("strong", {}, entry.title),
      h("span", { class: "i-chip", "data-tone": entry.state }, text("state." + entry.state)),
    ),
    h(
      "span",
      { class: "i-card-where" },
      moment(entry.createdAt) + (entry.photos.length > 0 ? " · " + text("queue.photos", entry.photos.length) : "") + (number ?? about ? " · " + (number ?? about) : ""),
    ),
    why ? h("span", { class: "i-card-why" }, why) : null,
    entry.state === "waiting" && entry.attempts > 0 ? h("span", { class: "i-hint" }, text("queue.attempts", entry.attempts)) : null,
  ];
  return h("li", { class: "i-card", "data-entry": entry.id, "data-state": entry.state }, decide ? h("a", { href: "#/entry/" + entry.id }, ...inside) : h("div", {}, ...inside));
}
