import type { Answer } from "./in-page.ts";
import { bodyOf, type Verdict } from "./judge-answer.ts";
import type { Expected } from "./read-expected.ts";
import { tokens } from "./score-text.ts";

/** Prints what is missing (-) and what is too much (+) in an answer. */
export function printErrors(answer: Answer, expected: Expected, verdict: Verdict): void {
  if (verdict.headline === false) console.log(`    headline ${answer.headline} | expected ${expected.title}`);
  if (verdict.author === false) console.log(`    byline ${answer.byline} | expected ${expected.authors?.join(", ")}`);
  if (verdict.date === false) console.log(`    published ${answer.published} | expected ${expected.date}`);
  if (verdict.text.f1 > 0.995) return;
  const found = paragraphs(bodyOf(answer));
  const right = paragraphs(expected.text);
  const all = folded(right);
  const had = folded(found);
  for (const line of found) if (!all.includes(folded([line]))) console.log(`    + ${line.slice(0, 150)}`);
  for (const line of right) if (!had.includes(folded([line]))) console.log(`    - ${line.slice(0, 150)}`);
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

function folded(list: readonly string[]): string {
  return tokens(list.join(" ")).join(" ");
}
