// Holds the code to the table of rooms (tests/architecture/rooms.ts, explained in docs/architecture.md).
// To add a rule: put it into rooms.ts and a file that breaks it into BAD below.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkArchitecture } from "./architecture/check-architecture.ts";
import { readSource } from "./architecture/read-source.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Every source file of the rooms, by its path from the root. */
function readRooms(): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of ["utils", "components", "entrypoints"]) {
    // A room that is not built yet has nothing to break; the test below fails when there is nothing at all.
    const entries = readdirSync(root).includes(folder)
      ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      : [];
    for (const entry of entries) {
      const path = `${folder}/${entry.replaceAll("\\", "/")}`;
      if (/\.tsx?$/.test(path)) files.set(path, readFileSync(join(root, path), "utf8"));
    }
  }
  return files;
}

describe("the rooms", () => {
  const files = readRooms();

  it("are there", () => {
    expect(files.size).toBeGreaterThan(0);
  });

  it("keep to the table", () => {
    expect(checkArchitecture(files)).toEqual([]);
  });
});

/** The files a script is made of, and the packages it carries. */
function reachedFrom(files: ReadonlyMap<string, string>, entry: string) {
  const reached = new Set([entry]);
  const packages = new Set<string>();
  for (const path of reached) {
    for (const { specifier, typesOnly } of readSource(path, files.get(path) ?? "").imports) {
      if (specifier === null || typesOnly) continue;
      const target = posix.join(posix.dirname(path), specifier);
      if (files.has(target)) reached.add(target);
      else packages.add(specifier);
    }
  }
  return { reached, packages: [...packages] };
}

const PAGE_SCRIPTS: readonly [name: string, fewest: number][] = [
  ["page", 50],
  ["page-highlighting", 50],
  ["page-prefilter", 15],
  ["page-start", 1],
];

describe.each(PAGE_SCRIPTS)("the script %s", (name, fewest) => {
  const { reached, packages } = reachedFrom(readRooms(), `entrypoints/${name}/index.ts`);

  it("is more than its first file", () => expect(reached.size).toBeGreaterThan(fewest));

  it("carries no library: a page has dozens of milliseconds for none (docs/adr/0029)", () => {
    expect(packages.filter((specifier) => !specifier.startsWith("wxt/utils/"))).toEqual([]);
  });

  it("has its words judged by the background, and carries neither lexicon nor matcher (docs/adr/0028)", () => {
    const judging =
      /^utils\/core\/(?:lexicon\/(?:find|match|compile|unpack|pack)|recognise\/(?!figure-ids)|relevance\/(?!types))/u;
    expect([...reached].filter((path) => judging.test(path))).toEqual([]);
  });
});

describe("the database", () => {
  it("is opened with its log guarded by every page of the extension (docs/adr/0025)", () => {
    const opens = [...readRooms()]
      .filter(([path, text]) => !path.startsWith("utils/store/") && /\bopenDatabase\b/u.test(text))
      .map(([path]) => path);
    expect(opens).toEqual(["utils/models/open-guarded-database.ts"]);
  });
});

