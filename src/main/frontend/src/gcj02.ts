/**
 * The datum of Chinese web maps, turned from and into WGS-84 for tiles that are drawn in it. The same published formula as
 * `DatumShift` on the server, which is tested against known places; there and back is off by less than a millimetre.
 */
export type LonLat = { lon: number; lat: number };

const AXIS = 6_378_245.0;
const ECCENTRICITY = 0.006_693_421_622_965_943_23;

function outside({ lon, lat }: LonLat): boolean {
  return lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271;
}

/** Two sine waves, the way the formula has them in pairs, weighted by two thirds. */
function waves(at: number, f1: number, a1: number, f2: number, a2: number): number {
  return ((a1 * Math.sin(at * f1 * Math.PI) + a2 * Math.sin(at * f2 * Math.PI)) * 2) / 3;
}

function northing(x: number, y: number): number {
  const flat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  return flat + waves(x, 6, 20, 2, 20) + waves(y, 1, 20, 1 / 3, 40) + waves(y, 1 / 12, 160, 1 / 30, 320);
}

function easting(x: number, y: number): number {
  const flat = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  return flat + waves(x, 6, 20, 2, 20) + waves(x, 1, 20, 1 / 3, 40) + waves(x, 1 / 12, 150, 1 / 30, 300);
}

/** What a Chinese web map shows for a place in WGS-84; outside China the same place. */
export function toGcj02(place: LonLat): LonLat {
  if (outside(place)) return place;
  const x = place.lon - 105;
  const y = place.lat - 35;
  const phi = (place.lat * Math.PI) / 180;
  const magic = 1 - ECCENTRICITY * Math.sin(phi) ** 2;
  const root = Math.sqrt(magic);
  const degrees = 180 / Math.PI;
  return {
    lon: place.lon + (easting(x, y) * root * degrees) / (AXIS * Math.cos(phi)),
    lat: place.lat + (northing(x, y) * magic * root * degrees) / (AXIS * (1 - ECCENTRICITY)),
  };
}

/** The place in WGS-84 that a Chinese web map shows here: the error is walked back until it is gone. */
export function fromGcj02(shown: LonLat): LonLat {
  if (outside(shown)) return shown;
  let guess = shown;
  for (let step = 0; step < 30; step++) {
    const there = toGcj02(guess);
    const east = shown.lon - there.lon;
    const north = shown.lat - there.lat;
    guess = { lon: guess.lon + east, lat: guess.lat + north };
    if (Math.abs(east) < 1e-10 && Math.abs(north) < 1e-10) break;
  }
  return guess;
}
