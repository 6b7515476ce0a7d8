/** Sizes nobody writes. Limits are many times what a slow machine needs; without its bounds each case takes minutes. */
import { expect, test } from "vitest";
import { describePassage } from "../../../utils/core/anchoring/describe-passage.ts";
import { indexText } from "../../../utils/core/anchoring/index-text.ts";
import { resolvePassage } from "../../../utils/core/anchoring/resolve-passages.ts";
import { cpuTime } from "../support/cpu-time.ts";

const SENTENCE = "وقررت اللجنة المختصة عقد لقاء ثان مطلع الأسبوع المقبل بحضور ممثلي القطاعات المعنية. ";
/** Words of which none comes twice. */
const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, i) => `كلمة${((i + seed) * 7919).toString(36).replace(/\d/g, "ش")}`).join(" ");

/** To add a case: [what it shows, the text, the selection, the text as it is now, what comes out, limit in ms]. */
const CASES: readonly (readonly [
  string,
  () => [text: string, start: number, end: number, now: string],
  string,
  number,
])[] = [
  [
    "one word repeated on 200,000 characters",
    () => {
      const text = "كلمة ".repeat(40_000);
      return [text, 100_000, 100_004, `x ${text}`];
    },
    "uncertain",
    3_000,
  ],
  [
    "one sentence repeated on 200,000 characters",
    () => {
      const text = SENTENCE.repeat(2_400);
      return [text, SENTENCE.length * 1_200, SENTENCE.length * 1_200 + 40, `x ${text}`];
    },
    "uncertain",
    3_000,
  ],
  [
    "one letter repeated on 200,000 characters",
    () => {
      const text = "ا".repeat(200_000);
      return [text, 100_000, 100_100, `x ${text}`];
    },
    "uncertain",
    3_000,
  ],
  [
    "a passage of 10,000 characters with every tenth word another",
    () => {
      const text = words(8_000, 0);
      const other = text
        .split(" ")
        .map((word, i) => (i % 10 === 9 ? "أخرى" : word))
        .join(" ");
      return [text, 20_000, 30_000, other];
    },
    "found",
    3_000,
  ],
  [
    "a passage of 100,000 characters, edited",
    () => {
      const text = words(20_000, 0);
      return [text, 10_000, 110_000, text.replaceAll("شش", "سس")];
    },
    "found",
    6_000,
  ],
  [
    "a text of a million characters",
    () => {
      const text = words(120_000, 0);
      return [text, 500_000, 500_300, `${words(50, 500_000)} ${text.replace(text.slice(500_100, 500_110), "أخرى")}`];
    },
    "found",
    6_000,
  ],
  [
    "a million characters without the passage",
    () => [words(2_000, 900_000), 3_000, 3_200, words(120_000, 0)],
    "orphan",
    6_000,
  ],
  ["a million spaces", () => ["كلمة واحدة هنا", 5, 10, " ".repeat(1_000_000)], "orphan", 3_000],
];

test.each(CASES)("%s", (_, make, outcome, limit) => {
  const [text, start, end, now] = make();
  const begun = cpuTime();
  const described = describePassage(text, start, end)!;
  const resolution = resolvePassage(indexText(now), described);
  const took = cpuTime() - begun;
  expect(resolution.status).toBe(outcome);
  expect(took).toBeLessThan(limit);
});
