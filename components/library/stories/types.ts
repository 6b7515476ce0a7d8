import type { ArticleNote } from "../../../utils/core/notes/types.ts";

/** An article of a story, as it is listed. */
export interface StoryArticleItem {
  /** Id of its note. */
  readonly id: string;
  readonly headline: string;
  readonly lang: ArticleNote["lang"];
  readonly dir: ArticleNote["dir"];
  readonly outlet: ArticleNote["outlet"];
  /** The outlet only carries what others wrote. */
  readonly aggregator: boolean;
  /** ISO 8601 date or date-time as the outlet gives it; null: unknown. */
  readonly published: string | null;
  readonly url: string;
}

/** How a member differs from the first publication. Sentences are in the language of the text they stand in. */
export interface StoryDifference {
  readonly adds: readonly string[];
  readonly leavesOut: readonly string[];
  /** Whether its own text is kept, so that what it adds can be told, and the first one's, so that what it leaves out can. */
  readonly knowsOwn: boolean;
  readonly knowsFirst: boolean;
  /** How much of it stands in the first publication word for word, 0 to 1; null: not known. */
  readonly shared: number | null;
  /** null: not known. */
  readonly words: number | null;
}

export interface ShownStory {
  readonly id: string;
  /** Earliest publication first; those without a date last. */
  readonly members: readonly StoryArticleItem[];
  /** By the id of the member; null: not worked out yet. The first publication has none. */
  readonly differences: ReadonlyMap<string, StoryDifference> | null;
  /** The earliest date of publication that is known; null: none is. */
  readonly earliest: string | null;
  /** Each outlet once, in the order of the members. */
  readonly outlets: readonly ArticleNote["outlet"][];
}

/** What was done last, so that it can be undone: an article was taken out of a story, or put into one. */
export interface StoryNotice {
  readonly kind: "split" | "merged";
  readonly headline: string;
  /** Counts up, so that two alike are told apart. */
  readonly number: number;
}

/** Articles a story can be merged with, as they were searched for. */
export interface MergeChoice {
  /** Id of the article that is merged, by itself or with its story. */
  readonly article: string;
  readonly query: string;
  /** Newest reading first; those of the article's own story left out. null: being looked for. */
  readonly found: readonly StoryArticleItem[] | null;
}

export interface StoryDecisionState {
  /** null: nothing to undo. */
  readonly notice: StoryNotice | null;
  /** null: nothing is being merged. */
  readonly merging: MergeChoice | null;
  /** What went wrong, as the program said it; null: nothing. */
  readonly failure: string | null;
}

export type StoriesState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly message: string }
  | {
      readonly status: "ready";
      /** The newest first, by their first publication. */
      readonly stories: readonly ShownStory[];
      /** Id of the story that is open; null: none. */
      readonly open: string | null;
      readonly decisions: StoryDecisionState;
    };

/** What the reader decides about a story. Each ends in a new state; failures come back as state too. */
export interface StoryDecisionActions {
  /** The article is not one with the others of its story. */
  readonly split: (article: string, others: readonly string[]) => void;
  /** Looks for what an article, with its story, may be merged with; null: never mind. */
  readonly startMerge: (article: string | null) => void;
  readonly searchMerge: (query: string) => void;
  /** The article that is being merged, and this one, are one story. */
  readonly merge: (other: string) => void;
  readonly undo: () => void;
  /** The time for undoing by one press is over. */
  readonly forget: () => void;
}

export interface StoriesActions extends StoryDecisionActions {
  readonly open: (story: string | null) => void;
  readonly retry: () => void;
}
