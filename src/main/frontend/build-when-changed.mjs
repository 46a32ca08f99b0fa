// Called by Maven: node build-when-changed.mjs <output folder>
// Installs packages only when the lock file changed, builds only when a source changed. With node_modules in place it
// needs no network. Two builds at once (several test runs) wait for each other.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const NEEDED = [20, 19];

function fail(line) {
  console.error(`frontend: ${line}`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  fail(`Node ${NEEDED.join(".")} or later is needed, this is ${process.versions.node}. `
    + `Install it, or build without pages: mvn -Dfrontend.skip=true`);
}
if (!process.argv[2]) fail("give the output folder as the only argument");
const output = resolve(process.argv[2]);

function digest(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.slice(here.length)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
}

function run(what, command, args) {
  const done = spawnSync(command, args, {
    cwd: here,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    env: { ...process.env, CITYLOOP_STATIC_DIR: output },
  });
  if (done.error) fail(`${what} could not start: ${done.error.message}`);
  if (done.status !== 0) fail(`${what} failed (exit ${done.status})`);
}

/** One build at a time; a lock left behind by a killed build is taken over after five minutes. */
function locked(work) {
  const lock = join(here, ".build-lock");
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 300_000) {
        rmSync(lock, { recursive: true, force: true });
      }
      Atomics.wait(pause, 0, 0, 200);
    }
  }
  // process.exit inside fail() skips finally, so the lock goes with the process.
  process.on("exit", () => rmSync(lock, { recursive: true, force: true }));
  work();
}

locked(() => {
  const lockFile = join(here, "package-lock.json");
  const installedStamp = join(here, "node_modules", ".cityloop-lock");
  const lockDigest = digest([lockFile]);
  if (read(installedStamp) !== lockDigest) {
    console.log("frontend: installing packages");
    // Scripts of packages are not run: none of ours needs one.
    run("npm ci", "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"]);
    writeFileSync(installedStamp, lockDigest);
  }

  const sources = [
    ...filesBelow(join(here, "src")),
    ...filesBelow(join(here, "public")),
    ...filesBelow(join(here, "inspector")),
    ...["package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "vite.inspector.mjs"].map((name) => join(here, name)),
    ...["inspector.properties", "inspector_en.properties"].map((name) => join(here, "../resources/i18n", name)),
  ];
  const builtStamp = join(output, "sources.sha256");
  const sourceDigest = digest(sources);
  if (read(builtStamp) === sourceDigest && existsSync(join(output, "manifest.json")) && existsSync(join(output, "../inspector/sw.js"))) {
    return;
  }
  console.log("frontend: building");
  run("tsc", process.execPath, [join(here, "node_modules", "typescript", "bin", "tsc"), "--noEmit"]);
  run("vite", process.execPath, [join(here, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"]);
  run("vite (inspector)", process.execPath, [join(here, "vite.inspector.mjs"), join(output, "../inspector")]);
  writeFileSync(builtStamp, sourceDigest);
});
