/** What holds for every text, passage and edit. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { describePassage } from "../../../utils/core/anchoring/describe-passage.ts";
import { indexText } from "../../../utils/core/anchoring/index-text.ts";
import { LEAST_SIMILARITY } from "../../../utils/core/anchoring/judge-places.ts";
import { resolvePassage, resolvePassages } from "../../../utils/core/anchoring/resolve-passages.ts";
import type { Place, Resolution } from "../../../utils/core/anchoring/types.ts";
import { editedTexts, newsTexts, selections } from "../support/arbitrary-news.ts";
import { TEXTS } from "../support/arbitrary-text.ts";
import { distanceSlowly, lettersOf, similaritySlowly } from "../support/slow-similarity.ts";

const EDITS = fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 5 })), { maxLength: 12 });
const SELECTED = fc.oneof(selections(newsTexts(80)), selections(TEXTS));

function placesOf(resolution: Resolution): readonly Place[] {
  if (resolution.status === "found") return [resolution];
  return resolution.status === "uncertain" ? resolution.places : [];
}

/** Places that overlap are two. */
function standsOnce(text: string, part: string): boolean {
  return text.includes(part) && text.indexOf(part) === text.lastIndexOf(part);
}

test("a place is a stretch of the text, as like the passage as it says or more, and never less than the threshold", () => {
  fc.assert(
    fc.property(SELECTED, EDITS, ({ text, start, end }, edits) => {
      const described = describePassage(text, start, end);
      if (described === null) return;
      const edited = editedTexts(text, edits);
      const resolution = resolvePassage(indexText(edited), described);
      for (const { start: from, end: to, similarity } of placesOf(resolution)) {
        expect(0 <= from && from < to && to <= edited.length).toBe(true);
        const seen = similaritySlowly(edited.slice(from, to), described.quote.exact);
        expect(seen).toBeGreaterThanOrEqual(LEAST_SIMILARITY);
        expect(similarity).toBeLessThanOrEqual(seen + 1e-9);
        if (similarity === 1) expect(seen).toBe(1);
      }
      if (resolution.status === "found") {
        const { method, similarity } = resolution;
        const isSame = edited.slice(resolution.start, resolution.end) === described.quote.exact;
        expect(method === "exact").toBe(isSame);
        if (!isSame) expect(method === "folded").toBe(similarity === 1);
      }
      if (resolution.status === "uncertain") expect(resolution.places.length).toBeGreaterThan(1);
    }),
    { numRuns: 400 },
  );
});

test("what stands once with its context, folded, is found there, wherever it went", () => {
  fc.assert(
    fc.property(selections(newsTexts(60)), newsTexts(30), newsTexts(30), ({ text, start, end }, before, behind) => {
      const described = describePassage(text, start, end);
      if (described === null) return;
      const { exact, prefix, suffix } = described.quote;
      const page = `${before}\n\n${text}\n\n${behind}`;
      const whole = lettersOf(prefix + exact + suffix);
      const around = lettersOf(prefix + suffix);
      // Without a letter around it there is nothing to tell it by but itself.
      if (lettersOf(exact) === "" || around === "" || !standsOnce(lettersOf(page), whole)) return;
      const resolution = resolvePassage(indexText(page), described);
      expect(resolution.status).not.toBe("orphan");
      const at = before.length + 2 + described.position.start;
      const found = placesOf(resolution).some((place) => place.start <= at && place.end >= at + exact.length - 2);
      expect(found).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("a text that shares no letters with the passage does not have it", () => {
  fc.assert(
    fc.property(selections(newsTexts(60)), fc.stringMatching(/^[ -~]{0,300}$/), ({ text, start, end }, other) => {
      const described = describePassage(text, start, end);
      if (described === null || /[a-z0-9]/.test(lettersOf(described.quote.exact))) return;
      const page = other.replace(/[\p{L}\p{N}]/gu, "z");
      if (page.includes(described.quote.exact)) return;
      expect(resolvePassage(indexText(page), described)).toEqual({ status: "orphan" });
    }),
  );
});

test("passages resolved together come out as one by one, in any order, with a used index as with a new one", () => {
  fc.assert(
    fc.property(
      newsTexts(60).chain((text) =>
        fc.tuple(fc.constant(text), fc.array(selections(fc.constant(text)), { maxLength: 6 })),
      ),
      EDITS,
      ([text, all], edits) => {
        const passages = all.flatMap(({ start, end }) => describePassage(text, start, end) ?? []);
        const edited = editedTexts(text, edits);
        const index = indexText(edited);
        const together = resolvePassages(index, passages);
        expect(together).toEqual(passages.map((passage) => resolvePassage(indexText(edited), passage)));
        expect(resolvePassages(index, passages.toReversed())).toEqual(together.toReversed());
      },
    ),
  );
});

test("the slow measure is one: 0 from itself, the same both ways", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(distanceSlowly(a, a)).toBe(0);
      expect(distanceSlowly(a, b)).toBe(distanceSlowly(b, a));
    }),
  );
});