/** What breaks a rule: name → path, source, and a piece of the message it must give. */
const BAD: Record<string, [path: string, source: string, message: string]> = {
  "core knows the DOM room": [
    "utils/core/a.ts",
    'import { paint } from "../dom/paint.ts";',
    "imports utils/dom/paint.ts",
  ],
  "core knows Dexie": ["utils/core/a.ts", 'import Dexie from "dexie";', "imports the package dexie"],
  "core knows data files": [
    "utils/core/a.ts",
    'import data from "../../assets/sites.json";',
    "imports assets/sites.json",
  ],
  "core knows the store's types": [
    "utils/core/a.ts",
    'import type { Row } from "../store/rows.ts";',
    "imports utils/store/rows.ts",
  ],
  "core knows the store's types, inline": [
    "utils/core/a.ts",
    'let a: import("../store/rows.ts").Row;',
    "imports utils/store/rows.ts",
  ],
  "core re-exports": ["utils/core/a.ts", 'export * from "../dom/paint.ts";', "imports utils/dom/paint.ts"],
  "core by alias": ["utils/core/a.ts", 'import { paint } from "@/utils/dom/paint.ts";', "imports utils/dom/paint.ts"],
  "core reads the document": ["utils/core/a.ts", "export const t = () => document.title;", "uses document"],
  "core reads the document by detour": [
    "utils/core/a.ts",
    "export const t = () => globalThis.document.title;",
    "uses document",
  ],
  "core reads the clock": ["utils/core/a.ts", "export const t = Date.now();", "uses Date.now"],
  "core reads the clock by a constructor": ["utils/core/a.ts", "export const t = new Date();", "uses new Date()"],
  "core throws dice": ["utils/core/a.ts", "export const t = Math.random();", "uses Math.random"],
  "core makes ids": ["utils/core/a.ts", "export const t = crypto.randomUUID();", "uses crypto"],
  "core computes an import": ["utils/core/a.ts", "export const t = (a: string) => import(a);", "computed address"],
  "dom knows the browser": [
    "utils/dom/a.ts",
    'import { browser } from "wxt/browser";',
    "imports the package wxt/browser",
  ],
  "dom uses the browser's global": ["utils/dom/a.ts", "chrome.runtime.sendMessage(1);", "uses chrome"],
  "dom knows the store": ["utils/dom/a.ts", 'import { save } from "../store/save.ts";', "imports utils/store/save.ts"],
  "store knows the browser": [
    "utils/store/a.ts",
    'import browser from "webextension-polyfill";',
    "webextension-polyfill",
  ],
  "extension knows Dexie": ["utils/extension/a.ts", 'import { Dexie } from "dexie";', "imports the package dexie"],
  "extension opens a database": ["utils/extension/a.ts", 'indexedDB.open("a");', "uses indexedDB"],
  "a view knows the store": [
    "components/a.tsx",
    'import { save } from "../utils/store/save.ts";',
    "imports utils/store/save.ts",
  ],
  "a view knows Dexie": ["components/a.tsx", 'import { liveQuery } from "dexie";', "imports the package dexie"],
  "a view sets HTML": [
    "components/a.tsx",
    "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
    "dangerouslySetInnerHTML",
  ],
  "a view sets HTML by props": [
    "components/a.tsx",
    "export const p = { dangerouslySetInnerHTML: { __html: '' } };",
    "dangerouslySetInnerHTML",
  ],
  "an entrypoint knows the polyfill": [
    "entrypoints/background.ts",
    'import { browser } from "wxt/browser";',
    "wxt/browser",
  ],
  "an entrypoint knows Dexie": ["entrypoints/background.ts", 'import Dexie from "dexie";', "imports the package dexie"],
  "entrypoints know each other": [
    "entrypoints/popup/main.tsx",
    'import { a } from "../library/a.ts";',
    "imports another entrypoint",
  ],
  "a content script knows the store": [
    "entrypoints/article.content/index.ts",
    'import { a } from "../../utils/store/a.ts";',
    "content script",
  ],
  "a single-file content script knows the store": [
    "entrypoints/article.content.ts",
    'import { a } from "../utils/store/a.ts";',
    "content script",
  ],
  "highlights of others are cleared": ["utils/dom/a.ts", "CSS.highlights.clear();", "uses CSS.highlights.clear"],
  "highlights of others are cleared, optionally": [
    "utils/dom/a.ts",
    "CSS.highlights?.clear();",
    "uses CSS.highlights.clear",
  ],
  "the network is asked": ["utils/extension/a.ts", 'await fetch("https://example.org");', "uses fetch"],
  "a file is too long": ["utils/core/a.ts", "export {};\n".repeat(301), "has 301 lines"],
  "a file stands in no room": ["utils/misc.ts", "export {};", "stands in no room"],
};

/** What looks alike and is allowed. */
const GOOD: Record<string, [path: string, source: string]> = {
  "a comment, a string, a key": [
    "utils/core/a.ts",
    '/* document */ export const a = { window: "Date.now()" }; a.window;',
  ],
  "a parameter of the same name": [
    "utils/core/a.ts",
    "export const a = (document: { text: string }) => document.text;",
  ],
  "a type's field": ["utils/core/a.ts", "export interface A { readonly document: string; location: number }"],
  "a date from a number": ["utils/core/a.ts", "export const a = (n: number) => new Date(n).toISOString();"],
  "core knows core": ["utils/core/text/a.ts", 'import { a } from "../lexicon/a.ts";'],
  "the store uses Dexie": ["utils/store/a.ts", 'import Dexie from "dexie"; import type { A } from "../core/a.ts";'],
  "the extension room uses the polyfill": [
    "utils/extension/a.ts",
    'import { browser } from "wxt/browser"; browser.runtime.id;',
  ],
  "a view knows a service's type": [
    "components/a.tsx",
    'import type { A } from "../utils/store/a.ts"; import "./a.css";',
  ],
  "own highlights are cleared": ["utils/dom/a.ts", 'CSS.highlights.delete("a"); new Highlight().clear();'],
  "an entrypoint knows what another leaves for it": [
    "entrypoints/page-highlighting/index.ts",
    'import type { BeginHighlighting } from "../page/highlighting.ts";',
  ],
  "an entrypoint wires": [
    "entrypoints/popup/main.tsx",
    'import { render } from "preact"; import { A } from "../../components/a.tsx"; import { s } from "../../utils/store/s.ts"; import { b } from "./b.ts";',
  ],
  "a content script knows the DOM": [
    "entrypoints/article.content/index.ts",
    'import { a } from "../../utils/dom/a.ts";',
  ],
  "a file of 300 lines": ["utils/core/a.ts", "export {};\n".repeat(300)],
};

describe("the checker", () => {
  it.each(Object.entries(BAD))("finds: %s", (_, [path, source, message]) => {
    const found = checkArchitecture(new Map([[path, source]]));
    expect(found.filter((violation) => violation.startsWith(path) && violation.includes(message))).toHaveLength(1);
  });

  it.each(Object.entries(GOOD))("allows: %s", (_, [path, source]) => {
    expect(checkArchitecture(new Map([[path, source]]))).toEqual([]);
  });

  it("names a file it cannot read", () => {
    expect(() => checkArchitecture(new Map([["utils/core/a.ts", "export const ="]]))).toThrow("utils/core/a.ts");
  });
});
