import type { ArticleLanguage } from "../article/types.ts";
import type { ArticleEntity, ArticleNote, Stored, StoredReason } from "../notes/types.ts";
import type { Label } from "../relevance/types.ts";

/** What the reader saw, as it is sealed. Every string is well-formed Unicode, which the canonical form demands. */
export interface SealedContent {
  readonly headline: string;
  /** As printed; null: the page names nobody. */
  readonly byline: string | null;
  readonly outlet: ArticleNote["outlet"];
  /** ISO 8601, as the page gives it: a date, or a date and time with offset. null: unknown. */
  readonly published: string | null;
  /** `at` ISO 8601 in UTC; `offset`: the reader's clock east of UTC, in minutes (Rabat in winter: 60), null: not kept. */
  readonly captured: { readonly at: string; readonly offset: number | null };
  /** How the page was come to. `typed`: what was asked for, before any redirect, null: unknown; `final`: what was read. */
  readonly address: { readonly typed: string | null; readonly final: string; readonly canonical: string | null };
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  /** The extracted text: the one text of the article, which annotations count in. */
  readonly text: string;
  /** The clean copy (utils/dom/make-clean-copy.ts); null: none could be made. */
  readonly html: string | null;
  readonly entities: readonly ArticleEntity[];
  readonly verdict: {
    readonly label: Label;
    readonly score: number;
    readonly sure: boolean;
    readonly reasons: readonly StoredReason[];
  };
  readonly extensionVersion: string;
  readonly lexiconVersion: string;
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Hash = string;

/** SHA-256 of the text's UTF-8 octets. Passed in, since WebCrypto is no part of the pure core. */
export type Digest = (text: string) => Promise<Hash>;

export interface Seal {
  readonly algorithm: "SHA-256";
  /** Id of the chain: one for each machine that seals. */
  readonly chain: string;
  /** Place in the chain, from 1, without a gap. */
  readonly number: number;
  /** Hash of the seal before it; null for number 1. */
  readonly previous: Hash | null;
  /** Over everything of the record but `id`, `updatedAt`, `deletedAt` and itself; see hash-clipping.ts. */
  readonly hash: Hash;
}

/**
 * A clipping that is never written again. `id` is the seal's hash. `updatedAt` and `deletedAt` belong to replication and are
 * not sealed: a deleted clipping is hidden, and still checked.
 */
export interface SealedClipping extends Stored {
  /** Id of the article's note. */
  readonly articleId: string;
  /** 1 for the article's first clipping; a changed article is sealed beside it as the next. */
  readonly version: number;
  readonly content: SealedContent;
  readonly seal: Seal;
}

/** Where a chain ends, kept beside it: without it nobody would miss the last clipping. `id` is the chain's. */
export interface ChainHead extends Stored {
  /** Number of the last clipping; 0: none yet. */
  readonly number: number;
  /** Its seal's hash; null when there is none. */
  readonly hash: Hash | null;
}
