import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";

const TOOLS = ["ours", "readability", "defuddle"] as const;
export type Tool = (typeof TOOLS)[number];

/** What a tool makes of a page; null: it does not say. */
export interface Answer {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /** Text without the headline: as HTML where the tool gives HTML. */
  readonly body: { readonly text: string } | { readonly html: string };
  /** Only ours tells. */
  readonly isArticle: boolean | null;
}

/** Milliseconds by tool, one a run. */
export type Times = Record<Tool, number[]>;

/**
 * Each as its own documentation says to call it on the page in front of the reader. Readability takes the document it is
 * given apart, so it gets a copy, and making the copy is part of what it costs; Defuddle makes its own.
 */
const RUN: Record<Tool, (url: string) => Answer> = {
  ours: (url) => {
    const { headline, byline, published, isArticle, text, bodyStart } = extractArticle(document, { url, site: null });
    return { headline, byline, published, isArticle, body: { text: text.slice(bodyStart) } };
  },
  readability: () => {
    const found = new Readability(document.cloneNode(true) as Document).parse();
    return {
      headline: found?.title ?? null,
      byline: found?.byline ?? null,
      published: found?.publishedTime ?? null,
      isArticle: null,
      body: { html: found?.content ?? "" },
    };
  },
  defuddle: (url) => {
    const found = new Defuddle(document, { url }).parse();
    return {
      headline: found.title || null,
      byline: found.author || null,
      published: found.published || null,
      isArticle: null,
      body: { html: found.content },
    };
  },
};

export function read(tool: Tool, url: string): Answer {
  return RUN[tool](url);
}

/** The tools in turn, `runs` times after `warmUp` that are not counted: what slows the machine slows all of them. */
export function measure(
  url: string,
  { runs, warmUp, tools = TOOLS }: { runs: number; warmUp: number; tools?: readonly Tool[] },
): Times {
  const times: Times = { ours: [], readability: [], defuddle: [] };
  for (let run = -warmUp; run < runs; run++) {
    for (const tool of tools) {
      const time = measureOnce(tool, url);
      if (run >= 0) times[tool].push(time);
    }
  }
  return times;
}

/** One call; as the first in a fresh page it is what a reader waits for. */
export function measureOnce(tool: Tool, url: string): number {
  const begun = performance.now();
  RUN[tool](url);
  return performance.now() - begun;
}
