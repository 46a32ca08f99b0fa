import { defineConfig } from "vite";

// One entry; every island is a chunk of its own, loaded by the pages that have it.
// Relative base: the pages may live below a context path, the chunks find each other by their own address.
export default defineConfig({
  base: "./",
  build: {
    manifest: "manifest.json",
    outDir: process.env["CITYLOOP_STATIC_DIR"] ?? "../../../target/classes/static/app",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // htmx holds an eval that allowEval=false switches off; everything else is worth a warning.
    rollupOptions: { input: { app: "src/app.ts" }, checks: { eval: false, pluginTimings: false } },
  },
});
