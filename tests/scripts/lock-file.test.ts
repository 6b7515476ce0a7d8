import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

// npm leaves a platform's package out of the lock file when the registry it asked does not have it; `npm ci` then
// refuses the whole file on every machine. Add the entry by hand then: version, os, cpu, libc, "optional": true.
it("package-lock.json names every platform's packages, so that npm ci accepts it", () => {
  const file = new URL("../../package-lock.json", import.meta.url);
  const { packages } = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Entry> };
  const missing: string[] = [];
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      if (!places.some((place) => place in packages)) missing.push(`${name} (wanted by ${path})`);
    }
  }
  expect(missing).toEqual([]);
});
