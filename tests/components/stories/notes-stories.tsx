import type { VNode } from "preact";
import type { HighlightsState } from "../../../components/highlights/types.ts";
import type { ListedArticle, NotesSearch, NotesState, ShownBackups } from "../../../components/notes/types.ts";
import { PopupView } from "../../../components/PopupView.tsx";
import type { PageState } from "../../../components/page/types.ts";
import { NOTES_ACTIONS, PAGE_ACTIONS } from "./actions.ts";
import { HIGHLIGHT_ACTIONS } from "./highlight-samples.ts";
import { HOSTILE_NOTE, LISTED, NOTE_HIGHLIGHTS, NOTES, NOTES_LIST, NOTES_SEARCH, RELEVANT_PAGE } from "./samples.ts";

const nothing = () => {};

/** The popup on a page, with the notes, and with highlights where there are any. */
export function popup(
  page: PageState,
  notes: NotesState,
  tab: "page" | "notes",
  highlights?: HighlightsState,
  onHighlight: (() => void) | null = null,
  backups: ShownBackups | null = null,
): VNode {
  return (
    <PopupView
      tab={tab}
      onTab={nothing}
      page={page}
      pageActions={PAGE_ACTIONS}
      notes={notes}
      notesActions={NOTES_ACTIONS}
      {...(highlights === undefined
        ? {}
        : { highlights: { state: highlights, actions: HIGHLIGHT_ACTIONS, onOpenPanel: nothing, onHighlight } })}
      backups={backups}
      onSettings={nothing}
      onLibrary={nothing}
    />
  );
}

const notes = (state: NotesState) => popup(RELEVANT_PAGE, state, "notes");
const searched = (articles: readonly ListedArticle[], search: Partial<NotesSearch>) =>
  notes({ ...NOTES_LIST, articles, more: false, search: { ...NOTES_SEARCH, ...search } });
const ENDLESS = "بلاوقوف".repeat(60);
const FOUND = NOTES_SEARCH.answer!;

/** «Notes» in every state. To add one: add a line. */
export const NOTES_STORIES: Readonly<Record<string, () => VNode>> = {
  "notes-loading": () => notes({ status: "loading" }),
  "notes-failed": () => notes({ status: "failed", message: "QuotaExceededError" }),
  "notes-list": () => notes(NOTES_LIST),
  "notes-deleted": () => notes({ ...NOTES_LIST, articles: LISTED.slice(1), recentlyDeleted: NOTES.slice(0, 1) }),
  "notes-many-highlights": () =>
    notes({
      ...NOTES_LIST,
      articles: [
        {
          note: NOTES[0]!,
          highlights: Array.from({ length: 14 }, (_, at) => ({ ...NOTE_HIGHLIGHTS[at % 2]!, id: String(at) })),
        },
      ],
    }),
  "notes-searched": () =>
    searched(LISTED.slice(0, 2), {
      query: { ...NOTES_SEARCH.query, text: "أكادير", chosen: [{ facet: "label", value: "relevant" }] },
      answer: { ...FOUND, found: 2 },
    }),
  "notes-filters": () => searched(LISTED, {}),
  "notes-search-opening": () =>
    searched([], { answer: null, query: { ...NOTES_SEARCH.query, text: "أ" }, progress: { done: 0, total: 1 } }),
  "notes-search-half-open": () =>
    searched(LISTED.slice(0, 1), {
      query: { ...NOTES_SEARCH.query, text: "أكادير" },
      answer: { ...FOUND, found: 11, whole: false },
      progress: { done: 40_000, total: 100_000 },
    }),
  "notes-search-failed": () => searched([], { answer: null, failure: "QuotaExceededError" }),
  "notes-empty": () => notes({ ...NOTES_LIST, articles: [], more: false, counts: { today: 0, week: 0 } }),
  "notes-no-results": () =>
    searched([], {
      query: { ...NOTES_SEARCH.query, text: "zzz", chosen: [{ facet: "outlet", value: "gone.example" }] },
      answer: { found: 0, facets: {}, whole: true },
    }),
  "notes-hostile": () =>
    notes({
      ...NOTES_LIST,
      articles: [
        {
          note: HOSTILE_NOTE,
          highlights: [
            {
              ...NOTE_HIGHLIGHTS[0]!,
              quote: { ...NOTE_HIGHLIGHTS[0]!.quote, exact: ENDLESS },
              note: `${ENDLESS}\n${"endless".repeat(60)}`,
            },
          ],
        },
      ],
      counts: { today: 1_234_567, week: 9_876_543 },
      recentlyDeleted: [HOSTILE_NOTE],
    }),
};
