import type { UiTranslator } from "../../components/shared/messages.ts";
import type { Facet } from "../core/library/types.ts";
import { COMMANDS, keysOf } from "../extension/commands.ts";
import { watchHighlights } from "../extension/highlights-changed.ts";
import type { ActiveTab } from "../extension/tabs.ts";
import type { RasdDatabase } from "../store/database.ts";
import { watchAnnotations } from "../store/watch-annotations.ts";
import { watchArticles } from "../store/watch-articles.ts";
import { createHighlightsModel, type HighlightsModel } from "./highlights-model.ts";
import { takeNewest } from "./newest-notes.ts";
import { createNotesModel, type NotesModel } from "./notes-model.ts";
import { createPageModel, type PageModel } from "./page-model.ts";

/** What the popup and the side panel show, kept up to date. */
export interface ReaderModels {
  readonly page: PageModel;
  readonly notes: NotesModel;
  readonly highlights: HighlightsModel;
  /** The newest notes were read for the first time, or could not be: the state of `notes` says which. */
  readonly notesRead: Promise<void>;
}

/** From the first reading to the watching of further ones, in milliseconds. */
const UNTIL_PAINTED = 100;

/**
 * The models over the page in front; the notes are read, the page once `page.refresh` or `page.follow` asks for it. What one page
 * of the extension changes, the others show. Ends with `signal`.
 *
 * @param translator gives the language texts are made in, as it is now; not asked before `spoken` has come true.
 */
export function createReaderModels(
  database: RasdDatabase,
  tab: ActiveTab | null,
  translator: () => UiTranslator,
  spoken: Promise<unknown>,
  signal: AbortSignal,
): ReaderModels {
  let shortcut: string | null = null;
  const page = createPageModel(database, tab);
  const notes = createNotesModel(
    database,
    async () => {
      // Half of the popup's code, for readers who search: it is read when they begin.
      const { createLibrarySearch } = await import("./library/create-library-search.ts");
      return createLibrarySearch(database, {
        nameOf: (facet, value) => nameFilter(facet, value, translator()),
        language: () => translator().lang,
        signal,
      });
    },
    takeNewest(),
  );
  const highlights = createHighlightsModel(database, () => {
    const { lang: language, format, t } = translator();
    return {
      ...{ language, format, shortcut },
      nameStep: (kind) => t(`highlights.steps.${kind}`),
      copy: (text) => navigator.clipboard.writeText(text),
      now: () => new Date(),
    };
  });
  // Highlights are told in words; until there are any, what is in front waits. Then in the same turn, before anybody opens one of them.
  let isSpoken = false;
  const ready = spoken.then(
    () => {
      isSpoken = true;
      highlights.show(page.front.get());
    },
    () => {},
  );
  const follow = page.front.subscribe((front) => {
    if (isSpoken) highlights.show(front);
  });
  signal.addEventListener("abort", follow, { once: true });
  const notesRead = notes.refresh();
  // Out of the way of what is painted first. Watching begins with one more reading, which meets what was written meanwhile.
  void notesRead.finally(async () => {
    await new Promise((painted) => setTimeout(painted, UNTIL_PAINTED));
    watchArticles(
      database,
      () => {
        void notes.refresh();
        void page.refresh();
      },
      signal,
    );
    watchAnnotations(
      database,
      () => {
        void notes.refresh();
        void ready.then(() => highlights.refresh());
      },
      signal,
    );
  });
  // The page looks for what was written just then, a moment later.
  watchHighlights(() => setTimeout(() => void page.refresh(), 150), signal);
  void Promise.all([keysOf(COMMANDS.highlight), ready]).then(([keys]) => {
    shortcut = keys;
    return highlights.refresh();
  });
  return { page, notes, highlights, notesRead };
}

/** What a choice of a filter is called where the notes do not say. */
function nameFilter(facet: Facet, value: string, { t, has }: UiTranslator): string | null {
  const key = facet === "label" ? `labels.${value}` : facet === "category" ? `categories.${value}` : null;
  return key !== null && has(key) ? t(key) : null;
}
