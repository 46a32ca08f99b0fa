import type { App, View } from "../app";
import { h } from "../dom";
import { metres, route } from "../geo";
import { fieldMap, here, stop, walk } from "../map";
import { distance, left, text } from "../words";
import { answered, origin } from "./tasks";

/** The tasks on the city's own map, in the order of a walk, as the crow flies. */
export async function mapView(app: App, focus?: number): Promise<View> {
  const canvas = h("div", { class: "i-map" });
  const legend = h("p", { class: "i-hint" });
  const element = h("section", { class: "i-map-view" }, canvas, legend);
  const done = answered(await app.entries());
  const tasks = app.sync.tasks.filter((task) => !done.has(task.id));
  const { spot } = origin(app);
  const stops = spot ? route(spot, tasks) : tasks;
  const now = Date.now() + (app.clock.offset() ?? 0);
  let map: ReturnType<typeof fieldMap> | undefined;
  const unwatch = app.position.onFix(() => undefined);
  // Leaflet measures its element, which is not on the page yet.
  requestAnimationFrame(() => {
    map = fieldMap(canvas, app.sync.streets, app.sync.grids, app.sync.bundle?.box ?? null);
    const fix = app.position.last();
    if (fix) here(fix, fix.accuracy).addTo(map);
    walk(fix, stops).addTo(map);
    stops.forEach((task, index) => {
      const marker = stop(task, index + 1, task.dueAt !== null && left(task.dueAt, now).late).addTo(map!);
      marker.bindPopup(() =>
        h("div", {}, h("p", {}, task.description), h("a", { href: "#/task/" + task.id }, text("task." + task.type))),
      );
      if (task.id === focus) {
        map!.setView([task.lat, task.lon], 17, { animate: false });
        marker.openPopup();
      }
    });
    if (!focus && stops.length > 0) {
      const all = fix ? [...stops, fix] : stops;
      map.fitBounds(all.map(({ lat, lon }): [number, number] => [lat, lon]), { padding: [40, 40], maxZoom: 17, animate: false });
    }
    canvas.dataset["ready"] = "true";
  });
  const start = app.position.last();
  const way = stops.reduce((sum, task, index) => sum + (index === 0 ? (start ? metres(start, task) : 0) : metres(stops[index - 1]!, task)), 0);
  legend.textContent = text("map.walk", stops.length, distance(way));
  return { element, title: text("tab.map"), leave: () => (unwatch(), map?.remove()) };
}
