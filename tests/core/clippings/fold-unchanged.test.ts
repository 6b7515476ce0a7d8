/** What is folded away of a comparison, and what stays beside a change. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compareTexts } from "../../../utils/core/clippings/compare-texts.ts";
import { foldUnchanged, type ShownHunk } from "../../../utils/core/clippings/fold-unchanged.ts";
import { editedTexts, newsTexts } from "../support/arbitrary-news.ts";

const row = (word: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${word}${"ا".repeat(from + i)}`).join(" ");

/** «head[n]tail»; what changed is «*». */
function show(hunks: readonly ShownHunk[]): string {
  return hunks
    .map((hunk) => (hunk.kind !== "same" ? "*" : `${hunk.head}${hunk.words > 0 ? `[${hunk.words}]` : ""}${hunk.tail}`))
    .join("");
}

/** To add a case: [what it shows, sealed, live, what is shown]. */
const CASES: readonly (readonly [name: string, sealed: string, live: string, shown: string])[] = [
  ["nothing of a text without a change", row("ك", 1, 60), row("ك", 1, 60), row("ك", 1, 60)],
  [
    "what stands before the first change",
    `${row("ك", 1, 40)} أول`,
    `${row("ك", 1, 40)} آخر`,
    `[28]${row("ك", 29, 40)} *`,
  ],
  ["what stands behind the last one", `أول ${row("ك", 1, 40)}`, `ثان ${row("ك", 1, 40)}`, `*${row("ك", 1, 12)} [28]`],
  [
    "what stands between two",
    `أول ${row("ك", 1, 50)} أول`,
    `ثان ${row("ك", 1, 50)} ثان`,
    `*${row("ك", 1, 12)} [26]${row("ك", 39, 50)} *`,
  ],
  [
    "not a stretch that a button would not shorten",
    `أول ${row("ك", 1, 35)} أول`,
    `ثان ${row("ك", 1, 35)} ثان`,
    `*${row("ك", 1, 35)} *`,
  ],
  [
    "from the end of the paragraph on",
    `أول ${row("ك", 1, 3)}\n\n${row("ك", 4, 40)}\n\n${row("ك", 41, 43)} أول`,
    `ثان ${row("ك", 1, 3)}\n\n${row("ك", 4, 40)}\n\n${row("ك", 41, 43)} ثان`,
    `*${row("ك", 1, 3)}\n\n[37]${row("ك", 41, 43)} *`,
  ],
];
test.each(CASES)("folds: %s", (_name, sealed, live, shown) => {
  expect(show(foldUnchanged(compareTexts(sealed, live).hunks))).toBe(shown);
});

describe("folding any comparison", () => {
  const edited = newsTexts(200).chain((text) =>
    fc
      .array(fc.tuple(fc.nat(200), fc.nat(3)), { maxLength: 4 })
      .map((edits) => [text, editedTexts(text, edits)] as const),
  );

  it("loses nothing, and leaves every change as it is", () => {
    fc.assert(
      fc.property(edited, ([sealed, live]) => {
        const { hunks } = compareTexts(sealed, live);
        const shown = foldUnchanged(hunks);
        expect(shown.map((hunk) => (hunk.kind === "same" ? hunk.head + hunk.hidden + hunk.tail : hunk.after))).toEqual(
          hunks.map(({ after }) => after),
        );
        expect(shown.map(({ kind }) => kind)).toEqual(hunks.map(({ kind }) => kind));
      }),
      { numRuns: 60 },
    );
  });
});
