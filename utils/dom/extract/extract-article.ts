import { addOffset } from "../../core/article/add-offset.ts";
import { detectLanguage } from "../../core/article/detect-language.ts";
import type { Site } from "../../core/sites/types.ts";
import { assembleText } from "./assemble-text.ts";
import { collectParagraphs } from "./collect-paragraphs.ts";
import { findContainers } from "./find-container.ts";
import { findByline, findPublished } from "./find-credits.ts";
import { cleanHeadline, findHeadlineElement, query } from "./find-headline.ts";
import { findLeadElement } from "./find-lead.ts";
import { judgePage } from "./judge-page.ts";
import { measureProse, type Prose } from "./measure-prose.ts";
import type { Paragraph } from "./paragraph.ts";
import { readMetadata } from "./read-metadata.ts";
import { selectParagraphs } from "./select-paragraphs.ts";
import type { ExtractedArticle, PageMetadata } from "./types.ts";

/** Time zone of the outlets in the site table, for hours printed without one. */
const OUTLETS_TIME_ZONE = "Africa/Casablanca";
/** With less running text than this even a box named after comments is looked into. */
const TOO_LITTLE = 250;
const MOST_LOOKS = 4;
const LONG_PARAGRAPH = 100;

/**
 * Reads the article a page shows. The page is only read, never changed; nothing is asked of layout or style, so that a
 * parsed document (linkedom) gives what a live one gives. `url` is the address it was read at, `site` the outlet's rules
 * if it is a known one. Always answers: a page without an article gives `isArticle: false` and whatever text it has.
 */
export function extractArticle(document: Document, options: { url: string; site: Site | null }): ExtractedArticle {
  const { url, site } = options;
  const root = document.documentElement;
  const metadata = root ? readMetadata(document, url) : EMPTY;
  const selectors = site?.selectors ?? null;
  const headline = root ? findHeadlineElement(document, metadata, selectors?.headline) : null;
  const preferred = selectors?.body ? query(document, selectors.body) : [];
  const spared = new Set<Element>();
  const prose = root ? measure(root, headline, preferred, spared) : NO_PROSE;
  const containers = findContainers(prose, preferred, headline);

  const removed = selectors?.remove ? query(document, selectors.remove) : [];
  const skipped = new Set<Element>(removed);
  const read = (element: Element): Paragraph[] => collectParagraphs(element, { spared, skipped });
  const shownHeadline = headline ? read(headline) : [];
  if (headline) skipped.add(headline);
  const headlineText =
    shownHeadline.length > 0
      ? shownHeadline.map((paragraph) => paragraph.text.replaceAll("\n", " ")).join(" ")
      : metadata.headline && cleanHeadline(metadata.headline, metadata.siteName);

  const scope = root && articleScope(headline, containers, root);
  const byline = metadata.byline ?? (scope ? findByline(scope, document, selectors?.author) : null);
  const printed = metadata.published ?? (scope ? findPublished(scope, document, url, selectors?.date) : null);

  const lead = findLeadElement(headline, containers, {
    preferred: (selectors?.lead && query(document, selectors.lead)[0]) || null,
    description: metadata.description,
  });
  const blocks = lead && !containers.some((box) => lead.contains(box)) ? [lead, ...containers] : containers;
  const body = selectParagraphs(blocks.flatMap(read), { headline: headlineText, byline });
  const assembled = assembleText({ paragraphs: shownHeadline, text: headlineText }, body);

  return {
    ...assembled,
    headline: headlineText,
    byline,
    published: printed && addOffset(printed, site ? OUTLETS_TIME_ZONE : null),
    modified: metadata.modified && addOffset(metadata.modified, site ? OUTLETS_TIME_ZONE : null),
    ...detectLanguage(assembled.text, metadata.lang),
    canonicalUrl: metadata.canonicalUrl,
    siteName: metadata.siteName,
    isArticle: judgePage({
      url,
      site,
      metadata: { ...metadata, published: printed },
      hasHeadline: headline !== null || (headlineText !== null && metadata.kind === "article"),
      bodyLength: body.reduce((sum, paragraph) => sum + paragraph.text.length, 0),
      longestParagraph: body.reduce((most, paragraph) => Math.max(most, paragraph.text.length), 0),
      paragraphsTogether: countTogether(body),
      links: document.getElementsByTagName("a").length,
    }),
  };
}

/** Most paragraphs of some length that stand side by side: in one element, or as children of one. */
function countTogether(body: readonly Paragraph[]): number {
  const counts = new Map<Element | null, number>();
  for (const { block, text } of body) {
    if (text.length < LONG_PARAGRAPH) continue;
    const box = block.localName === "p" ? block.parentElement : block;
    counts.set(box, (counts.get(box) ?? 0) + 1);
  }
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return most;
}

const NO_PROSE: Prose = { boxes: [], named: new Map() };
const EMPTY: PageMetadata = {
  headline: null,
  description: null,
  byline: null,
  published: null,
  modified: null,
  canonicalUrl: null,
  siteName: null,
  lang: null,
  kind: null,
};

/**
 * Weighs the page. Headline, known bodies and what holds them are never furniture; nor is a box that has more running
 * text than all the rest, whatever it is called: then the page is weighed again with that box spared.
 */
function measure(root: Element, headline: Element | null, preferred: readonly Element[], spared: Set<Element>): Prose {
  const spare = (element: Element | null) => {
    for (let at = element; at && !spared.has(at); at = at.parentElement) spared.add(at);
  };
  for (const anchor of [headline, ...preferred.slice(0, 50), ...root.querySelectorAll('[itemprop~="articleBody"]')])
    spare(anchor);
  let prose = measureProse(root, spared);
  for (let look = 1; look < MOST_LOOKS; look++) {
    const kept = prose.boxes[0]?.total ?? 0;
    const [element, most] = [...prose.named].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
    if (!element || most <= kept || (kept >= TOO_LITTLE && isComments(element))) return prose;
    spare(element);
    prose = measureProse(root, spared);
  }
  return prose;
}

/** Readers can write more than the reporter did. */
function isComments(element: Element): boolean {
  return /comment|disqus|respond|repl(?:y|ies)/i.test(`${element.getAttribute("class") ?? ""} ${element.id}`);
}

/** Where byline and date are looked for: the smallest box around headline and text, never more than the body. */
function articleScope(headline: Element | null, containers: readonly Element[], root: Element): Element {
  const container = containers[0];
  if (!container) return headline?.parentElement ?? root;
  if (!headline) return container.parentElement ?? container;
  if (container.contains(headline)) return container;
  let scope: Element | null = headline;
  while (scope && !scope.contains(container)) scope = scope.parentElement;
  return scope ?? root;
}
