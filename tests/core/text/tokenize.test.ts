/** Tokens. To add a case: [what it shows, the text, its words, the gap before each word but the first]. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fold } from "../../../utils/core/text/fold.ts";
import { hashWord } from "../../../utils/core/text/hash.ts";
import { findMasked } from "../../../utils/core/text/mask.ts";
import {
  endOfToken,
  GAP_COMMA,
  GAP_DOT,
  GAP_DOT_LOOSE,
  GAP_HARD,
  GAP_HYPHEN,
  GAP_HYPHEN_LOOSE,
  GAP_SLASH,
  startOfToken,
  tokenize,
  tokenText,
} from "../../../utils/core/text/tokenize.ts";
import { TEXTS } from "../support/arbitrary-text.ts";
import { type SlowToken, tokenizeSlowly } from "../support/slow-tokenizer.ts";

/** By class (fold-table.ts), of which 0 is none. */
const KINDS = "?.ALDO";
const GAPS: readonly (readonly [number, string])[] = [
  [GAP_COMMA, "comma"],
  [GAP_HYPHEN, "hyphen"],
  [GAP_HYPHEN_LOOSE, "hyphen loose"],
  [GAP_DOT, "dot"],
  [GAP_DOT_LOOSE, "dot loose"],
  [GAP_SLASH, "slash"],
];

function tokensOf(text: string, masked = findMasked(text)): SlowToken[] {
  const folded = fold(text);
  const tokens = tokenize(folded, masked);
  return Array.from({ length: tokens.count }, (_, i) => {
    const word = tokenText(folded, tokens, i);
    expect(tokens.hash[i]).toBe(hashWord(word));
    expect(tokens.length[i]).toBe(word.length);
    const bits = tokens.gap[i]!;
    return {
      text: word,
      unit: tokens.unit[i]!,
      start: startOfToken(folded, tokens, i),
      end: endOfToken(folded, tokens, i),
      kind: KINDS[tokens.kind[i]!] as SlowToken["kind"],
      gap: bits & GAP_HARD ? ["hard"] : GAPS.filter(([bit]) => bits & bit).map(([, name]) => name),
      glued: tokens.glued[i] === 1,
    };
  });
}

