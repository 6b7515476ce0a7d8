import type { Stored } from "../notes/types.ts";
import type { WordSketch } from "./shingle-text.ts";

/** What grouping needs of an article. */
export interface StoryArticle {
  /** Id of the article's note. */
  readonly id: string;
  /** When its note was made, ISO 8601 in UTC. */
  readonly createdAt: string;
}

/** What is kept of an article's text to find its story by. Of this machine only: it is made from the text at each reading. */
export interface StoryText extends WordSketch {
  /** Id of the article's note. */
  readonly id: string;
  /** What it is filed under (sign-text.ts). */
  readonly keys: readonly number[];
}

/** Two articles that are one story by their texts. Of this machine only. */
export interface StoryPair {
  /** Made from the two ids. */
  readonly id: string;
  /** Ids of two articles, ascending. */
  readonly articles: readonly [string, string];
  /** The one whose text stands in the other, which is several times as long; null: the two are copies. */
  readonly part: string | null;
  /** Resemblance and containment together, 0 to 2. */
  readonly alike: number;
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
