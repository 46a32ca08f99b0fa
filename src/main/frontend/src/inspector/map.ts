import L from "leaflet";
import "leaflet/dist/leaflet.css";
import "../styles/map.css";
import type { Spot } from "./geo";
import type { Box, Features } from "./model";
import { text } from "./words";

const css = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The city's own layers from the device: no tiles, no network. */
export function fieldMap(element: HTMLElement, streets: Features | null, grids: Features | null, box: Box | null): L.Map {
  const map = L.map(element, { attributionControl: false, zoomControl: false, minZoom: 9, maxZoom: 19, zoomSnap: 0.5, preferCanvas: true });
  L.control.zoom({ position: "bottomright", zoomInTitle: text("map.zoomIn"), zoomOutTitle: text("map.zoomOut") }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  element.setAttribute("role", "application");
  element.setAttribute("aria-label", text("map.label"));
  if (streets) {
    L.geoJSON(streets, {
      interactive: false,
      style: () => ({ color: css("--loop-map-street"), weight: 1.5, fillColor: css("--loop-map-land"), fillOpacity: 1 }),
      onEachFeature: (feature, shape) => {
        const name = (feature.properties as { name?: string } | null)?.name;
        // As text: a name is never markup.
        if (name) shape.bindTooltip(Object.assign(document.createElement("span"), { textContent: name }), { permanent: true, direction: "center", className: "map-street" });
      },
    }).addTo(map);
  }
  if (grids) {
    L.geoJSON(grids, { interactive: false, style: () => ({ color: css("--loop-map-grid"), weight: 1, fill: false }) }).addTo(map);
  }
  if (box) map.fitBounds([[box.south, box.west], [box.north, box.east]], { animate: false });
  else map.setView([0, 0], 12);
  return map;
}

/** A stop of the walk with its number. */
export function stop(spot: Spot, number: number, late: boolean): L.Marker {
  const icon = L.divIcon({
    className: late ? "i-stop i-late" : "i-stop",
    iconSize: [30, 30],
    iconAnchor: [15, 15],
    html: String(number),
  });
  return L.marker([spot.lat, spot.lon], { icon, keyboard: true });
}

/** The walk, stop by stop, as the crow flies. */
export function walk(from: Spot | null, stops: Spot[]): L.Polyline {
  const line = (from ? [from, ...stops] : stops).map(({ lat, lon }): [number, number] => [lat, lon]);
  return L.polyline(line, { color: css("--loop-accent"), weight: 3, dashArray: "6 6", interactive: false });
}

/** Where the person stands. */
export function here(spot: Spot, accuracy: number): L.LayerGroup {
  return L.layerGroup([
    L.circle([spot.lat, spot.lon], { radius: accuracy, color: css("--loop-accent"), weight: 1, fillOpacity: 0.12, interactive: false }),
    L.circleMarker([spot.lat, spot.lon], { radius: 7, color: "#fff", weight: 2, fillColor: css("--loop-accent"), fillOpacity: 1, interactive: false }),
  ]);
}