const CASES: readonly (readonly [name: string, text: string, words: string, gaps: string])[] = [
  ["spaces", "الاتجار  بالبشر", "الاتجار بالبشر", "–"],
  ["one line break", "الاتجار\nبالبشر", "الاتجار بالبشر", "–"],
  ["a Windows line break", "الاتجار\r\nبالبشر", "الاتجار بالبشر", "–"],
  ["a blank line", "الاتجار\n \nبالبشر", "الاتجار بالبشر", "hard"],
  ["a blank line of Windows", "الاتجار\r\n\r\nبالبشر", "الاتجار بالبشر", "hard"],
  ["a paragraph separator", "الاتجار\u2029بالبشر", "الاتجار بالبشر", "hard"],
  ["quotes, asterisks, brackets", "«الاتجار» *(بالبشر)* [x]", "الاتجار بالبشر x", "– –"],
  ["Arabic comma", "ا، ب", "ا ب", "comma"],
  ["full stop and space", "ab. cd", "ab cd", "dot loose"],
  ["full stop alone", "27.14", "27 14", "dot"],
  ["hyphen", "anti-traite", "anti traite", "hyphen"],
  ["hyphen with spaces", "anti - traite", "anti traite", "hyphen loose"],
  ["slash", "27/14", "27 14", "slash"],
  ["question mark, semicolon, colon, exclamation", "ا؟ ب؛ ج: د! ه", "ا ب ج د ه", "hard hard hard hard"],
  ["an ellipsis ends a thought", "ab… cd", "ab cd", "hard"],
  ["digits against letters", "12حرائق abc12", "12 حرايق abc 12", "– – –"],
  ["scripts against each other", "ONUال", "onu ال", "–"],
  ["underscore in Latin letters", "UNODC_ROMENA", "unodc_romena", ""],
  ["underscore at the end", "Rabat_ x __y", "rabat x y", "– –"],
  ["underscore between Arabic letters", "#الاتجار_بالبشر", "الاتجار بالبشر", "–"],
  ["detached waw", "تتبع و مكافحة", "تتبع ومكافحه", "–"],
  ["detached waw before a quote", "تتبع و «مكافحة»", "تتبع ومكافحه", "–"],
  ["waw of a list", "أ) و) ب", "ا وب", "–"],
  ["waw after a comma is glued to what follows", "تتبع، و مكافحة", "تتبع ومكافحه", "comma"],
  ["waw before a comma stays", "تتبع و، مكافحة", "تتبع و مكافحه", "– comma"],
  ["waw behind a digit stays", "12و مكافحة", "12 و مكافحه", "– –"],
  ["waw before a digit stays", "سنة و 12", "سنه و 12", "– –"],
  ["two detached waws become one word", "تتبع و و مكافحة", "تتبع وو مكافحه", "– –"],
  ["waw at the very end", "تتبع و", "تتبع و", "–"],
  ["apostrophe", "d’êtres", "d etres", "–"],
  ["degree sign", "n° 27", "n 27", "–"],
  ["other scripts", "漢字 שלום жук", "漢字 שלום жук", "– –"],
  ["emoji", "ا 😀 ب", "ا ب", "hard"],
  ["an address", "انظر https://example.com/a_b?c=1 الآن", "انظر الان", "hard"],
  ["an e-mail and a handle", "راسل a.b@example.org و @rasd_ma الآن", "راسل و الان", "hard hard"],
  ["a name behind an underscore and a class change", "a_27", "a 27", "–"],
  ["nothing", "", "", ""],
  ["nothing but gaps", " .\n\n«»", "", ""],
];

test.each(CASES)("%s", (_, text, words, gaps) => {
  const tokens = tokensOf(text);
  expect(tokens.map((token) => token.text).join(" ")).toBe(words);
  expect(
    tokens
      .slice(1)
      .map((token) => token.gap.join("+") || "–")
      .join(" "),
  ).toBe(gaps);
});

test("a glued waw leaves the offsets of the word as they are", () => {
  const text = "تتبع و مكافحة";
  const token = tokensOf(text)[1]!;
  expect(token).toMatchObject({ glued: true, text: "ومكافحه" });
  expect(text.slice(token.start, token.end)).toBe("مكافحة");
});

test("a word as long as a book keeps its length and its end", () => {
  for (const length of [65_534, 65_535, 65_536, 100_000]) {
    const text = `ب ${"س".repeat(length)} ت`;
    const folded = fold(text);
    const tokens = tokenize(folded);
    expect(tokens.count).toBe(3);
    expect(tokens.length[1]).toBe(length);
    expect(endOfToken(folded, tokens, 1) - startOfToken(folded, tokens, 1)).toBe(length);
    expect(tokenText(folded, tokens, 1)).toBe("س".repeat(length));
  }
});

describe("any text", () => {
  const MASKS = fc.array(fc.tuple(fc.nat(80), fc.nat(12)), { maxLength: 3 });

  it("has the tokens of the slow tokenizer", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(tokensOf(text)).toEqual(tokenizeSlowly(text, findMasked(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it("has them whatever is masked", () => {
    fc.assert(
      fc.property(TEXTS, MASKS, (text, masks) => {
        const masked = masks.map(([from, length]) => [from, from + length] as const);
        expect(tokensOf(text, [...masked])).toEqual(tokenizeSlowly(text, masked));
      }),
      { numRuns: 500 },
    );
  });

  it("has tokens in order, that do not overlap", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const tokens = tokensOf(text);
        for (const [i, token] of tokens.entries()) {
          expect(token.start).toBeLessThan(token.end);
          // Two tokens may share one character: a sign that stands for letters of two kinds («½»).
          if (i > 0) expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]!.start);
        }
      }),
    );
  });
});
