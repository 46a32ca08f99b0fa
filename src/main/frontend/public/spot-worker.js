// Keeps the page of decisions on the spot and what it is made of, so that it opens without a network. The page itself
// says what that is; nothing else below /enforcement/ is kept, and no answer of the API.
const KEPT = "cityloop-spot-1";
const PATIENCE = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep));
});

async function keep(addresses) {
  const cache = await caches.open(KEPT);
  const wanted = new Set(addresses);
  for (const request of await cache.keys()) {
    if (!wanted.has(request.url)) await cache.delete(request);
  }
  await Promise.all(addresses.map((address) => cache.match(address).then((kept) => kept ?? store(cache, address))));
}

async function store(cache, address) {
  const response = await fetch(address, { credentials: "same-origin" });
  if (response.ok && !response.redirected) await cache.put(address, response);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (url.pathname.endsWith("/enforcement/spot")) event.respondWith(page(request, url));
  } else if (!url.pathname.includes("/api/")) {
    event.respondWith(file(request));
  }
});

/** The page of now when the network has one in time, else the one that was kept. */
async function page(request, url) {
  const cache = await caches.open(KEPT);
  const address = url.origin + url.pathname;
  const kept = await cache.match(address);
  try {
    const response = await fetch(request, kept ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    // One that was sent to the login is not kept in its place.
    // The page of one case belongs to that case alone.
    if (response.ok && !response.redirected && response.type !== "opaqueredirect" && !url.search) {
      await cache.put(address, response.clone());
    }
    return response;
  } catch (problem) {
    if (kept) return kept;
    throw problem;
  }
}

/** Files have their version in their name: what is kept is right. */
async function file(request) {
  const kept = await (await caches.open(KEPT)).match(request.url);
  return kept ?? fetch(request);
}
