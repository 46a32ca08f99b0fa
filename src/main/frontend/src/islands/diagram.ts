import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/diagram-js.css";
import "../styles/diagram.css";
import { get, url } from "../http";
import { say } from "../words";

type Diagram = { processId: string; bpmn: string; active: string[]; done: string[]; overdue: string[] };

type Canvas = {
  addMarker(id: string, marker: string): void;
  zoom(level: number | "fit-viewport", centre?: "auto"): number;
  viewbox(): { inner: { width: number; height: number; x: number; y: number }; outer: { width: number; height: number } };
  viewbox(box: { x: number; y: number; width: number; height: number }): void;
};
type Shape = { x: number; y: number; width: number; height: number; businessObject: { name?: string } };
type Registry = { get(id: string): Shape | undefined };

/** The live diagram of a case: where the token is, where it has been, what is late. The bpmn.io mark stays in view. */
export async function mount(element: HTMLElement): Promise<void> {
  const number = element.dataset["number"] ?? "";
  const diagram = await get<Diagram>(`${element.dataset["source"] ?? "/api/cases/"}${encodeURIComponent(number)}/diagram`).catch(() => null);
  const xml = diagram ? await source(diagram.bpmn) : null;
  if (!diagram || !xml) {
    element.textContent = say("loadFailed");
    return;
  }
  const surface = document.createElement("div");
  surface.className = "diagram-surface";
  element.replaceChildren(surface);
  const viewer = new NavigatedViewer({ container: surface });
  await viewer.importXML(xml);
  const canvas = viewer.get("canvas") as Canvas;
  const shapes = viewer.get("elementRegistry") as Registry;
  mark(canvas, shapes, diagram.done, "is-done");
  mark(canvas, shapes, diagram.active, "is-active");
  mark(canvas, shapes, diagram.overdue, "is-overdue");

  const token = diagram.active.map((id) => shapes.get(id)).filter((shape) => shape !== undefined);
  const toToken = (): void => showToken(canvas, token);
  if (token.length > 0) toToken();
  else canvas.zoom("fit-viewport", "auto");
  // Plain scrolling belongs to the page; the diagram zooms with Ctrl, as maps do.
  surface.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
  }, { capture: true });
  surface.setAttribute("role", "img");
  surface.setAttribute("aria-label", words(diagram, shapes));
  element.append(tools(canvas, token.length > 0 ? toToken : undefined, words(diagram, shapes)));
}

async function source(address: string): Promise<string | null> {
  const answer = await fetch(url(address), { credentials: "same-origin" }).catch(() => null);
  return answer?.ok ? answer.text() : null;
}

function mark(canvas: Canvas, shapes: Registry, ids: string[], marker: string): void {
  for (const id of ids) if (shapes.get(id)) canvas.addMarker(id, marker);
}

function showToken(canvas: Canvas, token: Shape[]): void {
  const shape = token[0];
  if (!shape) return;
  const { outer } = canvas.viewbox();
  const width = Math.max(760, Math.min(1250, outer.width * 1.15));
  const height = (width * outer.height) / Math.max(outer.width, 1);
  canvas.viewbox({ x: shape.x + shape.width / 2 - width / 2, y: shape.y + shape.height / 2 - height / 2, width, height });
}

function words(diagram: Diagram, shapes: Registry): string {
  const names = diagram.active.map((id) => shapes.get(id)?.businessObject.name ?? id);
  return names.length > 0 ? `${say("diagram.active")}: ${names.join(", ")}` : say("diagram.ended");
}

function tools(canvas: Canvas, toToken: (() => void) | undefined, now: string): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "diagram-tools";
  const text = document.createElement("span");
  text.className = "diagram-now";
  text.textContent = now;
  bar.append(text, legend("is-done", "diagram.done"), legend("is-overdue", "diagram.overdue"));
  bar.append(button(say("diagram.fit"), () => canvas.zoom("fit-viewport", "auto")));
  if (toToken) bar.append(button(say("diagram.token"), toToken));
  return bar;
}

function legend(marker: string, key: string): HTMLElement {
  const entry = document.createElement("span");
  entry.className = `diagram-legend ${marker}`;
  entry.textContent = say(key);
  return entry;
}

function button(text: string, action: () => void): HTMLButtonElement {
  const one = document.createElement("button");
  one.type = "button";
  one.className = "btn btn-sm";
  one.textContent = text;
  one.addEventListener("click", action);
  return one;
}
