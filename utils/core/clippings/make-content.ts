import { type EntityNames, nameEntity } from "../notes/make-article-note.ts";
import type { PageReport } from "../notes/page-report.ts";
import type { ArticleNote } from "../notes/types.ts";
import type { SealedContent } from "./types.ts";

/** What a clipping needs beside what the page session tells. */
export interface Capture {
  readonly outlet: ArticleNote["outlet"];
  readonly names: EntityNames;
  /** The clean copy; null: none could be made. */
  readonly html: string | null;
  /** ISO 8601 in UTC, and the reader's clock east of UTC in minutes. */
  readonly captured: { readonly at: string; readonly offset: number };
  readonly extensionVersion: string;
  readonly lexiconVersion: string;
}

/**
 * What is sealed of an article as a page session reports it. `address.typed` is null: without the permission to watch requests no
 * browser tells an extension what stood before a redirect (docs/adr/0014-clipping.md).
 */
export function makeSealedContent(report: PageReport, capture: Capture): SealedContent {
  const { headline, byline, published, url, canonicalUrl, lang, dir, text, label, score, sure, reasons } = report;
  const { outlet, names, html, captured, extensionVersion, lexiconVersion } = capture;
  return {
    headline,
    byline,
    outlet,
    published,
    captured,
    address: { typed: null, final: url, canonical: canonicalUrl },
    lang,
    dir,
    text,
    html,
    entities: report.entities.map((entity) => nameEntity(entity, report, names)),
    verdict: { label, score, sure, reasons },
    extensionVersion,
    lexiconVersion,
  };
}
