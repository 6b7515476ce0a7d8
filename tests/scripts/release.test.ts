/** What a release stands on: its version, its dependencies, its workflow, and the texts and pictures of the stores. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type LockFile, listLicences, renderLicences } from "../../scripts/licences/list-licences.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const readJson = (path: string) => JSON.parse(read(path));
const manifest = readJson("package.json") as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const lock = readJson("package-lock.json") as LockFile & {
  version: string;
  packages: Record<
    string,
    { version?: string; hasInstallScript?: boolean; resolved?: string; integrity?: string; link?: boolean }
  >;
};

describe("the version", () => {
  it("is one of three numbers, the same in package.json and package-lock.json", () => {
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect([lock.version, lock.packages[""]?.version]).toEqual([manifest.version, manifest.version]);
  });

  it("is the first that CHANGELOG.md tells of", () => {
    expect(/^## (\S+)/mu.exec(read("CHANGELOG.md"))?.[1]).toBe(manifest.version);
  });
});

describe("dependencies", () => {
  it("are named with one version each, the one that is locked", () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  // Biome's programs for platforms that the registry did not have when the lock file was made: npm adds the hash where it has them.
  const unhashed = /^node_modules\/@biomejs\/cli-(?:android|darwin|win32|linux-(?:arm64-|x64-)musl)/u;

  it("are each held by a hash, but for those of other platforms", () => {
    const open = Object.entries(lock.packages).filter(
      ([path, { integrity, link }]) => path !== "" && !integrity && !link && !unhashed.test(path),
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it("run no script when they are installed, but for those named in package.json", () => {
    const asking = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const allowed = Object.keys(manifest.allowScripts).map((name) => `node_modules/${name}`);
    expect(asking.map(([path]) => path)).toEqual(allowed);
  });

  it("are listed with their licences: else call `npm run generate:licences`", () => {
    expect(read("docs/licences.md")).toBe(renderLicences(listLicences(lock)));
  });

  it("that readers install have a licence that allows it", () => {
    const allowed = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "MPL-2.0"];
    const others = listLicences(lock).filter(({ shipped, licence }) => shipped && !allowed.includes(licence));
    expect(others).toEqual([]);
  });
});

describe("the release workflow", () => {
  const workflow = read(".github/workflows/release.yml");

  it("uses actions by commit alone", () => {
    const used = [...workflow.matchAll(/uses: (\S+)/gu)].map(([, name]) => name!);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(name).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/u);
  });

  it("tests, packs, rebuilds and lints before it attaches, with commands that are there", () => {
    const { scripts } = readJson("package.json") as { scripts: Record<string, string> };
    const called = [...workflow.matchAll(/npm (?:run )?([a-z:]+)/gu)].map(([, name]) => name!);
    expect(called).toEqual(["ci", "test", "test", "zip", "lint:addon"]);
    for (const name of called.slice(1)) expect(scripts).toHaveProperty(name);
  });
});

describe("the stores' listings", () => {
  const { shortest, longest } = { shortest: 200, longest: 16_000 };

  it.each(["ar", "fr", "en"])(
    "in %s: a name, a summary that fits, a description, what data is used, five pictures",
    (lang) => {
      const text = read(`docs/store/listing-${lang}.md`);
      const parts = [...text.matchAll(/^## (.+)\n\n([^#]+)/gmu)].map(([, , part]) => part!.trim());
      expect(parts.length).toBe(4);
      const [name, summary, description] = parts;
      const messages = readJson(`locales/manifest/${lang}.json`) as {
        extension: { name: string; description: string };
      };
      expect(name).toBe(messages.extension.name);
      // Chrome allows 132 characters, and shows the manifest's own.
      expect(summary).toBe(messages.extension.description);
      expect(summary!.length).toBeLessThanOrEqual(132);
      expect(description!.length).toBeGreaterThan(shortest);
      expect(description!.length).toBeLessThan(longest);
      for (let picture = 1; picture <= 5; picture++)
        expect(sizeOf(`docs/store/${lang}-${picture}.png`)).toEqual([1280, 800]);
    },
  );

  it("have no picture that no listing has", () => {
    const pictures = readdirSync(new URL("../../docs/store", import.meta.url)).filter((name) => name.endsWith(".png"));
    expect(pictures.length).toBe(15);
  });
});

/** Width and height of a PNG: the first eight octets of its first chunk. */
function sizeOf(path: string): readonly [number, number] | null {
  const url = new URL(`../../${path}`, import.meta.url);
  if (!existsSync(url)) return null;
  const bytes = readFileSync(url);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
