/** Stretches without words. To add a case: [what it shows, the text, what is masked, parted by | ]. */
import { expect, test } from "vitest";
import { findMasked } from "../../../utils/core/text/mask.ts";
import { cpuTime } from "../support/cpu-time.ts";

const CASES: readonly (readonly [name: string, text: string, masked: string])[] = [
  ["an address", "انظر https://example.org/rabat?x=1 اليوم", "https://example.org/rabat?x=1"],
  ["an address in quotes", "«http://example.org/rabat»", "http://example.org/rabat"],
  ["an address without scheme", "على www.example.org/rabat اليوم", "www.example.org/rabat"],
  ["an e-mail", "راسل a.b+c@un.example.org الآن", "a.b+c@un.example.org"],
  ["a handle", "قال @rasd_ma اليوم", "@rasd_ma"],
  ["an Arabic handle", "قال @رصد_المغرب اليوم", "@رصد_المغرب"],
  ["all three", "www.a.org b@c.org @d", "www.a.org|b@c.org|@d"],
  ["a hashtag is words", "#الاتجار_بالبشر", ""],
  ["a lone at sign", "5 @ 3", ""],
  ["a slash and a colon", "27/14: نعم", ""],
  ["nothing", "", ""],
];

test.each(CASES)("%s", (_, text, masked) => {
  const found = findMasked(text).map(([start, end]) => text.slice(start, end));
  expect(found.sort()).toEqual(masked.split("|").filter(Boolean).sort());
});

test("many at signs and endless words take no time", () => {
  const started = cpuTime();
  for (const text of [
    "@".repeat(100_000),
    `${"a".repeat(100_000)}@`,
    "www.".repeat(25_000),
    "a:".repeat(50_000),
    "http://".repeat(15_000),
  ])
    findMasked(text);
  expect(cpuTime() - started).toBeLessThan(3000);
});
