import fc from "fast-check";
import { expect, test } from "vitest";
import { type JoinedName, joinNames } from "../../../utils/core/recognise/join-names.ts";

const make = (_from: JoinedName, name: JoinedName) => name;

/** Texts of heads, places, bodies and noise, with the mentions a matcher would give for them. */
const PIECES: readonly (readonly [text: string, category: string | null])[] = [
  ["سفارة ", null],
  ["الفصل 448-1", "law"],
  ["الفصل 7 من ", null],
  [" من ", null],
  ["القانون الجنائي", "law"],
  ["حكومة ", null],
  ["cour d’appel de ", null],
  ["محكمة الاستئناف", "institution"],
  ["المغرب", "place"],
  ["Fès", "place"],
  ["وزارة الصحة", "institution"],
  [" الإسبانية", null],
  [" (ABC)", null],
  [" ABC ", null],
  ["الاتجار بالبشر", "crime"],
  [" و", null],
  [". ", null],
  ["\n\n", null],
];
const TEXT = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => {
  let text = "";
  const found: JoinedName[] = [];
  for (const [piece, category] of pieces) {
    if (category !== null) {
      const entity = `${category}.${piece}`;
      found.push({
        start: text.length,
        coreStart: text.length,
        end: text.length + piece.length,
        category,
        entity,
        origin: "reference",
      });
    }
    text += piece;
  }
  return { text, found };
});

test("joined names stay in order and apart, and no character that was marked is lost", () => {
  fc.assert(
    fc.property(TEXT, ({ text, found }) => {
      const joined = joinNames(text, found, make);
      for (const [index, name] of joined.entries()) {
        expect(name.start <= name.coreStart && name.coreStart < name.end && name.end <= text.length).toBe(true);
        if (index > 0) expect(joined[index - 1]!.end).toBeLessThanOrEqual(name.start);
      }
      for (const { start, end } of found)
        expect(joined.some((name) => name.start <= start && end <= name.end)).toBe(true);
    }),
  );
});

test("terms of the reader's own are left as they are", () => {
  fc.assert(
    fc.property(TEXT, ({ text, found }) => {
      const own = found.map((name) => ({ ...name, origin: "own" as const }));
      expect(joinNames(text, own, make).filter(({ end, start }) => text.slice(start, end) !== "ABC")).toEqual(own);
    }),
  );
});
