import type { Entry } from "../../offline/store";
import type { App, View } from "../app";
import { h } from "../dom";
import { metres, type Spot } from "../geo";
import type { Task } from "../model";
import { distance, left, moment, text } from "../words";

/** Where the walk begins: where he is, else the middle of his part of the city. */
export function origin(app: App): { spot: Spot | null; exact: boolean } {
  const fix = app.position.last();
  if (fix) return { spot: fix, exact: true };
  const box = app.sync.bundle?.box;
  return { spot: box ? { lon: (box.west + box.east) / 2, lat: (box.south + box.north) / 2 } : null, exact: false };
}

/** Entries that already answer a task, by task. */
export function answered(entries: Entry[]): Map<number, Entry> {
  return new Map(
    entries.filter((entry) => entry.kind === "completion").map((entry) => [Number((entry.subject as { id?: number } | undefined)?.id), entry]),
  );
}

export function taskList(app: App): View {
  const list = h("ul", { class: "i-list" });
  const note = h("p", { class: "i-hint" });
  const element = h("section", {}, note, list);
  const refresh = async (): Promise<void> => {
    const done = answered(await app.entries());
    const { spot, exact } = origin(app);
    const far = (task: Task): number => (spot ? metres(spot, task) : 0);
    const tasks = app.sync.tasks.filter((task) => done.get(task.id)?.state !== "arrived").sort((a, b) => far(a) - far(b));
    const known = app.sync.tasksAt === null ? text("tasks.never") : text("tasks.asOf", moment(app.sync.tasksAt));
    note.textContent = known + " · " + text(exact ? "tasks.fromHere" : "tasks.fromGrid");
    list.replaceChildren(...tasks.map((task) => card(task, done.get(task.id), spot ? distance(far(task)) : "", app)));
    if (tasks.length === 0) list.append(h("li", { class: "i-empty" }, text("tasks.none")));
  };
  return { element, title: text("tab.tasks"), refresh };
}

function card(task: Task, entry: Entry | undefined, away: string, app: App): HTMLElement {
  const due = task.dueAt ? left(task.dueAt, Date.now() + (app.clock.offset() ?? 0)) : null;
  return h(
    "li",
    { class: "i-card", "data-task": task.id },
    h(
      "a",
      { href: "#/task/" + task.id },
      h(
        "span",
        { class: "i-card-head" },
        h("strong", {}, text("task." + task.type)),
        task.urgent ? h("span", { class: "i-chip", "data-tone": "bad" }, text("task.urgent")) : null,
        task.mine ? null : h("span", { class: "i-chip" }, text("task.pool")),
        task.reworks > 0 ? h("span", { class: "i-chip", "data-tone": "warn" }, text("task.reworks", task.reworks)) : null,
        entry ? h("span", { class: "i-chip", "data-tone": entry.state }, text("state." + entry.state)) : null,
        h("span", { class: "i-away" }, away),
      ),
      h("span", { class: "i-card-what" }, (app.sync.subClass(task.subclass)?.name ?? text("task.noSubClass")) + " · " + task.description),
      h("span", { class: "i-card-where" }, task.address + " · " + text("grid", task.grid)),
      due ? h("span", { class: "i-card-due", "data-late": due.late }, due.words) : null,
    ),
  );
}
