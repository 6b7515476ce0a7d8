import { readFileSync } from "node:fs";
import { foldLine } from "../../utils/core/article/fold-line.ts";
import { htmlText } from "./score-text.ts";

/** A line of manifest.json; paths count from the corpus' folder. */
export interface Page {
  readonly file: string;
  readonly url: string;
  readonly gold: string;
}

/** What should come out of a page; null: the gold does not say. */
export interface Expected {
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

export function readExpected(path: string, html: string): Expected {
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
