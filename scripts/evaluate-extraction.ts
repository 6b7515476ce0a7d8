/**
 * Scores article extraction on saved pages whose right answer is known, beside @mozilla/readability on the same parsed
 * documents: headline, date, byline, and the token F1 of the text without its headline.
 *
 *   node scripts/evaluate-extraction.ts [DIRECTORY] [--errors]
 *
 * DIRECTORY (default ../shared/corpus) holds pages/manifest.json, pages and gold. --errors prints what is missing and
 * what is too much, page by page. The pages are third-party and no part of the project: without them one line says so.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { foldLine } from "../utils/core/article/classify-line.ts";
import { extractArticle } from "../utils/dom/extract/extract-article.ts";

interface Page {
  readonly file: string;
  readonly url: string;
  readonly gold: string;
}

interface Expected {
  readonly title: string | null;
  readonly date: string | null;
  readonly authors: readonly string[] | null;
  readonly text: string;
}

interface FundusVersion {
  readonly title?: string;
  readonly publishing_date?: string;
  readonly authors?: readonly string[];
  readonly body?: {
    readonly summary?: readonly string[];
    readonly sections?: readonly { headline?: readonly string[]; paragraphs?: readonly string[] }[];
  };
}

const showErrors = process.argv.includes("--errors");
const given = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const root = resolve(given ?? join(import.meta.dirname, "../../shared/corpus"));
const manifest = join(root, "pages/manifest.json");

if (existsSync(manifest)) evaluate(JSON.parse(readFileSync(manifest, "utf8")) as Page[]);
else console.log(`No pages to measure on: ${manifest} does not exist. Give a folder with pages/manifest.json.`);

function evaluate(pages: readonly Page[]): void {
  const ours: number[] = [];
  const theirs: number[] = [];
  const right = { title: 0, date: 0, authors: 0, article: 0, titles: 0, dates: 0, bylines: 0 };
  const time = { ours: 0, theirs: 0 };
  console.log(`${"page".padEnd(40)} head date auth art     P     R    F1  readability F1`);
  for (const page of pages) {
    const html = readFileSync(join(root, page.file), "utf8");
    const expected = readExpected(join(root, page.gold), html);
    const { document } = parseHTML(html);
    const begun = performance.now();
    const article = extractArticle(document as unknown as Document, { url: page.url, site: null });
    time.ours += performance.now() - begun;
    const score = tokenScore(article.text.slice(article.bodyStart), expected.text);

    const fresh = parseHTML(html).document as unknown as Document;
    const start = performance.now();
    const readable = new Readability(fresh).parse();
    time.theirs += performance.now() - start;
    const readableScore = tokenScore(htmlText(readable?.content ?? ""), expected.text);

    ours.push(score.f1);
    theirs.push(readableScore.f1);
    const title = expected.title === null ? null : sameText(article.headline, expected.title);
    const date = expected.date === null ? null : sameDate(article.published, expected.date);
    const authors = expected.authors === null ? null : sameAuthors(article.byline, expected.authors);
    if (title !== null) right.titles++;
    if (date !== null) right.dates++;
    if (authors !== null) right.bylines++;
    right.title += Number(title);
    right.date += Number(date);
    right.authors += Number(authors);
    right.article += Number(article.isArticle);
    const name = page.file.replace(/^pages\/|\.html$/g, "");
    const flags = [title, date, authors, article.isArticle].map(flag).join("    ");
    const figures = [score.precision, score.recall, score.f1].map((value) => value.toFixed(3)).join(" ");
    console.log(`${name.padEnd(40)} ${flags}   ${figures}  ${readableScore.f1.toFixed(3)}`);
    if (showErrors) printErrors(article, expected, score);
  }
  console.log(
    `\nheadline ${right.title}/${right.titles}, date ${right.date}/${right.dates}, authors ${right.authors}/${right.bylines}, recognised as article ${right.article}/${pages.length}`,
  );
  console.log(`token F1: median ${median(ours).toFixed(3)}, mean ${mean(ours).toFixed(3)}`);
  console.log(`readability: median ${median(theirs).toFixed(3)}, mean ${mean(theirs).toFixed(3)}`);
  console.log(
    `time on parsed documents: ${(time.ours / pages.length).toFixed(1)} ms a page, readability ${(time.theirs / pages.length).toFixed(1)} ms`,
  );
}

function readExpected(path: string, html: string): Expected {
  const source = readFileSync(path, "utf8");
  if (path.endsWith(".html")) return { title: null, date: null, authors: null, text: htmlText(source) };
  // A publisher's file holds one article a version of its parser; the page is the one whose text is in it.
  const versions = Object.values(JSON.parse(source) as Record<string, FundusVersion>);
  const page = foldLine(html.replace(/<[^>]+>/g, " "));
  const known = versions.map((version) => ({ version, share: shareIn(page, bodyText(version)) }));
  known.sort((a, b) => b.share - a.share);
  const { version } = known[0]!;
  return {
    title: version.title ?? null,
    date: version.publishing_date ?? null,
    authors: version.authors ?? null,
    text: bodyText(version),
  };
}

function bodyText({ body }: FundusVersion): string {
  const sections = (body?.sections ?? []).flatMap((section) => [
    ...(section.headline ?? []),
    ...(section.paragraphs ?? []),
  ]);
  return [...(body?.summary ?? []), ...sections].join("\n\n");
}

function shareIn(page: string, text: string): number {
  const lines = text.split("\n\n").map((line) => foldLine(line).slice(0, 40));
  return lines.filter((line) => page.includes(line)).length / Math.max(1, lines.length);
}

function htmlText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll("figure, figcaption, script, style")) element.remove();
  for (const element of document.querySelectorAll("p, div, li, h1, h2, h3, h4, h5, h6, br, blockquote, section"))
    element.append(" ");
  return document.body.textContent ?? "";
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Tokens as a bag: order does not count, repetition does. */
function tokenScore(found: string, expected: string): Score {
  const right = tokens(expected);
  const have = tokens(found);
  const left = new Map<string, number>();
  for (const token of right) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of have) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(token, count - 1);
  }
  const precision = have.length === 0 ? 0 : common / have.length;
  const recall = right.length === 0 ? 0 : common / right.length;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function tokens(text: string): string[] {
  return foldLine(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sameText(found: string | null, expected: string): boolean {
  return tokens(found ?? "").join(" ") === tokens(expected).join(" ");
}

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

function printErrors(
  article: {
    text: string;
    bodyStart: number;
    headline: string | null;
    byline: string | null;
    published: string | null;
  },
  expected: Expected,
  score: Score,
): void {
  console.log(`    headline ${article.headline} | expected ${expected.title}`);
  console.log(`    byline ${article.byline} | expected ${expected.authors?.join(", ")}`);
  console.log(`    published ${article.published} | expected ${expected.date}`);
  if (score.f1 > 0.995) return;
  const paragraphs = (text: string) =>
    text
      .split(/\n+/)
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter(Boolean);
  const found = paragraphs(article.text.slice(article.bodyStart));
  const right = paragraphs(expected.text);
  const folded = (list: readonly string[]) => tokens(list.join(" ")).join(" ");
  const all = folded(right);
  const had = folded(found);
  for (const line of found) if (!all.includes(folded([line]))) console.log(`    + ${line.slice(0, 150)}`);
  for (const line of right) if (!had.includes(folded([line]))) console.log(`    - ${line.slice(0, 150)}`);
}

function flag(value: boolean | null): string {
  return value === null ? "·" : value ? "y" : "n";
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
