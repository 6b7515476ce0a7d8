import type { Stored } from "../notes/types.ts";
import type { Shingles } from "./shingle-text.ts";

/** What grouping needs of an article. */
export interface StoryArticle {
  /** Id of the article's note. */
  readonly id: string;
  /** When its note was made, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** null: its text is not known; it joins a story by the reader's decision only. */
  readonly shingles: Shingles | null;
}

/** Articles that are one text in several places. */
export interface Story {
  /**
   * Made from the member that was kept first, so that it stays when copies arrive later, and is the same on every machine
   * that has the same articles.
   */
  readonly id: string;
  /** Ids of two articles at least, ascending. */
  readonly articles: readonly string[];
}

/**
 * The reader's word on two articles: one story or not. One record a pair (`id` is made from it), so that the later word on a
 * pair replaces the earlier one; deleted, the texts decide again.
 */
export interface StoryDecision extends Stored {
  /** Ids of two articles, ascending. */
  readonly articles: readonly [string, string];
  readonly together: boolean;
}
