import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  completeTags,
  findTag,
  isSameTag,
  type KnownTag,
  LONGEST_TAG,
  makeOwnTag,
} from "../../../utils/core/notes/complete-tags.ts";
import { foldString } from "../../../utils/core/text/fold.ts";
import { BETWEEN, LETTERS } from "../support/arbitrary-text.ts";

const own = (label: string): KnownTag => ({ label, entity: null });
const KNOWN: readonly KnownTag[] = [
  own("محاكمات"),
  own("للمراجعة"),
  { label: "الاتجار بالبشر", entity: "crime.thb", names: ["traite des êtres humains", "human trafficking"] },
  { label: "أكادير", entity: "place.agadir", names: ["Agadir"] },
  own("اتجار بالأعضاء"),
  own("الإتّجار"),
];

/** To add a case: [what it shows, what is typed, the labels in order]. */
const CASES: readonly (readonly [name: string, typed: string, labels: readonly string[]])[] = [
  ["nothing typed: the first ones", "", KNOWN.map(({ label }) => label)],
  ["white space only: the same", " \n ", KNOWN.map(({ label }) => label)],
  [
    "what begins with it, before what has it behind the article",
    "اتجار",
    ["اتجار بالأعضاء", "الاتجار بالبشر", "الإتّجار"],
  ],
  ["with hamza", "إتجار", ["اتجار بالأعضاء", "الاتجار بالبشر", "الإتّجار"]],
  ["what is called exactly that first", "الاتجار", ["الإتّجار", "الاتجار بالبشر"]],
  ["with harakat and tatweel", "أَكـــاد", ["أكادير"]],
  ["a later word", "بالبشر", ["الاتجار بالبشر"]],
  ["behind a proclitic with the article", "مراجعه", ["للمراجعة"]],
  ["inside a word last", "اك", ["أكادير", "محاكمات"]],
  ["a name in another language, accents left out", "etres", ["الاتجار بالبشر"]],
  ["capitals", "AGA", ["أكادير"]],
  ["nothing like it", "قرصنة", []],
];

test.each(CASES)("%s", (_, typed, labels) => {
  expect(completeTags(KNOWN, typed, [], 9).map(({ label }) => label)).toEqual(labels);
});

test("leaves out what is set, own words in any spelling, and gives no more than asked", () => {
  const taken = [own("الاتجار"), { label: "agadir, once", entity: "place.agadir" }];
  expect(completeTags(KNOWN, "", taken, 2)).toEqual([KNOWN[0], KNOWN[1]]);
  expect(completeTags(KNOWN, "ا", taken, 9)).not.toContain(KNOWN[5]);
  expect(completeTags(KNOWN, "ا", taken, 9)).not.toContain(KNOWN[3]);
});

test("finds the tag that is typed in another spelling", () => {
  expect(findTag(KNOWN, " محَاكمات ")).toBe(KNOWN[0]);
  expect(findTag(KNOWN, "Traite des etres humains")).toBe(KNOWN[2]);
  expect(findTag(KNOWN, "محاكم")).toBeNull();
});

/** To add a case: [what is typed, the label; null: no tag]. */
test.each([
  ["  قيد\n المتابعة ", "قيد المتابعة"],
  ["", null],
  [" \u200f\u064e ", null],
  ["ا".repeat(LONGEST_TAG + 9), "ا".repeat(LONGEST_TAG)],
  [`${"a".repeat(LONGEST_TAG - 1)}😀`, "a".repeat(LONGEST_TAG - 1)],
] as const)("%j becomes the tag %j", (typed, label) => {
  expect(makeOwnTag(typed)).toEqual(label === null ? null : own(label));
});

describe("for any tags and any text", () => {
  const text = fc.string({ unit: fc.oneof({ weight: 6, arbitrary: LETTERS }, BETWEEN), minLength: 1, maxLength: 12 });
  const tags = fc.array(
    fc.record({
      label: text,
      entity: fc.option(fc.constantFrom("a", "b", "c")),
      names: fc.array(text, { maxLength: 2 }),
    }),
    { maxLength: 8 },
  );
  const folded = (value: string) => foldString(value.toWellFormed().replace(/\s+/gu, " ").trim()).trim();

  it("gives exactly the free tags with a name that holds what is typed, exact ones first", () => {
    fc.assert(
      fc.property(
        tags,
        tags,
        fc.oneof(
          text,
          tags.map((list) => list[0]?.label ?? "ا"),
        ),
        (known, taken, typed) => {
          const query = folded(typed);
          const names = ({ label, names }: { label: string; names: readonly string[] }) =>
            [label, ...names].map((name) => foldString(name).trim());
          const free = known.filter((tag) => taken.every((other) => !isSameTag(tag, other)));
          const expected = free.filter((tag) => names(tag).some((name) => name.includes(query)));
          const found = completeTags(known, typed, taken, 99);
          expect(new Set(found)).toEqual(new Set(expected));
          expect(found).toHaveLength(expected.length);
          if (query === "") return;
          const exact = expected.filter((tag) => names(tag).includes(query));
          expect(found.slice(0, exact.length)).toEqual(exact);
          expect(completeTags(known, typed, taken, 2)).toEqual(found.slice(0, 2));
        },
      ),
    );
  });
});
