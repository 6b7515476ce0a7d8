/** Names inside hashtags, against a slow way that compares strings. Single cases: tests/core/recognise/press-habits.test.ts. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { addJoinedForms } from "../../../utils/core/lexicon/add-joined-forms.ts";
import { expandPattern } from "../../../utils/core/lexicon/expand-pattern.ts";
import { findInHashtags } from "../../../utils/core/lexicon/find-in-hashtags.ts";
import { createPrefilter } from "../../../utils/core/prefilter/create-prefilter.ts";
import { makePatterns } from "../../../utils/core/prefilter/make-patterns.ts";
import { fold, foldString } from "../../../utils/core/text/fold.ts";
import { tokenize } from "../../../utils/core/text/tokenize.ts";
import { cpuTime } from "../support/cpu-time.ts";

const { entities, compiled } = loadLexicon();
const full = addJoinedForms(entities);
const names = new Set(
  full
    .filter(({ signal }) => signal === "strong")
    .flatMap(({ forms }) => forms)
    .filter(({ guards, unmarked }) => unmarked === undefined && (guards === undefined || noGuard(guards)))
    .flatMap(({ text }) => expandPattern(text))
    .map(foldString)
    .filter((name) => /^[a-z_]{12,}$/u.test(name)),
);

function noGuard(guards: object): boolean {
  return Object.keys(guards).length === 0;
}

function find(text: string): string[] {
  const folded = fold(text);
  return findInHashtags(text, folded, tokenize(folded), compiled).map(({ start, end }) => text.slice(start, end));
}

/** From the left, the longest each time; a letter counts with the marks behind it. */
function findSlowly(written: string): string[] {
  const tag = written.replace(/^_+|_+$/gu, "");
  const letters = [...tag.matchAll(/[\p{L}_]\p{M}*/gu)].map(([letter]) => letter);
  const cuts = new Set(
    [...tag.matchAll(/(?<=\p{Ll}\p{M}*)(?=\p{Lu})|(?<!^)(?=\p{Lu}\p{M}*\p{Ll})|(?<=_)|(?!^)(?=_)/gu)].map(
      ({ index }) => [...tag.slice(0, index).matchAll(/[\p{L}_]\p{M}*/gu)].length,
    ),
  );
  const mayCut = (at: number) => cuts.size === 0 || at === 0 || at === letters.length || cuts.has(at);
  const found: string[] = [];
  for (let from = 0; from < letters.length; from++) {
    for (let to = letters.length; to > from; to--) {
      if (!mayCut(from) || !mayCut(to) || to - from === letters.length) continue;
      const part = letters.slice(from, to).join("");
      if (!names.has(foldString(part))) continue;
      found.push(part);
      from = to - 1;
      break;
    }
  }
  return found;
}

const WORDS = fc.constantFrom(
  ...["Human", "human", "HUMAN", "Trafficking", "trafficking", "TRAFFICKING", "Stop", "stop", "End", "UN", "x", "_"],
  ...["Traite", "traite", "Des", "des", "DES", "_des_", "Êtres", "êtres", "e\u0302tres", "ETRES", "Humains", "humains"],
);

test("as the slow way does, in made tags", () => {
  expect(names.size).toBeGreaterThan(20);
  const whole = fc.constantFrom(...names).map((name) => name.replace(/(?:^|_)./gu, (letter) => letter.toUpperCase()));
  const tags = fc.array(fc.oneof({ weight: 4, arbitrary: WORDS }, { weight: 1, arbitrary: whole }), {
    minLength: 1,
    maxLength: 8,
  });
  let seen = 0;
  fc.assert(
    fc.property(tags, (words) => {
      const tag = words.join("");
      if (fold(tag).length > 80) return;
      const expected = findSlowly(tag);
      seen += expected.length;
      expect(find(`قبل #${tag} بعد`)).toEqual(expected);
      expect(find(`قبل ${tag} بعد`)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
  expect(seen).toBeGreaterThan(100);
});

test("the prefilter lets each of them through", () => {
  const prefilter = createPrefilter([makePatterns(full)]);
  const lets = (text: string) => {
    const reading = prefilter(text);
    for (;;) {
      const { done, value } = reading.next();
      if (done) return value;
    }
  };
  const kept = [...names].filter((name) => !lets(`#stop${name}now`));
  expect(kept).toEqual([]);
});

test("a tag of a page that wants to hold us up", () => {
  expect(find(`#${"human".repeat(20_000)}`)).toEqual([]);
  const tags = (count: number) => `#${"humantraffickin".repeat(5)} `.repeat(count);
  const [some, twice] = [tags(1000), tags(2000)];
  const timeOf = (text: string) => {
    const begun = cpuTime();
    find(text);
    return cpuTime() - begun;
  };
  timeOf(some);
  expect(timeOf(twice) / timeOf(some)).toBeLessThan(4);
});
