import L from "leaflet";
import { cityMap, text } from "../map-layers";
import { get, url } from "../http";
import { say } from "../words";

type Shown = { reference: string; name: string; over: boolean; where: string; day: string };

/** Public cases where they happened, those of one place together; the list beside it says the same in words. */
export async function mount(element: HTMLElement): Promise<void> {
  const query = element.dataset["query"] ?? "";
  const map = await cityMap(element, say("public.label"));
  const cases = await get<GeoJSON.FeatureCollection<GeoJSON.Point, Shown>>(`/api/public/cases.geojson?${query}`).catch(
    () => null,
  );
  if (!cases || cases.features.length === 0) return;
  const marks = L.featureGroup([...byPlace(cases.features).values()].map(mark)).addTo(map);
  map.fitBounds(marks.getBounds().pad(0.1), { animate: false, maxZoom: 16 });
}

type Feature = GeoJSON.Feature<GeoJSON.Point, Shown>;

function byPlace(features: Feature[]): Map<string, Feature[]> {
  const places = new Map<string, Feature[]>();
  for (const feature of features) {
    const place = feature.geometry.coordinates.join(",");
    places.set(place, [...(places.get(place) ?? []), feature]);
  }
  return places;
}

function mark(there: Feature[]): L.CircleMarker {
  const [lon, lat] = there[0]!.geometry.coordinates as [number, number];
  const open = there.some((one) => !one.properties.over);
  return L.circleMarker([lat, lon], {
    radius: Math.min(14, 6 + Math.sqrt(there.length)),
    weight: 1.5,
    color: css("--loop-surface"),
    fillColor: css(open ? "--loop-accent" : "--loop-green"),
    fillOpacity: 0.9,
  })
    .bindTooltip(text(there.length === 1 ? there[0]!.properties.name : say("public.several", there.length)))
    .bindPopup(() => list(there), { maxHeight: 220 });
}

function list(there: Feature[]): HTMLElement {
  const lines = document.createElement("ul");
  lines.className = "map-cases";
  for (const { properties } of there) {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = url(`/public/${properties.reference}`);
    link.textContent = properties.name;
    const words = document.createElement("span");
    words.textContent = say(properties.over ? "public.over" : "public.open", properties.day, properties.where);
    line.append(link, words);
    lines.append(line);
  }
  return lines;
}

function css(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
