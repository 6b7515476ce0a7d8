/** Matching against a slow matcher that compares strings, on random lexicons and texts. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compileLexicon } from "../../../utils/core/lexicon/compile-lexicon.ts";
import { type Candidate, findCandidates } from "../../../utils/core/lexicon/find-candidates.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import { resolveCandidates } from "../../../utils/core/lexicon/resolve-candidates.ts";
import type { Entity, Mention } from "../../../utils/core/lexicon/types.ts";
import { fold } from "../../../utils/core/text/fold.ts";
import { findMasked } from "../../../utils/core/text/mask.ts";
import { tokenize } from "../../../utils/core/text/tokenize.ts";
import { LEXICON_AND_TEXTS } from "../support/arbitrary-lexicon.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { findCandidatesSlowly, findMentionsSlowly, readingsOf, resolveSlowly } from "../support/slow-matcher.ts";
import { tokenizeSlowly } from "../support/slow-tokenizer.ts";

const RUNS = { numRuns: 1000 };

function candidatesOf(text: string, entities: readonly Entity[]): Candidate[] {
  const folded = fold(text);
  return findCandidates(text, folded, tokenize(folded, findMasked(text)), compileLexicon(entities, "test"));
}

const sorted = (candidates: readonly Candidate[]) => candidates.map((one) => JSON.stringify(one)).sort();
const mentionsOf = (text: string, entities: readonly Entity[]): Mention[] =>
  findMentions(text, compileLexicon(entities, "test"));
const spansOf = (found: readonly { start: number; end: number; coreStart: number }[]) =>
  found.map(({ start, end, coreStart }) => [start, end, coreStart]);

describe("any text and lexicon", () => {
  it("has the candidates of the slow matcher", () => {
    let total = 0;
    fc.assert(
      fc.property(LEXICON_AND_TEXTS, ([entities, text]) => {
        const found = candidatesOf(text, entities);
        total += found.length;
        expect(sorted(found)).toEqual(sorted(findCandidatesSlowly(text, entities)));
      }),
      RUNS,
    );
    expect(total).toBeGreaterThan(RUNS.numRuns);
  });

  it("has the mentions of the slow matcher", () => {
    fc.assert(
      fc.property(LEXICON_AND_TEXTS, ([entities, text]) => {
        // «1999-2024» is a date and «اللجنة الوطنية لل…» may be an institution: the slow matcher knows nothing of patterns.
        fc.pre(mentionsOf(text, []).length === 0);
        expect(spansOf(mentionsOf(text, entities))).toEqual(spansOf(findMentionsSlowly(text, entities)));
      }),
      RUNS,
    );
  });

  it("has mentions in order, without overlap, of whole words, within a paragraph and a sentence", () => {
    fc.assert(
      fc.property(LEXICON_AND_TEXTS, ([entities, text]) => {
        const words = tokenizeSlowly(text, findMasked(text));
        let end = 0;
        for (const mention of mentionsOf(text, entities)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.coreStart).toBeGreaterThanOrEqual(mention.start);
          expect(mention.coreStart).toBeLessThan(mention.end);
          expect(words.map((word) => word.start)).toContain(mention.start);
          expect(words.map((word) => word.end)).toContain(mention.end);
          expect(text.slice(mention.start, mention.end)).not.toMatch(/\n\s*\n|[؟?!؛;:]|[\p{Script=Arabic}]\.\s/u);
          end = mention.end;
        }
      }),
      RUNS,
    );
  });

  it("has the same mentions before a blank line, whatever stands behind it", () => {
    fc.assert(
      fc.property(LEXICON_AND_TEXTS, ([all, before, after]) => {
        const entities = all.map((entity) => ({
          ...entity,
          forms: entity.forms.filter((form) => !form.guards?.needs),
        }));
        // A person named in full anywhere is known by surname everywhere.
        const named = (text: string) => mentionsOf(text, entities).filter(({ category }) => category !== "person");
        const together = named(`${before}\n\n${after}`);
        expect(together.filter((mention) => mention.start < before.length)).toEqual(named(before));
      }),
      RUNS,
    );
  });
});

test("candidates resolve as by taking the best again and again", () => {
  const candidate = fc
    .record({
      start: fc.nat(12),
      length: fc.integer({ min: 1, max: 6 }),
      stripped: fc.nat(2),
      needs: fc.constantFrom(null, null, "met", "open"),
    })
    .map(({ start, length, stripped, needs }) => ({
      start,
      end: start + length,
      coreStart: start,
      stripped,
      needs,
      origin: "seed" as const,
    }));
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 12 }), (candidates) => {
      const meets = ({ needs }: { needs: string | null }) => needs === "met";
      expect(resolveCandidates(candidates, meets)).toEqual(resolveSlowly(candidates, meets));
    }),
    RUNS,
  );
});

/** To add a case: the word as printed, folded, and each reading of it. */
const READINGS: readonly (readonly [string, string])[] = [
  ["الاتجار", "الاتجار"],
  ["بالمغرب", "بالمغرب المغرب"],
  ["كالمغرب", "كالمغرب المغرب"],
  ["وبالمغرب", "وبالمغرب بالمغرب المغرب"],
  ["للمغرب", "للمغرب لمغرب المغرب اللمغرب"],
  ["للجنه", "للجنه لجنه الجنه اللجنه"],
  ["وللجنه", "وللجنه للجنه لجنه الجنه اللجنه"],
  ["لمغرب", "لمغرب مغرب"],
  ["دالمغرب", "دالمغرب المغرب"],
  ["عالمغرب", "عالمغرب المغرب"],
  ["درهم", "درهم"],
  ["عالم", "عالم الم"],
  ["ووطن", "ووطن وطن"],
  ["وفاس", "وفاس فاس"],
  ["بفاس", "بفاس فاس"],
  ["وبفاس", "وبفاس بفاس فاس"],
  ["ولد", "ولد"],
  ["بيت", "بيت"],
];

