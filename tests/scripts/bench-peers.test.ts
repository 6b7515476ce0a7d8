// What Rasd is measured beside is for the bench alone (docs/adr/0026): to add a peer, add its name.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readSource } from "../architecture/read-source.ts";

const PEERS = ["mark.js", "advanced-mark.js", "@monyone/aho-corasick", "approx-string-match", "minisearch"];
const root = fileURLToPath(new URL("../..", import.meta.url));

it("peers are development dependencies of one exact version", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  expect(PEERS.filter((name) => name in dependencies)).toEqual([]);
  expect(PEERS.map((name) => devDependencies[name])).toEqual(
    PEERS.map(() => expect.stringMatching(/^\d+\.\d+\.\d+$/u)),
  );
});

it("nothing that is built imports one", { timeout: 120_000 }, () => {
  const sources = ["utils", "components", "entrypoints"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/u.test(path))
      .map((path) => join(root, folder, path)),
  );
  expect(sources.length).toBeGreaterThan(100);
  // Reading imports properly takes a while: only those files whose text names a peer at all.
  const naming = sources.filter((path) => PEERS.some((name) => readFileSync(path, "utf8").includes(`"${name}`)));
  const isPeer = (specifier: string | null) =>
    PEERS.some((name) => specifier === name || specifier?.startsWith(`${name}/`) === true);
  const importing = naming.filter((path) =>
    readSource(path, readFileSync(path, "utf8")).imports.some(({ specifier }) => isPeer(specifier)),
  );
  expect(importing).toEqual([]);
});
