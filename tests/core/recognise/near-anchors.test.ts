/** Running a recogniser around its anchors finds what running it over the whole text finds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATE_ANCHORS } from "../../../utils/core/recognise/anchors.ts";
import { type Anchors, recogniseNear } from "../../../utils/core/recognise/near-anchors.ts";
import { recogniseDates } from "../../../utils/core/recognise/recognise-dates.ts";
import type { Recognised } from "../../../utils/core/recognise/types.ts";
import { fold, foldedSlice } from "../../../utils/core/text/fold.ts";
import { MONTHS, WEEKDAYS } from "../../../utils/core/text/months.ts";
import { tokenize } from "../../../utils/core/text/tokenize.ts";

const split = (words: string): string[] => words.split(" ");
const FILLER = split("وأعلن المصدر خلال اجتماع عقد بالرباط a declare que la in Rabat بين من 7 12 300 ,");
const SPACES = [" ", " ", " ", " ", "  ", "\n", "، ", ". ", "-", "/", " «"];

/** To add a recogniser: its anchors, and the words it looks for among others. */
const CASES: readonly {
  readonly name: string;
  readonly anchors: Anchors;
  readonly recognise: (text: string) => Recognised[];
  readonly words: readonly string[];
}[] = [
  {
    name: "dates",
    anchors: DATE_ANCHORS,
    recognise: recogniseDates,
    words: [
      ...MONTHS.keys(),
      ...WEEKDAYS,
      ...split(
        "1 02 19 31 1er 2024 1999 2026 19-22 14/11/2024 2024-2026 أمس اليوم مساء hier aujourd'hui من شهر سنة عام",
      ),
      ...split("le de st th on إلى au to et و19 والاثنين فأمس سنة2024 منذ en since بحلول d'ici"),
    ],
  },
];

/** Runs of the recogniser's own words and runs of others, so that there are names, and stretches without. */
function textOf(words: readonly string[]): fc.Arbitrary<string> {
  const run = (from: readonly string[], most: number) =>
    fc.array(fc.tuple(fc.constantFrom(...from), fc.constantFrom(...SPACES)), { minLength: 1, maxLength: most });
  const part = fc.oneof(run(words, 14), run(FILLER, 40));
  return fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.flat(2).join(""));
}

describe.each(CASES)("$name", ({ anchors, recognise, words }) => {
  it("are found as in the whole text", () => {
    let total = 0;
    fc.assert(
      fc.property(textOf(words), (printed) => {
        const folded = fold(printed);
        const text = foldedSlice(folded, 0, folded.length);
        const found = recogniseNear(text, folded, tokenize(folded), anchors, recognise);
        total += found.length;
        expect(inOrder(found)).toEqual(inOrder(recognise(text)));
      }),
      { numRuns: 1500 },
    );
    expect(total).toBeGreaterThan(50);
  });

  it("are looked for nowhere in a text without an anchor", () => {
    const folded = fold("وأعلن المصدر أن الاجتماع عقد بالرباط");
    const never = () => {
      throw new Error("The recogniser was run");
    };
    expect(recogniseNear("", folded, tokenize(folded), anchors, never)).toEqual([]);
  });
});

/** Stretches come in order, recognisers in the order of their patterns. */
function inOrder(found: readonly Recognised[]): Recognised[] {
  return [...found].sort((a, b) => a.start - b.start || a.end - b.end || a.entity.localeCompare(b.entity));
}
