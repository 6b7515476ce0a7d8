/** What changed in a text, as a reader would say it. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { makeEditedText } from "../../../scripts/bench/make-edited-text.ts";
import { alignRows } from "../../../utils/core/clippings/align-rows.ts";
import { compareTexts } from "../../../utils/core/clippings/compare-texts.ts";
import { findAnchors } from "../../../utils/core/clippings/find-anchors.ts";
import type { Hunk } from "../../../utils/core/clippings/group-hunks.ts";
import { createFoldIds, splitWords } from "../../../utils/core/clippings/split-words.ts";
import { summariseChange } from "../../../utils/core/clippings/summarise-change.ts";
import { editedTexts, newsTexts } from "../support/arbitrary-news.ts";
import { TEXTS } from "../support/arbitrary-text.ts";
import { cpuTime } from "../support/cpu-time.ts";

/** [-removed-], {+added+}, [-before-]{+after+}, ~before|after~ for what was respelt. */
function show(hunks: readonly Hunk[]): string {
  return hunks
    .map(({ kind, before, after }) => {
      if (kind === "same") return after;
      if (kind === "respelt") return `~${before}|${after}~`;
      return (before && `[-${before}-]`) + (after && `{+${after}+}`);
    })
    .join("");
}

/** To add a case: [what it shows, sealed, live, what is shown]. */
const CASES: readonly (readonly [name: string, sealed: string, live: string, shown: string])[] = [
  ["nothing", "أوقفت الشرطة شخصين.", "أوقفت الشرطة شخصين.", "أوقفت الشرطة شخصين."],
  ["white space", "أوقفت الشرطة\n\nشخصين. ", " أوقفت\u00a0 الشرطة شخصين.", " أوقفت\u00a0 الشرطة شخصين."],
  ["a word exchanged", "أوقفت الشرطة شخصين أمس.", "أوقفت الشرطة ثلاثة أمس.", "أوقفت الشرطة [-شخصين -]{+ثلاثة +}أمس."],
  ["a word added", "قررت لجنة عقد لقاء", "قررت لجنة وطنية عقد لقاء", "قررت لجنة {+وطنية +}عقد لقاء"],
  ["a word removed", "قررت لجنة وطنية عقد لقاء", "قررت لجنة عقد لقاء", "قررت لجنة [-وطنية -]عقد لقاء"],
  [
    "harakat",
    "جريمة الاتجار بالبشر في المغرب",
    "جريمة الاتّجارِ بالبشر في المغرب",
    "جريمة ~الاتجار |الاتّجارِ ~بالبشر في المغرب",
  ],
  ["hamza and tatweel", "الى المسؤول", "إلى المســؤول", "~الى المسؤول|إلى المســؤول~"],
  ["digits of another script", "قانون 27.14 لسنة", "قانون ٢٧.١٤ لسنة", "قانون ~27.14 |٢٧.١٤ ~لسنة"],
  ["a number exchanged", "غرامة 10.000 درهم", "غرامة 20.000 درهم", "غرامة [-10-]{+20+}.000 درهم"],
  ["a number glued to letters", "covid19", "covid20", "covid[-19-]{+20+}"],
  ["punctuation", "قال المتحدث، إن الأمر", "قال المتحدث إن الأمر", "قال المتحدث [-، -]إن الأمر"],
  [
    "French elision",
    "l'œuvre d'une ONG",
    "l’oeuvre d’une association",
    "l~'œuvre d'|’oeuvre d’~une [-ONG-]{+association+}",
  ],
  ["a new text", "أوقفت الشرطة شخصين", "condamné hier", "[-أوقفت الشرطة شخصين-]{+condamné hier+}"],
  ["from nothing", "", "نص جديد", "{+نص جديد+}"],
  ["to nothing", "نص قديم", "", "[-نص قديم-]"],
  ["nothing at all", "", "", ""],
  [
    "two unchanged words between changes are part of them",
    "قضت المحكمة الابتدائية في مدينة الرباط بسجن متهم",
    "قضت الغرفة الجنائية في مدينة طنجة بسجن متهم",
    "قضت [-المحكمة الابتدائية في مدينة الرباط -]{+الغرفة الجنائية في مدينة طنجة +}بسجن متهم",
  ],
  [
    "three are not",
    "قضت المحكمة الابتدائية في مدينة جميلة الرباط بسجن متهم",
    "قضت الغرفة الجنائية في مدينة جميلة طنجة بسجن متهم",
    "قضت [-المحكمة الابتدائية -]{+الغرفة الجنائية +}في مدينة جميلة [-الرباط -]{+طنجة +}بسجن متهم",
  ],
  [
    "but not over the end of a paragraph",
    "كلمة أولى واحد\n\nثان كلمة ثانية",
    "كلمة أولى غيره\n\nثان لفظة ثانية",
    "كلمة أولى [-واحد\n\n-]{+غيره\n\n+}ثان [-كلمة -]{+لفظة +}ثانية",
  ],
  ["half a surrogate pair", "أ \ud83d ب", "أ ب", "أ [-\ud83d -]ب"],
];
test.each(CASES)("shows: %s", (name, sealed, live, shown) => {
  const { hunks, isSame } = compareTexts(sealed, live);
  expect(show(hunks)).toBe(shown);
  expect(isSame).toBe(["nothing", "white space", "nothing at all"].includes(name));
});

