// Entry of every npm script: `node scripts/run.mjs <name> [arguments]` runs scripts/<name>.ts.
//
// Works on a machine that has only Node 20 and git: installs what package-lock.json asks for when node_modules
// does not match it, then hands over to the project's own Node 24, which runs TypeScript without a build.
// Plain JavaScript without a dependency, because it runs before anything is installed. Writes nothing to standard
// output: `npm run --silent annotate` prints JSON lines there.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const ownNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** Node runs `.ts` files without a flag from 22.18 on. */
const FIRST_NODE_WITH_TYPES = [22, 18];

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !/^[a-z][a-z-]*$/.test(name) || !existsSync(join(root, "scripts", `${name}.ts`))) {
  fail(`There is no script ${JSON.stringify(name ?? "")}: name a file of scripts/ without its ending .ts.`);
}

if (!installed()) install();
const node = chooseNode();
run(node, ["--disable-warning=ExperimentalWarning", join(root, "scripts", `${name}.ts`), ...rest]);

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes node_modules/.package-lock.json as the last
 * act of an install, so an interrupted one counts as missing. Packages for other platforms are optional and are
 * skipped; additional packages do no harm.
 */
function installed() {
  const wanted = packagesOf(join(root, "package-lock.json"));
  if (wanted === null)
    fail("package-lock.json is missing or broken: restore it with `git checkout package-lock.json`.");
  const present = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (present === null) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "") continue;
    const found = present[path];
    if (found === undefined) {
      if (entry.optional === true || entry.devOptional === true || entry.peer === true) continue;
      return false;
    }
    if (found.version !== entry.version || found.integrity !== entry.integrity) return false;
  }
  return true;
}

/** The "packages" table of a lock file; null when it cannot be read. */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}

/** Runs `npm ci`, everything it prints going to standard error. */
function install() {
  process.stderr.write("Installing the packages of package-lock.json (npm ci) …\n");
  npm(
    ["ci", "--no-audit", "--no-fund"],
    "The packages could not be installed; see npm's message above, then try again.",
  );
}

/** Runs npm, the one that started us where there is one; leaves with a message when it fails. */
function npm(args, onFailure) {
  const cli = process.env.npm_execpath;
  const viaNode = cli?.endsWith("npm-cli.js") && existsSync(cli);
  const windows = process.platform === "win32";
  const done = viaNode
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: ["ignore", 2, 2] })
    : spawnSync(windows ? "npm.cmd" : "npm", args, { cwd: root, stdio: ["ignore", 2, 2], shell: windows });
  if (done.status !== 0) fail(onFailure);
}

/** The Node to run TypeScript with: the project's, else this one when it is new enough. */
function chooseNode() {
  if (existsSync(ownNode)) return ownNode;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = FIRST_NODE_WITH_TYPES;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return process.execPath;
  // npm was told not to run install scripts: ask for this one by name.
  process.stderr.write("Fetching the project's own Node (npm rebuild node) …\n");
  npm(["rebuild", "node", "--ignore-scripts=false"], adviceOnNode());
  if (!existsSync(ownNode)) fail(adviceOnNode());
  return ownNode;
}

function adviceOnNode() {
  return `Rasd needs Node 22.18 or later to run its scripts and could not fetch its own: install Node 24 (this is ${process.version}).`;
}

/** Runs a command with our streams; passes signals to it and its exit code or signal on. */
function run(command, args) {
  const child = spawn(command, args, { stdio: "inherit" });
  // A terminal delivers Ctrl-C to the child itself; passing it on would make it two.
  const fromTerminal = process.stdin.isTTY === true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!(fromTerminal && signal === "SIGINT")) child.kill(signal);
    });
  }
  child.on("error", (error) => fail(`${command} could not be started: ${error.message}`));
  child.on("exit", (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 128 + (constants.signals[signal] ?? 0);
  });
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
