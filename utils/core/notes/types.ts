import type { PassageSelectors } from "../anchoring/types.ts";
import type { ArticleLanguage, Zone } from "../article/types.ts";
import type { Category, Language, Origin } from "../lexicon/types.ts";
import type { Label } from "../relevance/types.ts";
import type { HighlightColour } from "./highlight-style.ts";

/** Fields every stored record has, ready for replication between machines. Times are ISO 8601 in UTC. */
export interface Stored {
  /** Stable and made by whoever creates the record; the same thing saved twice has the same id. */
  readonly id: string;
  readonly schema: 1;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** A tombstone: the record is hidden, kept for undo and for replication. null while it lives. */
  readonly deletedAt: string | null;
}

/** An entity as an article names it. */
export interface ArticleEntity {
  readonly id: string;
  readonly category: Category;
  readonly origin: Origin;
  /** Display names; for entities found by pattern the surface, under the article's language. */
  readonly names: Readonly<Partial<Record<Language, string>>>;
  readonly count: number;
  /** The first sentence it stands in, at most 300 characters. */
  readonly sentence: string;
}

/** A reason as stored: the sentence is kept, since the offsets would not survive a change of the page. */
export interface StoredReason {
  readonly rule: string;
  readonly entity: string | null;
  readonly zone: Zone | null;
  readonly count: number;
  readonly points: number;
  readonly sentence: string | null;
}

/** An article's note: what Rasd keeps of a page it found to be about trafficking or to mention it. */
export interface ArticleNote extends Stored {
  /** Address it was read at, and the address it is known by (`id` is the identity made from it). */
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly outlet: { readonly host: string; readonly name: string };
  readonly headline: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  readonly lastReadAt: string;
  readonly label: Label;
  readonly score: number;
  readonly sure: boolean;
  readonly reasons: readonly StoredReason[];
  readonly entities: readonly ArticleEntity[];
  /** automatic: stored because of its label · manual: the reader asked for it. */
  readonly kept: "automatic" | "manual";
  /** When the reader said «not about this»; hidden from lists and badge, never asked about again. null: not dismissed. */
  readonly dismissedAt: string | null;
  /** When the reader clipped it; null: not clipped. */
  readonly clippedAt: string | null;
  /** The reader's tags on the article as a whole. */
  readonly tags: readonly Tag[];
  /** Ids of the projects it is in. */
  readonly projects: readonly string[];
}

/** A clipping as it was kept before there were seals: one an article. The background seals what is left of them. */
export interface UnsealedClipping extends Stored {
  readonly articleId: string;
  readonly url: string;
  readonly headline: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly capturedAt: string;
  readonly text: string;
  readonly extensionVersion: string;
  readonly lexiconVersion: string;
}

/**
 * A tag on an annotation: a word of the reader's own, or an entity of the lexicon. A tag of an entity keeps its id, so that
 * it follows the entity's names; `label` is what was shown when it was set, in the reader's language.
 */
export interface Tag {
  readonly label: string;
  /** null: a word of the reader's own. */
  readonly entity: string | null;
}

export const TEXT_SCOPES = ["article", "page"] as const;
export type TextScope = (typeof TEXT_SCOPES)[number];

/** A passage a reader has kept, with what they wrote about it: an annotation of the Web Annotation Data Model. */
export interface Annotation extends Stored, PassageSelectors {
  /** Id of the article's note. */
  readonly articleId: string;
  /** Address the page had. */
  readonly url: string;
  /** The text its selectors were made on: the article's, or, for what stands outside it, the whole page's. */
  readonly scope: TextScope;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  readonly colour: HighlightColour;
  /** The reader's note as plain text with line feeds; "" when there is none. */
  readonly note: string;
  readonly tags: readonly Tag[];
  /** Entities named inside the passage when it was kept, in order, each once. */
  readonly entities: readonly string[];
}