/** To add a case: [what it shows, sealed, live, [same, respelt, added, removed, changed]]. */
const COUNTS: readonly (readonly [string, string, string, readonly number[]])[] = [
  ["punctuation is no word", "أ ب، ج.", "أ ب ج!", [3, 0, 0, 0, 0]],
  ["two for one", "أ ب ج", "أ د ه ج", [2, 0, 1, 0, 1]],
  ["one for two", "أ د ه ج", "أ ب ج", [2, 0, 0, 1, 1]],
  ["respelt and added", "الى البيت", "إلى البيت الآن", [1, 1, 1, 0, 0]],
];
test.each(COUNTS)("counts: %s", (_, sealed, live, [same, respelt, added, removed, changed]) => {
  expect(compareTexts(sealed, live).words).toEqual({ same, respelt, added, removed, changed });
});

describe("the summary", () => {
  /** To add a case: [what it shows, sealed, live, what differs from «the same»]. */
  const SUMMARIES: readonly (readonly [string, string, string, object])[] = [
    ["white space", "عنوان\n\nنص", "عنوان\n\n\nنص ", { isSame: true }],
    ["harakat", "عنوان\n\nنص", "عُنوان\n\nنص", { respeltOnly: true }],
    ["punctuation", "عنوان\n\nنص", "عنوان\n\nنص.", { respeltOnly: true }],
    ["the text", "عنوان\n\nنص", "عنوان\n\nنص جديد", { addedWords: 1 }],
    ["the headline", "عنوان\n\nنص", "اسم\n\nنص", { changedWords: 1, headlineChanged: true }],
  ];
  it.each(SUMMARIES)("%s", (_, sealed, live, expected) => {
    const [before, after] = [sealed.split("\n")[0]!, live.split("\n")[0]!];
    const summary = summariseChange(compareTexts(sealed, live), { sealed: before, live: after });
    const unchanged = {
      isSame: false,
      respeltOnly: false,
      addedWords: 0,
      removedWords: 0,
      changedWords: 0,
      headlineChanged: false,
    };
    expect(summary).toEqual({ ...unchanged, ...expected });
  });
});

const PAIRS = fc.oneof(
  fc
    .tuple(newsTexts(60), fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 4 })), { maxLength: 12 }))
    .map(([text, edits]) => [text, editedTexts(text, edits)] as const),
  fc.tuple(TEXTS, TEXTS),
  fc.tuple(newsTexts(30), newsTexts(30)),
);

/** Length of the longest common subsequence, by the table of the textbook. */
function commonSlowly(a: readonly number[], b: readonly number[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const row = [0];
    for (const [k, other] of b.entries()) row.push(one === other ? above[k]! + 1 : Math.max(above[k + 1]!, row[k]!));
    above = row;
  }
  return above.at(-1)!;
}

const squeeze = (text: string) => text.replace(/\s+/gu, "");

test("the hunks are both texts, and what is called the same is the same", () => {
  fc.assert(
    fc.property(PAIRS, ([sealed, live]) => {
      const { hunks, isSame, words } = compareTexts(sealed, live);
      const join = (side: "before" | "after") => hunks.map((hunk) => hunk[side]).join("");
      if (squeeze(sealed) !== "") expect(join("before")).toBe(sealed);
      if (squeeze(live) !== "") expect(join("after")).toBe(live);
      expect(isSame).toBe(hunks.every(({ kind }) => kind === "same"));
      for (const { kind, before, after } of hunks) {
        if (kind === "same") expect(squeeze(before)).toBe(squeeze(after));
        if (kind === "added") expect([before, after === ""]).toEqual(["", false]);
        if (kind === "removed") expect([before === "", after]).toEqual([false, ""]);
        if (kind === "respelt") {
          const ids = createFoldIds();
          expect(splitWords(before, ids).folded).toEqual(splitWords(after, ids).folded);
        }
      }
      const kinds = hunks.map(({ kind }) => kind);
      expect(kinds.some((kind, i) => kind === kinds[i + 1])).toBe(false);
      const [a, b] = [splitWords(sealed, createFoldIds()), splitWords(live, createFoldIds())];
      const count = ({ isWord }: typeof a) => isWord.filter(Boolean).length;
      expect(words.same + words.respelt + words.changed + words.removed).toBe(count(a));
      expect(words.same + words.respelt + words.changed + words.added).toBe(count(b));
    }),
    { numRuns: 500 },
  );
});

