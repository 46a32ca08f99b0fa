import L from "leaflet";
import { cityMap, locate, pin } from "../map-layers";
import { say } from "../words";

/** Lets a reporter set the pin; the form's hidden fields `lon` and `lat` keep it. */
export async function mount(element: HTMLElement): Promise<void> {
  const form = element.closest("form");
  const lon = form?.elements.namedItem("lon");
  const lat = form?.elements.namedItem("lat");
  if (!form || !(lon instanceof HTMLInputElement) || !(lat instanceof HTMLInputElement)) return;
  const words = form.querySelector<HTMLOutputElement>("[data-place]");
  const map = await cityMap(element, say("map.label"));
  const marker = L.marker([0, 0], { icon: pin(), draggable: true, alt: say("map.pin") });

  const tell = (text: string): void => {
    if (words) words.value = text;
  };
  const set = async (at: L.LatLng): Promise<void> => {
    marker.setLatLng(at).addTo(map);
    // A drawn mark has no picture whose alt could name it.
    marker.getElement()?.setAttribute("aria-label", say("map.pin"));
    lon.value = at.lng.toFixed(7);
    lat.value = at.lat.toFixed(7);
    form.dispatchEvent(new CustomEvent("cityloop:pin"));
    const place = await locate(at.lng, at.lat);
    tell(place ? say("map.located", `${place.streetName} ${place.communityName}`) : say("map.outside"));
  };

  map.on("click", (event) => void set(event.latlng));
  marker.on("dragend", () => void set(marker.getLatLng()));
  // Enter sets the pin in the middle, for those who move the map by keyboard.
  map.getContainer().addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void set(map.getCenter());
  });
  form.querySelector("[data-locate]")?.addEventListener("click", () => {
    if (!navigator.geolocation) return tell(say("map.locateFailed"));
    tell(say("map.locating"));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const here = L.latLng(coords.latitude, coords.longitude);
        map.setView(here, 17);
        void set(here);
      },
      () => tell(say("map.locateFailed")),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
    );
  });
  if (lon.value && lat.value) {
    const kept = L.latLng(Number(lat.value), Number(lon.value));
    map.setView(kept, 16, { animate: false });
    await set(kept);
  }
}
