import type { ArticleLanguage } from "../../utils/core/article/types.ts";
import type { ArticleEntity, StoredReason } from "../../utils/core/notes/types.ts";
import type { Label } from "../../utils/core/relevance/types.ts";

/** What the popup knows of the page in the current tab. */
export type PageState =
  | { readonly status: "loading" }
  /** A page no extension may read (browser pages, extension stores). */
  | { readonly status: "unsupported" }
  /** Any other site Rasd was not asked to read. */
  | { readonly status: "not-annotated" }
  /** Read, but not an article: nothing of it is stored. */
  | { readonly status: "listing" }
  /** `message`: what went wrong, for a person; may be empty. */
  | { readonly status: "failed"; readonly message: string }
  | AnnotatedPage;

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
  /** Whether a note of it is stored. */
  readonly kept: boolean;
  /** ISO 8601 in UTC; null: not clipped. */
  readonly clippedAt: string | null;
  /** ISO 8601 in UTC; null: not dismissed. */
  readonly dismissedAt: string | null;
}

/** What the reader can do there. Each ends in a new state; failures come back as state too. */
export interface PageActions {
  readonly annotate: () => void;
  readonly retry: () => void;
  /** Scrolls the page to the entity's next mention. */
  readonly goTo: (entityId: string) => void;
  /** Keeps the article's text, or lets it go. */
  readonly clip: (on: boolean) => void;
  /** «Not about this». */
  readonly dismiss: () => void;
  /** Takes `dismiss` back. */
  readonly restore: () => void;
  /** Stores a note of an article Rasd would not keep by itself. */
  readonly keep: () => void;
}
