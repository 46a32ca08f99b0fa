import type { Features } from "./model";

export type Spot = { lon: number; lat: number };

const EARTH = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres as the crow flies. */
export function metres(a: Spot, b: Spot): number {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** In the order of a walk that always goes to the nearest one not yet visited. */
export function route<T extends Spot>(from: Spot, stops: T[]): T[] {
  const rest = [...stops];
  const walk: T[] = [];
  let here = from;
  while (rest.length > 0) {
    let nearest = 0;
    for (let i = 1; i < rest.length; i++) if (metres(here, rest[i]!) < metres(here, rest[nearest]!)) nearest = i;
    const [next] = rest.splice(nearest, 1);
    walk.push(next!);
    here = next!;
  }
  return walk;
}

function inRing(spot: Spot, ring: GeoJSON.Position[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i]!;
    const [xj = 0, yj = 0] = ring[j]!;
    if (yi > spot.lat !== yj > spot.lat && spot.lon < ((xj - xi) * (spot.lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

function inPolygon(spot: Spot, rings: GeoJSON.Position[][]): boolean {
  return rings.length > 0 && inRing(spot, rings[0]!) && !rings.slice(1).some((hole) => inRing(spot, hole));
}

/** Code of the unit grid a spot lies in, as far as the cached part of the map knows; null outside of it. */
export function gridAt(spot: Spot, grids: Features | null): string | null {
  for (const { geometry, properties } of grids?.features ?? []) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
    if (polygons.some((rings) => inPolygon(spot, rings))) return String((properties as { code?: string } | null)?.code ?? "");
  }
  return null;
}
