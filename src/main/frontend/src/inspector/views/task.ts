import { captured } from "../../offline/capture";
import type { Entry } from "../../offline/store";
import type { App, View } from "../app";
import { h, toast } from "../dom";
import { TaskForm } from "../form";
import type { Condition, Task } from "../model";
import { text } from "../words";
import { answered } from "./tasks";

/** A task: what it is about, what the standard says, and its form. `again` is an entry that goes a second time. */
export async function taskView(app: App, id: number, again?: Entry): Promise<View> {
  const entries = answered(await app.entries());
  const task = app.sync.task(id) ?? (again?.subject as Task | undefined);
  if (!task) return { element: h("p", { class: "i-empty" }, text("task.gone")), title: text("tab.tasks") };
  const earlier = entries.get(task.id);
  const element = h(
    "section",
    { class: "i-task" },
    h("h1", {}, text("task." + task.type)),
    h("p", {}, task.description),
    h("p", { class: "i-hint" }, task.address + " · " + text("grid", task.grid) + " · " + task.caseNumber),
    h("p", {}, h("a", { class: "i-link", href: "#/map/" + task.id }, text("task.onMap"))),
    await pictures(app, task),
    standard(app, task),
  );
  if (earlier && earlier.id !== again?.id && earlier.state !== "arrived") {
    element.append(
      h("p", { class: "i-note" }, text("task.answered", text("state." + earlier.state)), " ", h("a", { href: "#/entry/" + earlier.id }, text("task.seeEntry"))),
    );
    return { element, title: text("task." + task.type) };
  }
  const entry = app.sync.form(task.formId);
  if (!entry) {
    element.append(h("p", { class: "i-problem" }, text("task.noForm")));
    return { element, title: text("task." + task.type) };
  }
  const form = new TaskForm(app, entry, `draft:${app.owner()}:task:${task.id}`, async (outcome, values, photos) => {
    const clientId = again?.id ?? crypto.randomUUID();
    const body = { clientId, version: task.version, outcome: outcome.key, form: values, ...captured(app.clock) };
    if (again) {
      await app.store.save([], photos);
      await app.queue.resubmit(again.id, (old) => ({ ...old, body, photos: photos.map((photo) => photo.sha256), subject: { ...task } }));
    } else {
      await app.queue.add(
        {
          id: clientId,
          kind: "completion",
          title: text("task." + task.type) + " · " + outcome.label,
          path: `/api/tasks/${task.id}/complete`,
          body,
          subject: { ...task },
        },
        photos,
      );
    }
    toast(text("saved"));
    app.go("#/tasks");
  });
  await form.restore(again?.body["form"] as Record<string, unknown> | undefined);
  const fields = again?.problem?.fields ?? [];
  if (fields.length > 0) form.say(fields.map((one) => one.message).join(" · "));
  element.append(form.element);
  return { element, title: text("task." + task.type) };
}

async function pictures(app: App, task: Task): Promise<HTMLElement> {
  const row = h("ul", { class: "i-photos" });
  for (const photo of task.photos) {
    const blob = await app.sync.picture(photo.sha256);
    if (!blob) continue;
    const words = text("purpose." + photo.purpose);
    row.append(h("li", {}, h("img", { src: URL.createObjectURL(blob), alt: words }), h("span", {}, words)));
  }
  return row;
}

/** The standard at hand: before filing what makes it a case, after handling what ends it. */
function standard(app: App, task: Task): HTMLElement {
  const check = task.condition !== null;
  const conditions = task.condition ? [task.condition] : (app.sync.subClass(task.subclass)?.conditions ?? []);
  if (conditions.length === 0) return h("p", { class: "i-hint" }, h("a", { href: "#/catalogue" }, text("standard.look")));
  const one = (condition: Condition): HTMLElement =>
    h(
      "li",
      {},
      h("p", {}, h("strong", {}, text("standard.filing")), " ", condition.description),
      h("p", {}, h("strong", {}, text("standard.closing")), " ", condition.closing),
      h("p", { class: "i-hint" }, text("standard.limit", condition.limitText)),
    );
  return h("details", { class: "i-standard", open: check }, h("summary", {}, text(check ? "standard.ofCase" : "standard.ofSubClass")), h("ol", {}, ...conditions.map(one)));
}
