/** Patterns. To add a case: [what it shows, the pattern, the texts it stands for]. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { expandPattern } from "../../../utils/core/lexicon/expand-pattern.ts";

const CASES: readonly (readonly [name: string, pattern: string, texts: readonly string[]])[] = [
  ["no braces", "الاتجار بالبشر", ["الاتجار بالبشر"]],
  ["two alternatives", "{بال|في ال}بشر", ["بالبشر", "في البشر"]],
  ["an empty alternative", "{ال|}إتجار", ["الإتجار", "إتجار"]],
  ["an empty first alternative", "{|ال}إتجار", ["إتجار", "الإتجار"]],
  ["two groups, in order of writing", "{a|b}{1|2}", ["a1", "a2", "b1", "b2"]],
  ["alternatives in alternatives", "{a{1|2}|b}x", ["a1x", "a2x", "bx"]],
  ["alternatives in alternatives, empty", "x{{a|}{b|}|c}", ["xab", "xa", "xb", "x", "xc"]],
  ["an alternative of one", "a{b}c", ["abc"]],
  ["nothing between the braces", "a{}c", ["ac"]],
  ["the same text twice is one", "{a|a}b", ["ab"]],
  ["white space folded and trimmed", " {a|} b\t c ", ["a b c", "b c"]],
  ["a bar outside braces is itself", "a|b", ["a|b"]],
  ["letters beyond the first plane", "{😀|}a", ["😀a", "a"]],
  ["an empty pattern stands for nothing", "", []],
  ["nor do blanks", "{ | }", []],
];

test.each(CASES)("%s", (_, pattern, texts) => expect(expandPattern(pattern)).toEqual(texts));

const ERRORS: readonly (readonly [name: string, pattern: string, message: RegExp])[] = [
  ["brace not closed", "a{b|c", /«a\{b\|c».*not closed/],
  ["nested brace not closed", "a{b{c}", /not closed/],
  ["brace not opened", "ab}c", /«ab\}c».*character 2/],
  ["too many texts", "{a|b|c|d}".repeat(5), /more than 600/],
  ["too many texts, nested", "{{a|b|c|d}{a|b|c|d}{a|b|c|d}{a|b|c|d}{a|b|c|d}|x}", /more than 600/],
  ["too many alternatives of one group", `{${Array.from({ length: 700 }, (_, i) => i).join("|")}}`, /more than 600/],
];

test.each(ERRORS)("refuses: %s", (_, pattern, message) => expect(() => expandPattern(pattern)).toThrow(message));

/** The same by cutting the first innermost group out, again and again. */
function expandSlowly(pattern: string): string[] {
  const group = /\{([^{}]*)\}/.exec(pattern);
  if (!group) return [pattern];
  const [before, after] = [pattern.slice(0, group.index), pattern.slice(group.index + group[0].length)];
  return group[1]!.split("|").flatMap((one) => expandSlowly(before + one + after));
}

describe("any pattern", () => {
  const flat = fc.string({ unit: fc.constantFrom(..."ابو ab "), maxLength: 4 });
  const group = fc.array(flat, { minLength: 1, maxLength: 3 }).map((all) => `{${all.join("|")}}`);
  const patterns = fc.array(fc.oneof(flat, group), { maxLength: 5 }).map((pieces) => pieces.join(""));

  it("stands for the same texts as by replacing group after group", () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        const tidy = expandSlowly(pattern).map((text) => text.replace(/\s+/g, " ").trim());
        expect(new Set(expandPattern(pattern))).toEqual(new Set(tidy.filter((text) => text !== "")));
      }),
      { numRuns: 300 },
    );
  });

  it("is expanded or refused with its name", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{|}ا a") }), (pattern) => {
        try {
          for (const text of expandPattern(pattern)) expect(text.trim()).toBe(text);
        } catch (error) {
          expect(String(error)).toContain(`«${pattern}»`);
        }
      }),
      { numRuns: 500 },
    );
  });
});
