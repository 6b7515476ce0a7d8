import type { Answer } from "./in-page.ts";
import type { Expected } from "./read-expected.ts";
import { htmlText, type Score, scoreText, tokens } from "./score-text.ts";

/** How an answer compares with what should have come out; null: the gold does not say. */
export interface Verdict {
  readonly headline: boolean | null;
  readonly date: boolean | null;
  readonly author: boolean | null;
  readonly text: Score;
}

export function judgeAnswer(answer: Answer, expected: Expected): Verdict {
  return {
    headline: expected.title === null ? null : sameText(answer.headline, expected.title),
    date: expected.date === null ? null : sameDate(answer.published, expected.date),
    author: expected.authors === null ? null : sameAuthors(answer.byline, expected.authors),
    text: scoreText(bodyOf(answer), expected.text),
  };
}

export function bodyOf({ body }: Answer): string {
  return "text" in body ? body.text : htmlText(body.html);
}

function sameText(found: string | null, expected: string): boolean {
  return tokens(found ?? "").join(" ") === tokens(expected).join(" ");
}

/** A date without a time is right when the day is; a moment may be a minute off. */
function sameDate(found: string | null, expected: string): boolean {
  if (!found) return false;
  if (found.length === 10) return expected.startsWith(found);
  return Math.abs(Date.parse(found) - Date.parse(expected.replace(" ", "T"))) < 60_000;
}

function sameAuthors(found: string | null, expected: readonly string[]): boolean {
  const names = (list: readonly string[]) =>
    list
      .map((name) => tokens(name).join(" "))
      .sort()
      .join("|");
  return names(found?.split(", ") ?? []) === names(expected);
}
