import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What is no source, or is not needed to build: the pictures of README and stores are most of the project's weight. */
const LEFT_OUT =
  /^(?:node_modules|\.output|\.wxt|\.cache|\.git|coverage|test-results|docs\/images|docs\/store\/[^/]+\.png)(?:\/|$)/u;

/**
 * The files of the source package, sorted, with forward slashes: those that git has; in a folder that is no clone (the unpacked source
 * package itself), all that are there.
 */
export function listSources(root: string): string[] {
  const listed = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  const top = spawnSync("git", ["rev-parse", "--show-prefix"], { cwd: root, encoding: "utf8" });
  const isClone = listed.status === 0 && top.status === 0 && top.stdout.trim() === "" && listed.stdout !== "";
  const paths = isClone ? listed.stdout.split("\0") : [...walk(root, root)];
  return paths.filter((path) => path !== "" && !LEFT_OUT.test(path)).sort();
}

function* walk(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = relative(root, join(folder, entry.name)).replaceAll(sep, "/");
    if (LEFT_OUT.test(path) || entry.name === "node_modules") continue;
    if (entry.isDirectory()) yield* walk(root, join(folder, entry.name));
    else if (entry.isFile()) yield path;
  }
}
