import { localise } from "../../islands/form-language";
import type { Entry } from "../../offline/store";
import type { App, View } from "../app";
import { h, toast } from "../dom";
import type { Task } from "../model";
import { english, moment, text } from "../words";

/**
 * An entry the server did not take: what it said, what was entered, how the task looks now, and what can become of it.
 * Nothing happens until the person decides.
 */
export async function entryView(app: App, id: string): Promise<View> {
  const entry = await app.store.entry(id);
  if (!entry || entry.owner !== app.owner()) return { element: h("p", { class: "i-empty" }, text("entry.gone")), title: text("tab.queue") };
  await app.sync.refresh();
  const element = h(
    "section",
    { class: "i-entry" },
    h("h1", {}, entry.title),
    h("p", { class: "i-problem", "data-status": entry.problem?.status }, why(entry)),
    ...(entry.problem?.fields ?? []).map((field) => h("p", { class: "i-hint" }, field.message)),
    now(app, entry),
    h("h2", {}, text("entry.entered", moment(entry.createdAt))),
    await entered(app, entry),
    h("h2", {}, text("entry.decide")),
    actions(app, entry),
  );
  return { element, title: entry.title };
}

function why(entry: Entry): string {
  if (entry.problem?.status === 404) return text("entry.away");
  return entry.problem?.detail || text("queue.status", entry.problem?.status ?? 0);
}

/** The task as the server has it now, beside the one that was answered. */
function now(app: App, entry: Entry): HTMLElement {
  const then = entry.subject as Task | undefined;
  if (!then?.caseNumber) return h("p", {});
  const task = app.sync.task(then.id);
  if (!task) return h("p", { class: "i-note" }, text("entry.taskGone", then.caseNumber));
  const changes = [
    task.version !== then.version ? text("entry.changed.version") : "",
    task.mine !== then.mine ? text(task.mine ? "entry.changed.mine" : "entry.changed.pool") : "",
    task.dueAt !== then.dueAt && task.dueAt ? text("entry.changed.due", moment(task.dueAt)) : "",
    task.description !== then.description ? text("entry.changed.description", task.description) : "",
  ].filter(Boolean);
  return h("p", { class: "i-note" }, text("entry.taskOpen", task.caseNumber), " ", changes.join(" · "));
}

async function entered(app: App, entry: Entry): Promise<HTMLElement> {
  const form = entry.kind === "completion" ? (entry.body["form"] as Record<string, unknown>) : entry.body;
  const schema = app.sync.form((entry.subject as Task | undefined)?.formId ?? "")?.schema;
  const labels = new Map((schema ? localise(schema, english()).components : []).map((one) => [one.key ?? "", one.label ?? ""]));
  const rows: HTMLElement[] = [];
  for (const [key, value] of Object.entries(form ?? {})) {
    if (typeof value !== "string" && typeof value !== "boolean" && typeof value !== "number") continue;
    if (["clientId", "channel", "clockOffset", "takenAt", "caseNumber"].includes(key)) continue;
    if (value === false) continue;
    rows.push(h("dt", {}, labels.get(key) ?? text("entry.field." + key)), h("dd", {}, value === true ? "✓" : String(value)));
  }
  const pictures = h("ul", { class: "i-photos" });
  for (const sha256 of entry.photos) {
    const photo = await app.store.photo(sha256);
    if (photo) pictures.append(h("li", { "data-sha256": sha256 }, h("img", { src: URL.createObjectURL(new Blob([photo.bytes], { type: photo.type })), alt: text("photo.alt", 1) })));
  }
  return h("div", { class: "i-entered" }, h("dl", {}, ...rows), pictures);
}

/** Everything that was said, as one text: for a note, or as the words of another report. */
function words(entry: Entry): string {
  const form = entry.kind === "completion" ? (entry.body["form"] as Record<string, unknown>) : entry.body;
  const said = ["finding", "reason", "text", "description"].map((key) => form?.[key]).filter((value): value is string => typeof value === "string");
  return [entry.title, ...said].join("：").slice(0, 1000);
}

function actions(app: App, entry: Entry): HTMLElement {
  const task = entry.subject as Task | undefined;
  const open = task ? app.sync.task(task.id) : undefined;
  const button = (key: string, main: boolean, act: () => Promise<void>): HTMLElement =>
    h("button", { type: "button", class: main ? "i-button i-main" : "i-button i-quiet", "data-action": key, onclick: () => void act() }, text("entry." + key));
  const done = (said: string): void => {
    toast(text(said));
    app.go("#/queue");
  };
  const list = h("div", { class: "i-actions" });
  if (entry.kind === "completion" && open) {
    list.append(button("review", true, async () => app.go(`#/again/${entry.id}`)));
  }
  if (entry.kind === "report") list.append(button("edit", true, async () => app.go(`#/again/${entry.id}`)));
  if (entry.kind === "completion" && task) {
    list.append(
      button("toNote", !open, async () => {
        await app.queue.resubmit(entry.id, (old) => ({
          ...old,
          kind: "note",
          title: text("kind.note") + " · " + old.title,
          path: "/api/inspector/notes",
          body: { clientId: old.id, caseNumber: task.caseNumber, text: words(old), photos: old.photos },
        }));
        done("entry.noteQueued");
      }),
      button("toReport", false, async () => {
        await app.queue.resubmit(entry.id, (old) => ({
          ...old,
          kind: "report",
          title: text("kind.report") + " · " + old.title,
          path: "/api/reports",
          body: {
            clientId: old.id,
            channel: "inspector",
            description: text("entry.fromCase", task.caseNumber) + words(old),
            location: { lon: task.lon, lat: task.lat },
            address: task.address,
            ...(task.subclass ? { subclass: task.subclass } : {}),
            media: old.photos,
            takenAt: old.body["takenAt"],
            clockOffset: old.body["clockOffset"],
          },
        }));
        done("entry.reportQueued");
      }),
    );
  }
  if (!["completion", "report"].includes(entry.kind)) list.append(button("again", true, async () => (await app.queue.resubmit(entry.id), done("entry.queued"))));
  list.append(
    button("discard", false, async () => {
      if (!window.confirm(text("entry.reallyDiscard"))) return;
      await app.store.discard(entry.id);
      done("entry.discarded");
    }),
  );
  return list;
}
