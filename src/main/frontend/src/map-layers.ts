import L from "leaflet";
import "leaflet/dist/leaflet.css";
import "./styles/map.css";
import { fromGcj02, toGcj02 } from "./gcj02";
import { get } from "./http";
import { say } from "./words";

export type Place = { grid: string; communityName: string; streetName: string; districtName: string };

type Features = GeoJSON.FeatureCollection;
type Tiles = { layers: string[]; subdomains: string; datum: string; attribution: string; maxZoom: number };
type Component = { identifier: string; name: string; position: { lon: number; lat: number } };

/** How close one must be before single grids are worth drawing. */
const GRID_ZOOM = 15;
/** How close one must be before single components are. */
const COMPONENT_ZOOM = 17;

/**
 * Web Mercator whose tiles are drawn in GCJ-02: everything of ours stays in WGS-84 and is shifted at the very edge, when
 * it is drawn, and a click is shifted back.
 */
const SHIFTED: L.CRS = {
  ...L.CRS.EPSG3857,
  projection: {
    ...L.Projection.SphericalMercator,
    project(at: L.LatLng): L.Point {
      const shown = toGcj02({ lon: at.lng, lat: at.lat });
      return L.Projection.SphericalMercator.project(L.latLng(shown.lat, shown.lon));
    },
    unproject(at: L.Point): L.LatLng {
      const shown = L.Projection.SphericalMercator.unproject(at);
      const place = fromGcj02({ lon: shown.lng, lat: shown.lat });
      return L.latLng(place.lat, place.lon);
    },
  },
} as L.CRS;

function baseTiles(): Tiles | null {
  const told = document.querySelector<HTMLMetaElement>('meta[name="map-tiles"]')?.content;
  return told ? (JSON.parse(told) as Tiles) : null;
}

/**
 * A map of the city's own layers: streets from afar, unit grids and components from near. It needs no base tiles to be
 * read; a city that has some names them in `cityloop.map.tiles`.
 */
export async function cityMap(element: HTMLElement, label: string): Promise<L.Map> {
  const canvas = document.createElement("div");
  canvas.className = "map-canvas";
  element.replaceChildren(canvas);
  const tiles = baseTiles();
  const map = L.map(canvas, {
    attributionControl: false,
    zoomControl: false,
    minZoom: 9,
    maxZoom: 19,
    zoomSnap: 0.5,
    preferCanvas: true,
    crs: tiles?.datum === "GCJ02" ? SHIFTED : L.CRS.EPSG3857,
  });
  L.control.zoom({ zoomInTitle: say("map.zoomIn"), zoomOutTitle: say("map.zoomOut") }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", label);
  map.setView([0, 0], 12);

  if (tiles) showTiles(map, tiles);
  await drawStreets(map, !tiles);
  drawGridsWhenNear(map);
  drawComponentsWhenNear(map);
  return map;
}

function showTiles(map: L.Map, tiles: Tiles): void {
  for (const layer of tiles.layers) {
    L.tileLayer(layer, {
      subdomains: tiles.subdomains,
      maxNativeZoom: tiles.maxZoom,
      maxZoom: 19,
      // Tile services want to know who asks; the page's address itself stays here.
      referrerPolicy: "strict-origin-when-cross-origin",
    }).addTo(map);
  }
  if (tiles.attribution) {
    const words = document.createElement("span");
    words.textContent = tiles.attribution;
    L.control.attribution({ prefix: false }).addAttribution(words.innerHTML).addTo(map);
  }
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

/** Draws a layer anew whenever the map came to rest near enough; an answer that comes too late is thrown away. */
function whenNear(map: L.Map, zoom: number, draw: () => Promise<L.Layer | null>): void {
  let shown: L.Layer | null = null;
  let asked = 0;
  const follow = async (): Promise<void> => {
    const turn = ++asked;
    if (map.getZoom() < zoom) {
      shown?.remove();
      shown = null;
      return;
    }
    const next = await draw().catch(() => null);
    if (turn !== asked || !next) return;
    next.addTo(map);
    shown?.remove();
    shown = next;
  };
  map.on("moveend", () => void follow());
  void follow();
}

function drawGridsWhenNear(map: L.Map): void {
  whenNear(map, GRID_ZOOM, async () => {
    const box = map.getBounds().pad(0.2);
    const bbox = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map((d) => d.toFixed(6)).join(",");
    const grids = await get<Features>(`/api/map/grids.geojson?bbox=${bbox}`);
    return L.geoJSON(grids, {
      interactive: false,
      style: () => ({ color: css("--loop-map-grid"), weight: 1, fill: false }),
    });
  });
}

/** Lamps, covers, trees: what stands there, with its name when one points at it. */
function drawComponentsWhenNear(map: L.Map): void {
  whenNear(map, COMPONENT_ZOOM, async () => {
    const middle = map.getCenter();
    const metres = Math.ceil(Math.min(1000, Math.max(1, middle.distanceTo(map.getBounds().getNorthEast()))));
    const query = `lon=${middle.lng.toFixed(7)}&lat=${middle.lat.toFixed(7)}&metres=${metres}&limit=200`;
    const { items } = await get<{ items: Component[] }>(`/api/map/components?${query}`);
    const look = { radius: 4, weight: 1, color: css("--loop-surface"), fillColor: css("--loop-map-component") };
    return L.layerGroup(
      items.map(({ position, name }) => {
        const mark = L.circleMarker([position.lat, position.lon], { ...look, fillOpacity: 1, bubblingMouseEvents: true });
        return mark.bindTooltip(text(name));
      }),
    );
  });
}

/** Words as an element, since Leaflet reads a string as HTML. */
export function text(words: string): HTMLElement {
  const element = document.createElement("span");
  element.textContent = words;
  return element;
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
