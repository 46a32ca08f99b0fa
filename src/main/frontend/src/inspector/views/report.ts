import { captured } from "../../offline/capture";
import type { Entry } from "../../offline/store";
import type { App, View } from "../app";
import { field, h, toast } from "../dom";
import { gridAt, type Spot } from "../geo";
import { fieldMap, here } from "../map";
import { PhotoField } from "../photos";
import { english, text } from "../words";
import { search } from "./catalogue";

type Draft = { subclass?: string; description?: string; address?: string; selfHandled?: boolean; location?: Spot; media?: string[]; mediaBefore?: string[]; mediaAfter?: string[] };

const SUGGESTIONS = 6;

/** A report from the spot. `again` is an entry that goes a second time, changed. */
export async function reportView(app: App, asked: { subclass?: string }, again?: Entry): Promise<View> {
  const draftKey = `draft:${app.owner()}:report`;
  const draft = (again?.body as Draft | undefined) ?? { ...((await app.store.value<Draft>(draftKey)) ?? {}), ...asked };
  let subclass = app.sync.subClass(draft.subclass ?? null)?.code ?? "";
  let pinned: Spot | null = draft.location ?? null;

  const description = h("textarea", { name: "description", rows: 3, maxlength: 2000 });
  description.value = draft.description ?? "";
  const address = h("input", { type: "text", name: "address", maxlength: 200 });
  address.value = draft.address ?? "";
  const selfHandled = h("input", { type: "checkbox", name: "selfHandled" });
  selfHandled.checked = draft.selfHandled ?? false;
  const finder = h("input", { type: "search", name: "subclass", placeholder: text("report.find") });
  const suggestions = h("ul", { class: "i-choices" });
  const chosen = h("p", { class: "i-chosen" });
  const place = h("p", { class: "i-place", role: "status" });
  const problem = h("p", { class: "i-problem", role: "alert", hidden: true });

  const keep = async (): Promise<void> => {
    if (again) return;
    await app.store.putValue(draftKey, {
      subclass,
      description: description.value,
      address: address.value,
      selfHandled: selfHandled.checked,
      ...(pinned ? { location: pinned } : {}),
      media: media.hashes(),
      mediaBefore: before.hashes(),
      mediaAfter: after.hashes(),
    } satisfies Draft);
  };
  const media = new PhotoField(app, "media", text("report.photos"), text("report.photosHint"), keep);
  const before = new PhotoField(app, "mediaBefore", text("report.before"), undefined, keep);
  const after = new PhotoField(app, "mediaAfter", text("report.after"), undefined, keep);
  await media.restore(draft.media ?? []);
  await before.restore(draft.mediaBefore ?? []);
  await after.restore(draft.mediaAfter ?? []);

  const showPhotos = (): void => {
    media.element.hidden = selfHandled.checked;
    before.element.hidden = after.element.hidden = !selfHandled.checked;
  };
  const showSubClass = (): void => {
    const one = app.sync.subClass(subclass);
    chosen.replaceChildren(one ? text("report.chosen", one.name) : "", one ? h("span", { class: "i-hint" }, " " + (one.conditions[0]?.description ?? "")) : "");
    suggestions.replaceChildren(
      ...(finder.value.trim() === "" ? [] : search(app, finder.value).slice(0, SUGGESTIONS)).map((found) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", class: "i-choice", "data-subclass": found.code, onclick: () => ((subclass = found.code), (finder.value = ""), showSubClass(), void keep()) },
            found.name + " · " + found.className,
          ),
        ),
      ),
    );
  };
  const showPlace = (): void => {
    const fix = app.position.last();
    const spot = pinned ?? fix;
    const grid = spot ? gridAt(spot, app.sync.grids) : null;
    place.dataset["known"] = String(spot !== null);
    place.textContent = !spot
      ? text(app.position.denied ? "place.denied" : "place.waiting")
      : [pinned ? text("place.pinned") : text("place.here", Math.round(fix?.accuracy ?? 0)), grid ? text("grid", grid) : ""].filter(Boolean).join(" · ");
  };

  const save = async (): Promise<void> => {
    const spot = pinned ?? app.position.last();
    const photos = selfHandled.checked ? [...before.all(), ...after.all()] : media.all();
    const missing = [
      description.value.trim().length < 2 ? text("report.description") : "",
      spot ? "" : text("report.place"),
      selfHandled.checked && before.all().length === 0 ? text("report.before") : "",
      selfHandled.checked && after.all().length === 0 ? text("report.after") : "",
    ].filter(Boolean);
    if (missing.length > 0 || !spot) {
      problem.textContent = text("form.missing", missing.join(text("listSeparator")));
      problem.hidden = false;
      return;
    }
    button.disabled = true;
    const id = again?.id ?? crypto.randomUUID();
    const body = {
      clientId: id,
      channel: "inspector",
      description: description.value.trim(),
      location: { lon: spot.lon, lat: spot.lat },
      ...(subclass ? { subclass } : {}),
      ...(address.value.trim() ? { address: address.value.trim() } : {}),
      selfHandled: selfHandled.checked,
      ...(selfHandled.checked ? { mediaBefore: before.hashes(), mediaAfter: after.hashes() } : { media: media.hashes() }),
      ...(again ? { takenAt: again.body["takenAt"], clockOffset: again.body["clockOffset"] } : captured(app.clock)),
    };
    const title = text("kind.report") + " · " + (app.sync.subClass(subclass)?.name ?? body.description.slice(0, 20));
    try {
      if (again) {
        await app.store.save([], photos);
        await app.queue.resubmit(id, (old) => ({ ...old, title, body, photos: photos.map((photo) => photo.sha256) }));
      } else {
        await app.queue.add({ id, kind: "report", title, path: "/api/reports", body }, photos);
        await app.store.dropValue(draftKey);
      }
      toast(text("saved"));
      app.go("#/queue");
    } catch {
      button.disabled = false;
      problem.textContent = text("notSaved");
      problem.hidden = false;
    }
  };
  const button = h("button", { type: "button", class: "i-button i-main", "data-save": true, onclick: () => void save() }, text("report.save"));

  const canvas = h("div", { class: "i-map i-pick", hidden: true });
  let map: ReturnType<typeof fieldMap> | undefined;
  const openMap = (): void => {
    if (map) return;
    canvas.hidden = false;
    map = fieldMap(canvas, app.sync.streets, app.sync.grids, app.sync.bundle?.box ?? null);
    const spot = pinned ?? app.position.last();
    let mark = spot ? here(spot, 5).addTo(map) : undefined;
    if (spot) map.setView([spot.lat, spot.lon], 17, { animate: false });
    map.on("click", ({ latlng }) => {
      pinned = { lon: latlng.lng, lat: latlng.lat };
      mark?.remove();
      mark = here(pinned, 5).addTo(map!);
      showPlace();
      void keep();
    });
  };

  const element = h(
    "form",
    { class: "i-form", novalidate: true, onsubmit: (event) => event.preventDefault(), oninput: () => void keep() },
    h("div", { class: "i-field" }, h("span", { class: "i-label" }, text("report.subclass")), chosen, finder, suggestions),
    media.element,
    h("label", { class: "i-check" }, selfHandled, h("span", {}, text("report.selfHandled"))),
    before.element,
    after.element,
    field(text("report.description"), description),
    h("div", { class: "i-field" }, h("span", { class: "i-label" }, text("report.place")), place, h("button", { type: "button", class: "i-button i-quiet", onclick: openMap }, text("place.onMap")), canvas),
    field(text("report.address"), address),
    problem,
    button,
  );
  finder.setAttribute("aria-label", text("report.subclass"));
  finder.addEventListener("input", showSubClass);
  selfHandled.addEventListener("change", showPhotos);
  const unwatch = app.position.onFix(showPlace);
  showPhotos();
  showSubClass();
  showPlace();
  const refused = again?.problem?.fields ?? [];
  if (refused.length > 0) {
    problem.textContent = refused.map((one) => one.message).join(english() ? "; " : " ");
    problem.hidden = false;
  }
  return { element, title: text("tab.report"), leave: () => (unwatch(), map?.remove()) };
}
