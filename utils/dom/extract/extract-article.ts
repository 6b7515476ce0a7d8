import { addOffset } from "../../core/article/add-offset.ts";
import { foldLine } from "../../core/article/classify-line.ts";
import { detectLanguage } from "../../core/article/detect-language.ts";
import { NO_RULES_USED } from "../../core/sites/rule-use.ts";
import type { Site, SiteSelectors } from "../../core/sites/types.ts";
import { runAtOnce } from "../../core/steps/run-at-once.ts";
import type { Steps } from "../../core/steps/types.ts";
import { holds, native, selectAll } from "../native.ts";
import { assembleText } from "./assemble-text.ts";
import { collectParagraphs, collectParagraphsInSteps } from "./collect-paragraphs.ts";
import { findBody } from "./find-body.ts";
import { findCredits } from "./find-credits.ts";
import { cleanHeadline, findHeadlineElement } from "./find-headline.ts";
import { findLeadElement } from "./find-lead.ts";
import { cannotBeArticle, judgePage } from "./judge-page.ts";
import { findMisremoved, judgeRules } from "./judge-rules.ts";
import type { Paragraph } from "./paragraph.ts";
import { readMetadata } from "./read-metadata.ts";
import { selectParagraphs } from "./select-paragraphs.ts";
import type { ExtractedArticle } from "./types.ts";

export interface ExtractOptions {
  readonly url: string;
  readonly site: Site | null;
}

/** Time zone of the outlets in the site table, for hours printed without one. */
const OUTLETS_TIME_ZONE = "Africa/Casablanca";

/**
 * Reads the article a page shows. The page is only read, never changed; nothing is asked of layout or style, so that a
 * parsed document (linkedom) gives what a live one gives. `url` is the address it was read at, `site` the outlet's rules
 * if it is a known one. Always answers: a page without an article gives `isArticle: false` and whatever text it has, none where its
 * address and what it calls itself leave no doubt.
 */
export function extractArticle(document: Document, options: ExtractOptions): ExtractedArticle {
  return runAtOnce(extractInSteps(document, options));
}

/** The same, step by step; what it gives is of no use when the page has changed between two steps. */
export function* extractInSteps(document: Document, { url, site }: ExtractOptions): Steps<ExtractedArticle> {
  const root: Element | null = native(document, "documentElement");
  if (!root) return NOTHING;
  const selectors: SiteSelectors = site?.selectors ?? {};
  const metadata = readMetadata(root, url);
  if (cannotBeArticle({ url, site, metadata })) return NOTHING;
  yield;
  const headline = findHeadlineElement(root, metadata, selectors.headline);
  const preferred = selectAll(root, selectors.body);
  const skipped = new Set(selectAll(root, selectors.remove));
  const misremoved = findMisremoved([...skipped], headline, preferred);
  for (const element of misremoved) skipped.delete(element);
  const { containers, spared } = yield* findBody(root, { headline, preferred, skipped });

  const shownHeadline = headline ? collectParagraphs(headline, { spared, skipped }) : [];
  if (headline) skipped.add(headline);
  const shownText = shownHeadline.map((paragraph) => paragraph.text.replaceAll("\n", " ")).join(" ");
  const announced = metadata.headline && cleanHeadline(metadata.headline, metadata.siteName);
  const headlineText = shownText || announced;

  const { byline, published } = findCredits({ root, headline, containers, url, metadata, selectors });
  const lead = findLeadElement(headline, containers, {
    preferred: selectAll(root, selectors.lead),
    description: metadata.description,
  });
  const blocks = lead && !containers.some((box) => holds(lead, box)) ? [lead, ...containers] : containers;
  yield;
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    for (const paragraph of yield* collectParagraphsInSteps(block, { spared, skipped })) paragraphs.push(paragraph);
  }
  yield;
  const body = selectParagraphs(paragraphs, { headline: headlineText, byline });
  yield;

  const isArticle = judgePage({
    url,
    site,
    metadata: { ...metadata, published },
    isDescribed: () =>
      metadata.describedHeadline !== null && foldLine(shownText) === foldLine(metadata.describedHeadline),
    hasHeadline: shownText !== "" || (announced !== null && metadata.kind === "article"),
    body,
    countLinks: () => root.getElementsByTagName("a").length,
  });
  // What a listing has for a title is the site's name, and the dates on it are those of its teasers.
  const ownHeadline = isArticle || shownText !== "" || metadata.kind === "article" ? headlineText : null;
  yield;
  const assembled = assembleText({ paragraphs: shownHeadline, text: ownHeadline }, body);
  yield;
  const timeZone = site ? OUTLETS_TIME_ZONE : null;
  return {
    ...assembled,
    headline: ownHeadline,
    byline: isArticle ? byline : null,
    published: isArticle && published ? addOffset(published, timeZone) : null,
    modified: isArticle && metadata.modified ? addOffset(metadata.modified, timeZone) : null,
    ...detectLanguage(assembled.text, metadata.lang),
    canonicalUrl: metadata.canonicalUrl,
    siteName: metadata.siteName,
    isArticle,
    rules: isArticle
      ? judgeRules(site, { root, url, kind: metadata.kind, headline, preferred, body, published, misremoved })
      : NO_RULES_USED,
  };
}

const NOTHING: ExtractedArticle = {
  text: "",
  bodyStart: 0,
  zones: [],
  segments: [],
  headline: null,
  byline: null,
  published: null,
  modified: null,
  lang: "und",
  dir: "ltr",
  canonicalUrl: null,
  siteName: null,
  isArticle: false,
  rules: NO_RULES_USED,
};
