import type { HeadlineReport } from "../../utils/core/analyse/headline-report.ts";
import type { ArticleLanguage } from "../../utils/core/article/types.ts";
import type { Provenance } from "../../utils/core/lexicon/provenance.ts";
import type { EntityNames } from "../../utils/core/notes/make-article-note.ts";
import type { ArticleEntity, StoredReason } from "../../utils/core/notes/types.ts";
import type { Label } from "../../utils/core/relevance/types.ts";
import type { RulePart } from "../../utils/core/sites/rule-use.ts";
import type { ComparedTexts } from "../clippings/types.ts";

/** What the popup knows of the page in the current tab. */
export type PageState =
  | { readonly status: "loading" }
  /** A page no extension may read (browser pages, extension stores). */
  | { readonly status: "unsupported" }
  /** Any other site Rasd was not asked to read. */
  | { readonly status: "not-annotated" }
  /** Read, but not an article: nothing of it is stored. `headlines`: those worth opening, in the order of the page. */
  | { readonly status: "listing"; readonly headlines: readonly ListedHeadline[] }
  /** `message`: what went wrong, for a person; may be empty. */
  | { readonly status: "failed"; readonly message: string }
  | AnnotatedPage;

/** A headline of a listing as the popup shows it. */
export interface ListedHeadline extends HeadlineReport {
  /** Of the entity it is listed for; null: the lexicon knows none, and the headline's own words stand for it. */
  readonly names: EntityNames[string] | null;
}

/** An article as the popup shows it: the fields of its note, whether or not one is stored. */
export interface AnnotatedPage {
  readonly status: "annotated";
  readonly headline: string;
  readonly outlet: { readonly host: string; readonly name: string };
  /** ISO 8601 date or date-time as the outlet gives it; null: unknown. */
  readonly published: string | null;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  readonly verdict: {
    readonly label: Label;
    readonly score: number;
    readonly sure: boolean;
    readonly reasons: readonly StoredReason[];
  };
  readonly entities: readonly ArticleEntity[];
  /** Where the name of each comes from, by entity id. */
  readonly provenance: Readonly<Record<string, Provenance>>;
  /** What of the site's known layout no longer holds, and when it last did (ISO 8601; null: not known); null: all holds. */
  readonly staleRules: { readonly parts: readonly RulePart[]; readonly asOf: string | null } | null;
  /** Whether a note of it is stored. */
  readonly kept: boolean;
  /** null: never clipped. */
  readonly clipping: PageClipping | null;
  /** An article is being clipped. */
  readonly isClipping: boolean;
  /** What went wrong with the last step on its clippings, for a person; null: nothing. */
  readonly clippingFailure: string | null;
  /** ISO 8601 in UTC; null: not dismissed. */
  readonly dismissedAt: string | null;
}

/**
 * What the article in front is against its latest clipping. `at`: when that was captured, ISO 8601 in UTC. removed: the reader has taken
 * the clippings out of sight; they are still in the chain.
 */
export type PageClipping =
  | { readonly status: "removed"; readonly at: string }
  | { readonly status: "unchanged"; readonly at: string; readonly version: number }
  | { readonly status: "changed"; readonly at: string; readonly version: number; readonly compared: ComparedTexts };

/** What the reader can do there. Each ends in a new state; failures come back as state too. */
export interface PageActions {
  readonly annotate: () => void;
  readonly retry: () => void;
  /** Opens an article in a new tab. */
  readonly open: (url: string) => void;
  /** Scrolls the page to the entity's next mention. */
  readonly goTo: (entityId: string) => void;
  /** Seals what is in front: as the first clipping, or as a new version beside those there are. */
  readonly clip: () => void;
  /** Takes the article's clippings out of sight. */
  readonly unclip: () => void;
  /** Brings back what `unclip` took away. */
  readonly bringBack: () => void;
  /** «Not about this». */
  readonly dismiss: () => void;
  /** Takes `dismiss` back. */
  readonly restore: () => void;
  /** Stores a note of an article Rasd would not keep by itself. */
  readonly keep: () => void;
  /** Shows in the library how the article can be exported. */
  readonly exportArticle: () => void;
}
