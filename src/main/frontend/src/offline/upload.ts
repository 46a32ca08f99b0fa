import { DetailedError, Upload } from "tus-js-client";
import { Problem } from "../http";
import type { ServerClock } from "./clock";
import type { OfflineStore, Photo } from "./store";
import { send, type Transport } from "./transport";

const UPLOADS = "/api/media/uploads";
const CHUNK = 256 * 1024;
const MOST_FAILURES = 5;

/**
 * Brings one photo to the server by the tus protocol, going on where an earlier try was cut, then has it checked
 * against its hash and kept. The address of the upload is remembered before the first byte leaves.
 */
export async function sendPhoto(photo: Photo, store: OfflineStore, transport: Transport, clock: ServerClock): Promise<void> {
  if (photo.stored) return;
  const address = await sendBytes(photo, store, transport).catch(async (problem: unknown) => {
    await giveUpWhenStuck(photo, store, problem);
    throw problem;
  });
  try {
    await send(transport, clock, UPLOADS + "/" + address.split("/").pop() + "/photo", {
      sha256: photo.sha256,
      takenAt: photo.takenAt,
      ...(photo.clockOffset === null ? {} : { clockOffset: photo.clockOffset }),
      ...(photo.place ? { lon: photo.place.lon, lat: photo.place.lat, accuracy: photo.place.accuracy } : {}),
    });
  } catch (problem) {
    // What lies there is not what was taken, or is gone: the next try begins from the first byte.
    if (problem instanceof Problem && [404, 409, 410].includes(problem.status)) {
      const { uploadUrl: _, ...fresh } = photo;
      await store.putPhoto(fresh);
      throw new TypeError("the upload begins anew");
    }
    throw problem;
  }
  await store.putPhoto({ ...photo, stored: true });
}

/** An upload the server answers for again and again without taking it is left; the next try begins from the first byte. */
async function giveUpWhenStuck(photo: Photo, store: OfflineStore, problem: unknown): Promise<void> {
  if (!(problem instanceof Problem) || problem.status === 401 || !photo.uploadUrl) return;
  const { uploadUrl: _, ...fresh } = photo;
  const failures = (photo.failures ?? 0) + 1;
  await store.putPhoto(failures >= MOST_FAILURES ? { ...fresh, failures: 0 } : { ...photo, failures });
}

function sendBytes(photo: Photo, store: OfflineStore, transport: Transport): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(new Blob([photo.bytes], { type: photo.type }), {
      endpoint: transport.url(UPLOADS),
      uploadUrl: photo.uploadUrl ?? null,
      chunkSize: CHUNK,
      headers: transport.headers(),
      metadata: { sha256: photo.sha256, filetype: photo.type },
      storeFingerprintForResuming: false,
      removeFingerprintOnSuccess: false,
      // Patience is the queue's business.
      retryDelays: null,
      onUploadUrlAvailable: () => {
        photo.uploadUrl = upload.url ?? undefined!;
        void store.putPhoto({ ...photo });
      },
      onSuccess: () => resolve(upload.url ?? ""),
      onError: (problem) => reject(translate(problem, transport)),
    });
    upload.start();
  });
}

function translate(problem: Error, transport: Transport): Error {
  const status = problem instanceof DetailedError ? (problem.originalResponse?.getStatus() ?? 0) : 0;
  if (status === 401) transport.unauthorised();
  if (status === 0) return new TypeError("upload cut: " + problem.message);
  // 423: an earlier request, cut off, still holds the upload. 409: it went further than the answer told. Both pass.
  return new Problem(status === 423 || status === 409 ? 503 : status, "", "", []);
}
