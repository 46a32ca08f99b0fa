import "@tabler/core/dist/css/tabler.min.css";
import "./styles/base.css";
import "./styles/evaluation.css";
import "./styles/portal.css";
import "./styles/notifications.css";
import htmx from "htmx.org";
import { csrfHeader } from "./http";
import { enhancePage } from "./page";

// No style element injected, no code built from text: the pages run under a strict content policy.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;

document.addEventListener("htmx:configRequest", (event) => {
  Object.assign((event as CustomEvent<{ headers: Record<string, string> }>).detail.headers, csrfHeader());
});

type Island = { mount(element: HTMLElement): void | Promise<void> };

const islands: Record<string, () => Promise<Island>> = {
  "case-map": () => import("./islands/case-map"),
  chart: () => import("./islands/chart"),
  diagram: () => import("./islands/diagram"),
  drift: () => import("./islands/drift"),
  "heat-map": () => import("./islands/heat-map"),
  bell: () => import("./islands/bell"),
  hotline: () => import("./islands/hotline"),
  "map-picker": () => import("./islands/map-picker"),
  "public-map": () => import("./islands/public-map"),
  report: () => import("./islands/report"),
  "rule-table": () => import("./islands/rule-table"),
  spot: () => import("./islands/spot"),
  "task-form": () => import("./islands/task-form"),
};

async function mountIslands(root: ParentNode): Promise<void> {
  for (const element of root.querySelectorAll<HTMLElement>("[data-island]")) {
    const load = islands[element.dataset["island"] ?? ""];
    if (!load || element.dataset["mounted"]) continue;
    element.dataset["mounted"] = "true";
    try {
      await (await load()).mount(element);
      element.dataset["ready"] = "true";
    } catch (problem) {
      element.dataset["ready"] = "failed";
      console.error(problem);
    }
  }
}

enhancePage(document);
void mountIslands(document);
document.addEventListener("htmx:load", (event) => {
  const root = (event as CustomEvent<{ elt: HTMLElement }>).detail.elt;
  enhancePage(root);
  void mountIslands(root);
});

// On paper nobody can open anything: what says why is open before it is printed.
window.addEventListener("beforeprint", () => {
  for (const why of document.querySelectorAll<HTMLDetailsElement>("details[data-print]")) why.open = true;
});
