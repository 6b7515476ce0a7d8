import type { ShownStory, StoriesActions, StoriesState } from "../../../components/library/stories/types.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { keepClippedTexts } from "../../store/keep-clipped-texts.ts";
import { listStories, type StoredStories } from "../../store/list-stories.ts";
import { watchStories } from "../../store/watch-stories.ts";
import { describeStoredStory, outlineStory } from "./describe-stored-story.ts";
import { createStoryDecisions, type StoryDecisionContext } from "./story-decisions.ts";

/** The stories of the library: what is in them, how their articles differ, and what the reader decides about them. */
export interface StoriesModel {
  readonly state: Observable<StoriesState>;
  readonly actions: StoriesActions;
}

/** Reads at once, and again whenever stories may have changed. Ends with `signal`. */
export function createStoriesModel(
  database: RasdDatabase,
  context: StoryDecisionContext,
  signal: AbortSignal,
): StoriesModel {
  const state = createObservable<StoriesState>({ status: "loading" });
  const decisions = createStoryDecisions(database, context, () => void refresh());
  let stored: StoredStories | null = null;
  let stories: readonly ShownStory[] = [];
  let open: string | null = null;
  /** Answers can overtake each other; only the last question counts. */
  let asked = 0;

  async function refresh(): Promise<void> {
    const turn = ++asked;
    try {
      const found = await listStories(database);
      if (turn !== asked) return;
      stored = found;
      stories = found.stories.map((story) => outlineStory(story, found.notes)).sort(newestFirst);
      if (!stories.some(({ id }) => id === open)) open = null;
      show();
      await describe(turn);
    } catch (error) {
      if (turn === asked) fail(error);
    }
  }

  /** Works out how the articles of the open story differ. */
  async function describe(turn: number): Promise<void> {
    const story = stored?.stories.find(({ id }) => id === open);
    if (stored === null || story === undefined) return;
    const described = await describeStoredStory(database, story, stored.notes);
    if (turn !== asked) return;
    stories = stories.map((one) => (one.id === described.id ? described : one));
    show();
  }

  function show(): void {
    state.set({ status: "ready", stories, open, decisions: decisions.state.get() });
  }

  function fail(error: unknown): void {
    state.set({ status: "failed", message: error instanceof Error ? error.message : String(error) });
  }

  const ending = decisions.state.subscribe(() => {
    if (state.get().status === "ready") show();
  });
  signal.addEventListener("abort", ending, { once: true });
  watchStories(database, () => void refresh(), signal);
  void refresh();
  keepClippedTexts(database, signal).catch(fail);

  return {
    state,
    actions: {
      ...decisions.actions,
      open: (story) => {
        open = story;
        show();
        void describe(asked).catch(fail);
      },
      retry: () => {
        state.set({ status: "loading" });
        void refresh();
      },
    },
  };
}

/** Stories without a date last; the id decides among the rest, so that the order stays. */
function newestFirst(a: ShownStory, b: ShownStory): number {
  if (a.earliest === null || b.earliest === null) {
    if (a.earliest !== b.earliest) return a.earliest === null ? 1 : -1;
  } else if (a.earliest !== b.earliest) {
    const [x, y] = [Date.parse(a.earliest), Date.parse(b.earliest)];
    if (x !== y && !Number.isNaN(x - y)) return y - x;
  }
  return a.id < b.id ? -1 : 1;
}
