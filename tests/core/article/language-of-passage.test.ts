/** Language and direction of a passage. To add a case, add a line: passage, article, what it is. */
import { expect, it } from "vitest";
import { languageOfPassage } from "../../../utils/core/article/language-of-passage.ts";
import type { Article } from "../../../utils/core/article/types.ts";

type Language = Pick<Article, "lang" | "dir">;
const ARABIC: Language = { lang: "ar", dir: "rtl" };
const FRENCH: Language = { lang: "fr", dir: "ltr" };

const CASES: readonly [passage: string, article: Language, expected: Language][] = [
  ["مركز إيواء تابع لها", ARABIC, ARABIC],
  ["عبارة « travail forcé » تكررت", ARABIC, ARABIC],
  ["« travail forcé »", ARABIC, { lang: "und", dir: "ltr" }],
  ["les victimes qui ont été identifiées par la police", ARABIC, FRENCH],
  ["الاتجار بالبشر", FRENCH, ARABIC],
  ["traite", FRENCH, FRENCH],
  ["27.14", ARABIC, ARABIC],
  ["27.14", FRENCH, FRENCH],
];

it.each(CASES)("«%s» in an article of %j", (passage, article, expected) => {
  expect(languageOfPassage(passage, article)).toEqual(expected);
});
