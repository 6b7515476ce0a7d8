import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import en from "../../locales/en.json" with { type: "json" };
import { READER_SECTIONS } from "../../locales/reader-sections.ts";
import { readSource } from "../architecture/read-source.ts";

/** Where the code of popup and side panel begins. What it loads later (a page's names, the search) says nothing by itself. */
const ENTRIES = ["entrypoints/popup/main.tsx", "entrypoints/sidepanel/main.tsx"];
const root = new URL("../../", import.meta.url);

/** Every file of ours that these import, and those, and so on. */
function filesBehind(entries: readonly string[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const waiting = entries.map((entry) => new URL(entry, root).href);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sources.has(file) || !/\.tsx?$/u.test(file)) continue;
    const source = readFileSync(new URL(file), "utf8");
    sources.set(file, source);
    for (const { specifier, typesOnly } of readSource(file, source).imports)
      if (!typesOnly && specifier?.startsWith(".")) waiting.push(new URL(specifier, file).href);
  }
  return sources;
}

const sources = [...filesBehind(ENTRIES)].filter(([file]) => !file.includes("/locales/"));
const named = Object.keys(en).filter((section) => {
  // library.html is a page.
  const key = new RegExp(`["'\`]${section}\\.(?!html)[a-zA-Z$]`, "u");
  return sources.some(([, source]) => key.test(source));
});

it("popup and side panel carry the sections of texts their code names, and no other", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(READER_SECTIONS).toEqual(named.toSorted());
});
