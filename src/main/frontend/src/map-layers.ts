import L from "leaflet";
import "leaflet/dist/leaflet.css";
import "./styles/map.css";
import { get } from "./http";
import { say } from "./words";

export type Place = { grid: string; communityName: string; streetName: string; districtName: string };

type Features = GeoJSON.FeatureCollection;

/** How close one must be before single grids are worth drawing. */
const GRID_ZOOM = 15;

/**
 * A map of the city's own layers: streets from afar, unit grids from near. It needs no base tiles to be read; a city
 * that has some names their address in `cityloop.map.tiles`.
 */
export async function cityMap(element: HTMLElement, label: string): Promise<L.Map> {
  const canvas = document.createElement("div");
  canvas.className = "map-canvas";
  element.replaceChildren(canvas);
  const map = L.map(canvas, {
    attributionControl: false,
    zoomControl: false,
    minZoom: 9,
    maxZoom: 19,
    zoomSnap: 0.5,
    preferCanvas: true,
  });
  L.control.zoom({ zoomInTitle: say("map.zoomIn"), zoomOutTitle: say("map.zoomOut") }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", label);
  map.setView([0, 0], 12);

  const tiles = document.querySelector<HTMLMetaElement>('meta[name="map-tiles"]')?.content;
  if (tiles) L.tileLayer(tiles, { maxZoom: 19 }).addTo(map);
  await drawStreets(map, !tiles);
  drawGridsWhenNear(map);
  return map;
}

function css(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

async function drawStreets(map: L.Map, filled: boolean): Promise<void> {
  const streets = await get<Features>("/api/map/regions.geojson?level=street").catch(() => null);
  if (!streets || streets.features.length === 0) return;
  const layer = L.geoJSON(streets, {
    interactive: false,
    style: () => ({
      color: css("--loop-map-street"),
      weight: 1.5,
      fill: filled,
      fillColor: css("--loop-map-land"),
      fillOpacity: 1,
    }),
    onEachFeature: (feature, shape) => {
      const name = (feature.properties as { name?: string } | null)?.name;
      if (name) shape.bindTooltip(name, { permanent: true, direction: "center", className: "map-street" });
    },
  }).addTo(map);
  layer.bringToBack();
  map.fitBounds(layer.getBounds(), { animate: false });
  showNamesWithRoom(map, layer);
  map.on("zoomend", () => showNamesWithRoom(map, layer));
}

/** A street's name is shown while it fits into the street. */
function showNamesWithRoom(map: L.Map, layer: L.GeoJSON): void {
  layer.eachLayer((shape) => {
    if (!(shape instanceof L.Polygon)) return;
    const name = shape.getTooltip()?.getElement();
    const box = shape.getBounds();
    const width = map.latLngToLayerPoint(box.getNorthEast()).x - map.latLngToLayerPoint(box.getSouthWest()).x;
    if (name) name.style.visibility = name.offsetWidth <= width ? "visible" : "hidden";
  });
}

function drawGridsWhenNear(map: L.Map): void {
  let shown: L.GeoJSON | undefined;
  let asked = 0;
  const draw = async (): Promise<void> => {
    const turn = ++asked;
    if (map.getZoom() < GRID_ZOOM) {
      shown?.remove();
      shown = undefined;
      return;
    }
    const box = map.getBounds().pad(0.2);
    const bbox = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map((d) => d.toFixed(6)).join(",");
    const grids = await get<Features>(`/api/map/grids.geojson?bbox=${bbox}`).catch(() => null);
    if (turn !== asked || !grids?.features) return;
    const next = L.geoJSON(grids, {
      interactive: false,
      style: () => ({ color: css("--loop-map-grid"), weight: 1, fill: false }),
    }).addTo(map);
    shown?.remove();
    shown = next;
  };
  map.on("moveend", () => void draw());
  void draw();
}

/** The mark of a problem's place, drawn, so that no image file is needed. */
export function pin(): L.DivIcon {
  return L.divIcon({
    className: "map-pin",
    iconSize: [30, 40],
    iconAnchor: [15, 38],
    html:
      '<svg viewBox="0 0 30 40" width="30" height="40" aria-hidden="true"><path d="M15 1C7.3 1 1 7.2 1 14.8 1 25 15 39 15 39s14-14 14-24.2C29 7.2 22.7 1 15 1z"/>' +
      '<circle cx="15" cy="15" r="5.5"/></svg>',
  });
}

/** Where a point lies in the city's division; null outside. */
export async function locate(lon: number, lat: number): Promise<Place | null> {
  return get<Place>(`/api/map/locate?lon=${lon.toFixed(7)}&lat=${lat.toFixed(7)}`).catch(() => null);
}
