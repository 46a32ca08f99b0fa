import "../styles/base.css";
import "./inspector.css";
import { App, type View } from "./app";
import { h } from "./dom";
import { catalogue } from "./views/catalogue";
import { entryView } from "./views/entry";
import { mapView } from "./views/map";
import { meView } from "./views/me";
import { queueView } from "./views/queue";
import { reportView } from "./views/report";
import { signIn } from "./views/signin";
import { taskView } from "./views/task";
import { taskList } from "./views/tasks";
import { english, speak, text } from "./words";

const TABS = ["tasks", "map", "report", "queue", "me"];

/** The frame: head with what matters always, the screen, the tabs within reach of a thumb. */
class Frame {
  private view: View | undefined;
  private turn = 0;
  private readonly host = h("main", { id: "content", tabindex: -1 });
  private readonly state = h("p", { class: "i-state", role: "status" });
  private readonly tabs = h("nav", { class: "i-tabs" });

  constructor(
    private readonly app: App,
    root: HTMLElement,
  ) {
    root.replaceChildren(h("header", { class: "i-head" }, h("strong", { class: "i-title" }, text("app")), this.state), this.host, this.tabs, h("div", { id: "toasts" }));
    const follow = (): void => void this.follow();
    app.store.onChange(follow);
    app.sync.onChange(follow);
    app.duty.onChange(follow);
    app.session.onChange(() => void this.show());
    for (const event of ["online", "offline"]) window.addEventListener(event, follow);
    window.addEventListener("hashchange", () => void this.show());
  }

  /** Draws the screen of the address. */
  async show(): Promise<void> {
    const turn = ++this.turn;
    const view = await this.make();
    if (turn !== this.turn) return;
    this.view?.leave?.();
    this.view = view;
    await view.refresh?.();
    if (turn !== this.turn) return;
    document.title = view.title + " · " + text("app");
    this.host.replaceChildren(view.element);
    window.scrollTo(0, 0);
    await this.follow(false);
    document.body.dataset["ready"] = location.hash || "#/";
  }

  private async make(): Promise<View> {
    const { app } = this;
    const person = app.session.person();
    const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?");
    const [name = "", argument = ""] = path.split("/");
    if (!person || name === "signin") return signIn(app, () => void this.signedIn());
    switch (name) {
      case "task":
        return taskView(app, Number(argument));
      case "again": {
        const entry = await app.store.entry(argument);
        if (entry?.kind === "report") return reportView(app, {}, entry);
        return entry ? taskView(app, Number((entry.subject as { id?: number }).id), entry) : queueView(app);
      }
      case "map":
        return mapView(app, argument ? Number(argument) : undefined);
      case "report": {
        const subclass = new URLSearchParams(query).get("subclass");
        return reportView(app, subclass ? { subclass } : {});
      }
      case "queue":
        return queueView(app);
      case "entry":
        return entryView(app, argument);
      case "catalogue":
        return catalogue(app);
      case "me":
        return meView(app, () => void this.show());
      default:
        return taskList(app);
    }
  }

  private async signedIn(): Promise<void> {
    const { app } = this;
    await app.sync.load();
    await app.duty.load();
    app.position.follow();
    app.queue.kick(true);
    await app.sync.refresh(true);
    if (location.hash === "#/tasks") await this.show();
    else app.go("#/tasks");
  }

  /** What changes by itself: network, counts, lists. Forms are left alone. */
  private async follow(lists = true): Promise<void> {
    if (lists) await this.view?.refresh?.();
    const { app } = this;
    const entries = await app.entries();
    const open = entries.filter((entry) => entry.state !== "arrived" && entry.kind !== "track");
    const stuck = open.filter((entry) => entry.state === "conflict" || entry.state === "refused").length;
    this.state.replaceChildren(
      h("span", { class: "i-chip", "data-tone": navigator.onLine ? "good" : "warn", "data-online": navigator.onLine ? "yes" : "no" }, text(navigator.onLine ? "online" : "offline")),
      app.duty.shift ? h("span", { class: "i-chip", "data-tone": "good" }, text(app.duty.tracked() ? "duty.chipTracked" : "duty.chip")) : "",
      app.session.expired ? h("a", { class: "i-chip", "data-tone": "bad", href: "#/signin" }, text("session.expired")) : "",
    );
    const here = location.hash.replace(/^#\/?/, "").split(/[/?]/)[0] || "tasks";
    this.tabs.hidden = !app.session.person();
    this.tabs.setAttribute("aria-label", text("tabs"));
    this.tabs.replaceChildren(
      ...TABS.map((tab) =>
        h(
          "a",
          { href: "#/" + tab, "aria-current": (tab === here || (tab === "tasks" && here === "task")) && "page" },
          h("span", { class: "i-tab-mark", "data-tab": tab, "aria-hidden": "true" }),
          h("span", {}, text("tab." + tab)),
          tab === "queue" && open.length > 0 ? h("span", { class: "i-badge", "data-stuck": stuck > 0 }, String(open.length)) : null,
          tab === "tasks" && app.sync.tasks.length > 0 ? h("span", { class: "i-badge i-soft" }, String(app.sync.tasks.length)) : null,
        ),
      ),
    );
  }
}

function followTheme(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => document.documentElement.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  apply();
  dark.addEventListener("change", apply);
}

async function start(): Promise<void> {
  followTheme();
  speak(english() ? "en" : "zh");
  const app = await App.open();
  const frame = new Frame(app, document.querySelector("#app")!);
  await app.duty.load();
  await frame.show();
  app.queue.start();
  app.sync.start();
  if (app.session.person()) {
    app.position.follow();
    void app.sync.refresh();
  }
  document.addEventListener("visibilitychange", () => {
    // Nobody looks: the position is followed only for a track he agreed to.
    if (document.visibilityState === "hidden" && !app.duty.tracked()) app.position.stop();
    else if (app.session.person()) app.position.follow();
  });
  if ("serviceWorker" in navigator) await navigator.serviceWorker.register("./sw.js", { scope: "./", updateViaCache: "none" });
}

void start();
