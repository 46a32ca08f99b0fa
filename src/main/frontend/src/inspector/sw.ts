/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: every file of the app with the hash of its bytes. */
declare const APP_FILES: PrecacheEntry[];

// The app's own files and nothing else: answers of the API are kept by the app itself, where it knows whose they are.
precacheAndRoute(APP_FILES);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL("index.html")));

// A new version takes over at once: what is entered lies in IndexedDB, not in the page.
self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
