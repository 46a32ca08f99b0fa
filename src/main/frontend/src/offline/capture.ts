import type { ServerClock } from "./clock";
import type { Position } from "./position";
import type { Photo } from "./store";

/** What the server takes: these types, up to this size. Anything else is redrawn as JPEG. */
const TYPES = ["image/jpeg", "image/png"];
const MOST_BYTES = 11 * 1024 * 1024;
const LONGEST_SIDE = 3000;

/** SHA-256 as lower-case hex. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Takes a picked or freshly shot file in: time, place and hash are of this moment. Throws when it is no picture the
 * browser can read.
 */
export async function capture(file: File, owner: string, clock: ServerClock, position: Position): Promise<Photo> {
  const takenAt = new Date().toISOString();
  const place = position.last();
  const fits = TYPES.includes(file.type) && file.size <= MOST_BYTES;
  const blob: Blob = fits ? file : await redraw(file);
  const bytes = await blob.arrayBuffer();
  return {
    sha256: await sha256(bytes),
    owner,
    bytes,
    type: blob.type,
    takenAt,
    clockOffset: clock.offset(),
    place,
    stored: false,
  };
}

async function redraw(file: File): Promise<Blob> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.88 });
}

/** The facts of capture as the API takes them, for reports and completions. */
export function captured(clock: ServerClock, at: number = Date.now()): { takenAt: string; clockOffset?: number } {
  const offset = clock.offset();
  return { takenAt: new Date(at).toISOString(), ...(offset === null ? {} : { clockOffset: offset }) };
}
