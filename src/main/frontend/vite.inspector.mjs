// The inspector app: its page, then its service worker, which lists the page's files with their hashes.
// Called as: node vite.inspector.mjs <output folder>
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2] ?? join(here, "../../../target/classes/static/inspector"));
const i18n = join(here, "../resources/i18n");
const WORDS = "virtual:inspector-words";

/** A properties file as it is written here: one key a line, UTF-8. */
function properties(file) {
  const lines = readFileSync(join(i18n, file), "utf8").split(/\r?\n/);
  const entries = lines.filter((line) => line && !line.startsWith("#")).map((line) => [line.slice(0, line.indexOf("=")).trim(), line.slice(line.indexOf("=") + 1).trim()]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** The texts come from the same files as the server's, so that the same tests read them. */
const words = {
  name: "inspector-words",
  resolveId: (id) => (id === WORDS ? "\0" + WORDS : null),
  load: (id) => (id === "\0" + WORDS ? `export const zh = ${properties("inspector.properties")}; export const en = ${properties("inspector_en.properties")};` : null),
};

const common = { configFile: false, base: "./", logLevel: "warn" };

await build({
  ...common,
  root: join(here, "inspector"),
  publicDir: join(here, "inspector/public"),
  plugins: [words],
  build: { outDir: output, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, rollupOptions: { checks: { pluginTimings: false } } },
});

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

const files = filesBelow(output)
  .map((file) => ({ url: relative(output, file).replaceAll("\\", "/"), revision: createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16) }))
  .sort((a, b) => (a.url < b.url ? -1 : 1));

await build({
  ...common,
  root: here,
  publicDir: false,
  define: { APP_FILES: JSON.stringify(files), "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    outDir: output,
    emptyOutDir: false,
    lib: { entry: join(here, "src/inspector/sw.ts"), formats: ["iife"], name: "sw", fileName: () => "sw.js" },
    rollupOptions: { checks: { pluginTimings: false } },
  },
});
