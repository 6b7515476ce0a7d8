/** The whole path on made texts (tests/core/fixtures/made-texts). The bars are those of unseen articles: what falls below them is a fault. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { describe, expect, it, test } from "vitest";
import { readMadeTexts } from "../../../scripts/evaluate/read-made-texts.ts";
import { scoreMadeTexts } from "../../../scripts/evaluate/score-made-texts.ts";
import { rates } from "../../../scripts/evaluate/score-mentions.ts";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";

const { compiled } = loadLexicon();
const SETS = ["first", "second", "third"].map((name) => ({
  name,
  texts: readMadeTexts(new URL(`../fixtures/made-texts/${name}/`, import.meta.url)),
}));

describe.each(SETS)("the $name set", ({ texts }) => {
  const kinds = [...new Set(texts.map(({ kind }) => kind))];
  const { relevant, all } = scoreMadeTexts(texts, compiled);

  it("has every kind", () => expect(kinds).toEqual(["ar-full", "en-full", "fr-leads", "official"]));
  it("is told from the rest when it is relevant", () => {
    expect(rates(relevant).precision).toBeGreaterThanOrEqual(0.9);
    expect(rates(relevant).recall).toBeGreaterThanOrEqual(0.9);
  });
  it("has its names found", () => expect(rates(all).f1).toBeGreaterThanOrEqual(0.8));
});

const BAD: readonly (readonly [name: string, text: string, message: RegExp])[] = [
  ["a verdict there is none of", "=== id: a | lang: ar | verdict: maybe | kind: full\ntitle: x\n", /is no heading/u],
  ["no title", "=== id: a | lang: ar | verdict: none | kind: full\nx\n", /is no heading/u],
  ["a mark that is not closed", "=== id: a | lang: ar | verdict: none | kind: full\ntitle: ⟦place:x\n", /not closed/u],
];
test.each(BAD)("refuses %s", (_, text, message) => {
  const folder = mkdtempSync(`${tmpdir()}/rasd-made-`);
  try {
    writeFileSync(`${folder}/bad.txt`, text);
    expect(() => readMadeTexts(pathToFileURL(`${folder}/`))).toThrow(message);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
