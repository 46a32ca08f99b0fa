import { capture } from "../offline/capture";
import type { Photo } from "../offline/store";
import type { App } from "./app";
import { h, toast } from "./dom";
import { moment, text } from "./words";

/** Photos being gathered: each is hashed and on the device's disk before it is shown. */
export class PhotoField {
  readonly element: HTMLElement;
  private readonly row = h("ul", { class: "i-photos" });
  private photos: Photo[] = [];
  private readonly urls: string[] = [];

  constructor(
    private readonly app: App,
    readonly key: string,
    label: string,
    hint: string | undefined,
    private readonly changed: () => void | Promise<void>,
  ) {
    const camera = h("input", { type: "file", accept: "image/*", capture: "environment", class: "i-file", "data-camera": key });
    const album = h("input", { type: "file", accept: "image/*", multiple: true, class: "i-file", "data-photos": key });
    for (const input of [camera, album]) input.addEventListener("change", () => void this.take(input));
    this.element = h(
      "fieldset",
      { class: "i-field" },
      h("legend", {}, label),
      hint ? h("p", { class: "i-hint" }, hint) : null,
      h("div", { class: "i-row" }, h("label", { class: "i-button" }, camera, text("photo.shoot")), h("label", { class: "i-button i-quiet" }, album, text("photo.pick"))),
      this.row,
    );
  }

  private async take(input: HTMLInputElement): Promise<void> {
    for (const file of input.files ?? []) {
      try {
        const photo = await capture(file, this.app.owner(), this.app.clock, this.app.position);
        if (this.photos.some((one) => one.sha256 === photo.sha256)) continue;
        await this.app.store.save([], [photo]);
        this.photos.push(photo);
      } catch {
        toast(text("photo.unreadable", file.name), "bad");
      }
    }
    input.value = "";
    this.draw();
    await this.changed();
  }

  /** Photos of a draft or of an entry that goes again. */
  async restore(hashes: string[]): Promise<void> {
    for (const sha256 of hashes) {
      const photo = await this.app.store.photo(sha256);
      if (photo) this.photos.push(photo);
    }
    this.draw();
  }

  private draw(): void {
    this.urls.splice(0).forEach((url) => URL.revokeObjectURL(url));
    this.row.replaceChildren(
      ...this.photos.map((photo, index) => {
        const url = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }));
        this.urls.push(url);
        const place = photo.place ? text("photo.place", Math.round(photo.place.accuracy)) : text("photo.noPlace");
        return h(
          "li",
          { "data-sha256": photo.sha256 },
          h("img", { src: url, alt: text("photo.alt", index + 1) }),
          h("span", {}, moment(photo.takenAt) + " · " + place),
          h("button", { type: "button", class: "i-remove", "aria-label": text("photo.remove", index + 1), onclick: () => void this.remove(photo) }, "×"),
        );
      }),
    );
  }

  private async remove(photo: Photo): Promise<void> {
    this.photos = this.photos.filter((one) => one !== photo);
    this.draw();
    await this.changed();
  }

  all(): Photo[] {
    return this.photos;
  }

  hashes(): string[] {
    return this.photos.map((photo) => photo.sha256);
  }
}