test("the pieces of a split are the text; folding decides which are equal", () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      const { start, token, folded, isWord } = splitWords(text, createFoldIds());
      expect([folded.length, isWord.length]).toEqual([token.length, token.length]);
      for (const [i, one] of token.entries()) {
        const piece = text.slice(start[i], start[i + 1]);
        expect(i === 0 ? piece.trim() : piece.trimEnd()).toBe(i === 0 ? one.trim() : one.trimEnd());
      }
      expect(squeeze(token.join(""))).toBe(squeeze(text));
    }),
    { numRuns: 500 },
  );
});

const ROWS = fc.array(fc.nat({ max: 12 }), { maxLength: 60 });

/** Checks that runs cover both rows in turn, and gives how many stand again. */
function commonOf(a: readonly number[], b: readonly number[]): number {
  let [atA, atB, common] = [0, 0, 0];
  let last: boolean | null = null;
  for (const { isSame, fromA, toA, fromB, toB } of alignRows(a, b)) {
    expect([fromA, fromB]).toEqual([atA, atB]);
    expect(isSame).not.toBe(last);
    expect(toA > fromA || toB > fromB).toBe(true);
    if (isSame) {
      expect(a.slice(fromA, toA)).toEqual(b.slice(fromB, toB));
      common += toA - fromA;
    }
    [atA, atB, last] = [toA, toB, isSame];
  }
  expect([atA, atB]).toEqual([a.length, b.length]);
  return common;
}

test("as many stand again as the textbook's table finds", () => {
  fc.assert(
    fc.property(ROWS, ROWS, (a, b) => {
      expect(commonOf(a, b)).toBe(commonSlowly(a, b));
    }),
    { numRuns: 500 },
  );
});

test("anchors stand once in each stretch, in order, and no more can be had", () => {
  fc.assert(
    fc.property(ROWS, ROWS, fc.nat({ max: 5 }), (a, b, from) => {
      const stretch = {
        fromA: Math.min(from, a.length),
        toA: a.length,
        fromB: Math.min(from, b.length),
        toB: b.length,
      };
      const anchors = findAnchors(a, b, stretch);
      const [left, right] = [a.slice(stretch.fromA), b.slice(stretch.fromB)];
      const once = (row: readonly number[], id: number) => row.filter((one) => one === id).length === 1;
      const singles = left.filter((id) => once(left, id) && once(right, id));
      expect(anchors.length).toBe(
        commonSlowly(
          singles,
          right.filter((id) => singles.includes(id)),
        ),
      );
      let [lastA, lastB] = [-1, -1];
      for (const [i, k] of anchors) {
        expect(a[i]).toBe(b[k]);
        expect(singles).toContain(a[i]);
        expect(i > lastA && k > lastB).toBe(true);
        [lastA, lastB] = [i, k];
      }
    }),
    { numRuns: 300 },
  );
});

/** To add a case: [what it shows, the texts, limit in ms, many times what a slow machine needs]. */
const LARGE: readonly (readonly [string, () => [string, string], number])[] = [
  ["20,000 words, one in 20 edited", () => makeEditedText(20_000, 0.05), 1_000],
  ["20,000 words, one in 5 edited", () => makeEditedText(20_000, 0.2), 5_000],
  ["20,000 words, all others", () => ["أ ب ج د ه ".repeat(4_000), "و ز ح ط ي ".repeat(4_000)], 5_000],
  [
    "20,000 words in another order",
    () => [makeEditedText(20_000, 0.01)[0], makeEditedText(20_000, 0.01)[0].split(" ").reverse().join(" ")],
    10_000,
  ],
  [
    "one word 200,000 times and once more often",
    () => ["كلمة ".repeat(200_000), `${"كلمة ".repeat(100_000)}x ${"كلمة ".repeat(100_001)}`],
    10_000,
  ],
  ["two words in turn, out of step", () => ["أ ب ".repeat(50_000), `x ${"ب أ أ ".repeat(35_000)}`], 10_000],
  ["a million marks without a letter", () => ["\u064e".repeat(1_000_000), "\u200d".repeat(1_000_000)], 5_000],
  ["200,000 words, half of them others", () => makeEditedText(200_000, 0.5), 20_000],
];
test.each(LARGE)("in time: %s", (_, make, limit) => {
  const [sealed, live] = make();
  const begun = cpuTime();
  const { hunks } = compareTexts(sealed, live);
  const took = cpuTime() - begun;
  expect(hunks.map(({ after }) => after).join("")).toBe(live);
  expect(took).toBeLessThan(limit);
});
