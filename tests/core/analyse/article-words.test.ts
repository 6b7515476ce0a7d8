// What of an article goes to the background. To add a case: its name, the article, what is sent.
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../utils/core/analyse/article-words.ts";
import { articleWordsSchema } from "../../../utils/core/analyse/article-words-schema.ts";
import { readPlainText } from "../../../utils/core/article/read-plain-text.ts";
import type { Article } from "../../../utils/core/article/types.ts";
import { LONGEST_TEXT } from "../../../utils/core/notes/limits.ts";

const article = readPlainText("عنوان طويل\n\nنص الخبر هنا.\n");
const long = "ا".repeat(LONGEST_TEXT + 10);
const span = (start: number, end: number) => ({ start, end, zone: "boilerplate" }) as const;

const CASES: readonly (readonly [name: string, of: Article, sent: object])[] = [
  ["an article", article, { text: article.text, bodyStart: article.bodyStart, zones: article.zones }],
  ["one without a headline", { ...article, headline: null }, { headline: null }],
  ["half a character", { ...article, text: "\ud83d", zones: [] }, { text: "\ud83d" }],
  [
    "one longer than a note",
    {
      ...article,
      text: long,
      zones: [span(3, 9), span(LONGEST_TEXT - 1, LONGEST_TEXT + 5), span(LONGEST_TEXT + 6, LONGEST_TEXT + 8)],
    },
    { text: long.slice(0, LONGEST_TEXT), zones: [span(3, 9), span(LONGEST_TEXT - 1, LONGEST_TEXT)] },
  ],
  ["a headline without end", { ...article, headline: long, bodyStart: LONGEST_TEXT + 1 }, { bodyStart: LONGEST_TEXT }],
];

describe.each(CASES)("%s", (_name, of, sent) => {
  it("is sent as it is taken", () => {
    expect(wordsOf(of)).toMatchObject(sent);
    expect(v.parse(articleWordsSchema, wordsOf(of))).toEqual(wordsOf(of));
  });
});
