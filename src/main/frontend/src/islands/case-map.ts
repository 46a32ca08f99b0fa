import L from "leaflet";
import { cityMap, pin } from "../map-layers";
import { say } from "../words";

/** Shows where a case is. */
export async function mount(element: HTMLElement): Promise<void> {
  const map = await cityMap(element, say("map.caseLabel"));
  const place: L.LatLngTuple = [Number(element.dataset["lat"]), Number(element.dataset["lon"])];
  map.setView(place, 16, { animate: false });
  L.marker(place, { icon: pin(), alt: say("map.pin"), keyboard: false }).addTo(map);
}
