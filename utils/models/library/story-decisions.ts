import type { StoryDecisionActions, StoryDecisionState } from "../../../components/library/stories/types.ts";
import { EVERYTHING } from "../../core/library/route.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import { decideStory } from "../../core/stories/decide-story.ts";
import { takeBackDecisions } from "../../core/stories/take-back-decisions.ts";
import type { StoryDecision } from "../../core/stories/types.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { getArticle, getArticles } from "../../store/list-articles.ts";
import { getStoryOf } from "../../store/list-stories.ts";
import { saveStoryDecisions } from "../../store/save-story-decisions.ts";
import { toStoryItem } from "./describe-stored-story.ts";
import type { LibrarySearch } from "./library-search.ts";

/** Articles offered to merge with. */
const MOST_CHOICES = 20;

/** What a reader decides about stories, the last of it with its undo. */
export interface StoryDecisions {
  readonly state: Observable<StoryDecisionState>;
  readonly actions: StoryDecisionActions;
}

const NOTHING: StoryDecisionState = { notice: null, merging: null, failure: null };

export interface StoryDecisionContext {
  readonly now: () => Date;
  /** Opened when the reader looks for an article to merge with. */
  readonly search: () => LibrarySearch;
}

/** @param changed called after something was decided or taken back: the stories are others now. */
export function createStoryDecisions(
  database: RasdDatabase,
  { now, search: openSearch }: StoryDecisionContext,
  changed: () => void,
): StoryDecisions {
  const state = createObservable<StoryDecisionState>(NOTHING);
  let last: {
    readonly made: readonly StoryDecision[];
    readonly before: readonly (StoryDecision | undefined)[];
  } | null = null;
  let count = 0;
  /** Answers can overtake each other while the reader types; only the last question counts. */
  let asked = 0;
  const time = () => now().toISOString();
  const patch = (part: Partial<StoryDecisionState>) => state.set({ ...state.get(), ...part });

  async function decide(article: string, others: readonly string[], together: boolean, about: string): Promise<void> {
    await database.open();
    const known = await database.storyDecisions.where("articles").equals(article).toArray();
    const made = decideStory(article, others, together, known, time());
    last = { made, before: await saveStoryDecisions(database, made) };
    const headline = (await getArticle(database, about))?.headline ?? "";
    state.set({ ...NOTHING, notice: { kind: together ? "merged" : "split", headline, number: ++count } });
    changed();
  }

  async function storyOf(article: string): Promise<readonly string[]> {
    return (await getStoryOf(database, article))?.story.articles ?? [article];
  }

  async function search(query: string): Promise<void> {
    const { merging } = state.get();
    if (merging === null) return;
    const turn = ++asked;
    patch({ merging: { ...merging, query } });
    const own = new Set(await storyOf(merging.article));
    const order = query.trim() === "" ? "newest" : "best";
    const ids = openSearch()
      .ask({ ...EVERYTHING, text: query, order })
      .slice(0, MOST_CHOICES + own.size);
    const found = await getArticles(database, ids.filter((id) => !own.has(id)).slice(0, MOST_CHOICES));
    if (turn !== asked) return;
    patch({ merging: { ...merging, query, found: found.map(toStoryItem) } });
  }

  async function merge(other: string): Promise<void> {
    const { merging } = state.get();
    if (merging === null) return;
    asked++;
    await decide(other, await storyOf(merging.article), true, other);
  }

  async function undo(): Promise<void> {
    if (last === null) return;
    await saveStoryDecisions(database, takeBackDecisions(last.made, last.before, time()));
    last = null;
    patch({ notice: null });
    changed();
  }

  /** The index may be behind when the reader begins, or be opened only then. */
  let end: (() => void) | null = null;
  function follow(on: boolean): void {
    end?.();
    end = on ? openSearch().changes.subscribe(() => void search(state.get().merging?.query ?? "").catch(fail)) : null;
  }

  const fail = (error: unknown) => patch({ failure: error instanceof Error ? error.message : String(error) });
  return {
    state,
    actions: {
      split: (article, others) => void decide(article, others, false, article).catch(fail),
      startMerge: (article) => {
        asked++;
        patch({ merging: article === null ? null : { article, query: "", found: null }, failure: null });
        follow(article !== null);
        if (article !== null) void search("").catch(fail);
      },
      searchMerge: (query) => void search(query).catch(fail),
      merge: (other) => void merge(other).catch(fail),
      undo: () => void undo().catch(fail),
      forget: () => patch({ notice: null }),
    },
  };
}
