import { posix } from "node:path";
import { type ImportFact, readSource } from "./read-source.ts";
import { FORBIDDEN_NAMES, LONGEST_FILE, ROOMS, type Room, STYLES } from "./rooms.ts";

/**
 * Holds a set of source files to the rooms of rooms.ts.
 *
 * @param files Path from the project's root, with forward slashes → source. Only .ts and .tsx are read.
 * @returns One sentence a violation: where, what, why the rule exists, what to do. Empty: all is well.
 */
export function checkArchitecture(files: ReadonlyMap<string, string>): string[] {
  const violations: string[] = [];
  for (const [path, source] of files) {
    if (!/\.tsx?$/.test(path)) continue;
    const room = ROOMS.find(({ folder }) => path.startsWith(folder));
    if (room === undefined) {
      violations.push(`${path} stands in no room: move it to one of ${ROOMS.map(({ folder }) => folder).join(", ")}.`);
      continue;
    }
    const lines = source.split("\n").length - (source.endsWith("\n") ? 1 : 0);
    if (lines > LONGEST_FILE) {
      violations.push(
        `${path} has ${lines} lines: past ${LONGEST_FILE} a file has a second idea; give that one its own file.`,
      );
    }
    const { imports, names, keys } = readSource(path, source);
    for (const found of imports) {
      const reason = refuseImport(path, room, found);
      if (reason !== null) violations.push(`${path}:${found.line} ${reason}`);
    }
    for (const { name, as, under, except, why } of FORBIDDEN_NAMES) {
      const line = (as === "key" ? keys : names).get(name);
      if (line === undefined || !under.some((folder) => path.startsWith(folder))) continue;
      if (except.some((folder) => path.startsWith(folder))) continue;
      violations.push(`${path}:${line} uses ${name}: ${why}`);
    }
  }
  return violations;
}

/** Why an import is against the rules; null when it is not. */
function refuseImport(path: string, room: Room, { specifier, typesOnly }: ImportFact): string | null {
  if (specifier === null) {
    return "imports a computed address, which nobody can check or find by searching: write the path out.";
  }
  const target = targetOf(path, specifier);
  if (target === null) {
    const allowed = room.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
    return allowed ? null : `imports the package ${specifier}: ${room.why}`;
  }
  if (STYLES.test(target)) return null;
  if (room.folder === "entrypoints/" && target.startsWith("entrypoints/")) {
    // Types tell what one leaves for the other; they carry no code.
    return entryOf(path) === entryOf(target) || typesOnly
      ? null
      : `imports another entrypoint (${target}): each is built and loaded by itself; only its types may be known; move what both need to utils/ or components/.`;
  }
  if (isContentScript(path) && target.startsWith("utils/store/") && !typesOnly) {
    return `imports the store (${target}) into a content script: there it would open a database of the site, readable by the site; send a message to the background instead.`;
  }
  const folders = [room.folder, ...room.imports, ...(typesOnly ? room.typesOf : [])];
  return folders.some((folder) => target.startsWith(folder)) ? null : `imports ${target}: ${room.why}`;
}

/** The imported file's path from the root; null for a package. */
function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  const alias = /^(?:@|~|@@|~~)\/(.*)$/.exec(specifier);
  if (alias !== null) return alias[1] ?? "";
  return specifier.startsWith("/") ? specifier.slice(1) : null;
}

/** `popup` for entrypoints/popup/main.tsx, `background` for entrypoints/background.ts. */
function entryOf(path: string): string {
  return (path.split("/")[1] ?? "").replace(/\.tsx?$/, "");
}

/** WXT's naming: `name.content.ts` or `name.content/…`, or plain `content`. */
function isContentScript(path: string): boolean {
  return path.startsWith("entrypoints/") && /(^|\.)content$/.test(entryOf(path));
}