test.each(READINGS)("readings of %s", (word, expected) => {
  expect(readingsOf({ text: word, kind: "A" }).map((reading) => reading.word)).toEqual(expected.split(" "));
  // The matcher finds an entry under each reading, and under none beside.
  const forms = [...expected.split(" "), `${word}x`].map((text) => ({ text, lang: "ar" as const, sources: ["t"] }));
  for (const form of forms) {
    const entity = { id: "e", category: "crime", signal: "none", group: "g", names: {}, origin: "own" } as const;
    expect(candidatesOf(word, [{ ...entity, forms: [form] }]).length).toBe(form.text.endsWith("x") ? 0 : 1);
  }
});

test("a text of one endless word, and a name inside it, cost no exception and no minute", () => {
  const entity = { id: "e", category: "crime", signal: "none", group: "g", names: {}, origin: "own" } as const;
  const entities = [{ ...entity, forms: [{ text: "الاتجار بالبشر", lang: "ar" as const, sources: ["t"] }] }];
  const started = cpuTime();
  const text = `${"س".repeat(100_000)} الاتجار بالبشر ${"و".repeat(100_000)}`;
  expect(mentionsOf(text, entities)).toMatchObject([{ start: 100_001, end: 100_015 }]);
  expect(cpuTime() - started).toBeLessThan(3000);
});

test("a name guessed behind a title gives way to a known name it runs into", () => {
  const entity = { id: "crime.x", category: "crime", signal: "strong", group: "g", names: {}, origin: "own" } as const;
  const entities = [{ ...entity, forms: [{ text: "الاتجار بالبشر", lang: "ar" as const, sources: ["t"] }] }];
  for (const [text, expected] of [
    ["أنكر المتهم سفيان الاتجار بالبشر", ["crime.x"]],
    ["ويواجه المتهم تهمة الاتجار بالبشر", ["crime.x"]],
    ["أنكر المتهم سفيان العلمي الاتجار بالبشر", ["person.pattern:سفيان_العلمي", "crime.x"]],
  ] as const)
    expect(mentionsOf(text, entities).map((mention) => mention.entity)).toEqual(expected);
});
