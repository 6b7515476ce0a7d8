import type { Language } from "../lexicon/types.ts";

/** CSS selectors known to hold on a site; each optional, tried before the generic ways. */
export interface SiteSelectors {
  readonly headline?: string;
  readonly body?: string;
  readonly lead?: string;
  readonly date?: string;
  readonly author?: string;
  /** Widgets to leave out: tickers, most-read lists, comments. */
  readonly remove?: string;
}

/** One outlet: where it publishes and how its articles are told from its other pages. */
export interface Site {
  /** Stable id of the list it came from (s000 …). */
  readonly id: string;
  readonly names: Readonly<{ ar: string | null; fr: string | null }>;
  /** Host names without «www.»; a page's host matches when it is one of them or a sub-domain of one. */
  readonly hosts: readonly string[];
  readonly languages: readonly string[];
  readonly certainty: "high" | "medium";
  /** Path prefixes the site is limited to (unodc.org: /romena/); null: the whole host. */
  readonly paths: readonly string[] | null;
  /** Source of a RegExp over the whole address that tells an article; null: unknown, the page itself decides. */
  readonly articleUrl: string | null;
  readonly selectors: SiteSelectors | null;
  /** When the two rules were last known to hold: ISO 8601 (year, month or day); null: no such rule, or not known. */
  readonly asOf: Readonly<{ articleUrl: string | null; selectors: string | null }>;
  /** Republishes other outlets' articles in full (maghress.com). */
  readonly aggregator: boolean;
}

export type { Language };
