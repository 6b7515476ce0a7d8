import type { UiTranslator } from "../../components/shared/messages.ts";
import type { Facet } from "../core/library/types.ts";
import { COMMANDS, keysOf } from "../extension/commands.ts";
import { watchHighlights } from "../extension/highlights-changed.ts";
import type { ActiveTab } from "../extension/tabs.ts";
import type { RasdDatabase } from "../store/database.ts";
import { watchAnnotations } from "../store/watch-annotations.ts";
import { watchArticles } from "../store/watch-articles.ts";
import { createHighlightsModel, type HighlightsModel } from "./highlights-model.ts";
import { createNotesModel, type NotesModel } from "./notes-model.ts";
import { createPageModel, type PageModel } from "./page-model.ts";

/** What the popup and the side panel show, kept up to date. */
export interface ReaderModels {
  readonly page: PageModel;
  readonly notes: NotesModel;
  readonly highlights: HighlightsModel;
}

/**
 * The models over the page in front; the notes are read, the page once `page.refresh` or `page.follow` asks for it. What one page of the extension changes, the others show. Ends with `signal`.
 *
 * @param translator gives the language texts are made in, as it is now.
 */
export function createReaderModels(
  database: RasdDatabase,
  tab: ActiveTab | null,
  translator: () => UiTranslator,
  signal: AbortSignal,
): ReaderModels {
  let shortcut: string | null = null;
  const page = createPageModel(database, tab);
  const notes = createNotesModel(database, async () => {
    // Half of the popup's code, for readers who search: it is read when they begin.
    const { createLibrarySearch } = await import("./library/create-library-search.ts");
    return createLibrarySearch(database, {
      nameOf: (facet, value) => nameFilter(facet, value, translator()),
      language: () => translator().lang,
      signal,
    });
  });
  const highlights = createHighlightsModel(database, () => {
    const { lang: language, format, t } = translator();
    return {
      ...{ language, format, shortcut },
      nameStep: (kind) => t(`highlights.steps.${kind}`),
      copy: (text) => navigator.clipboard.writeText(text),
      now: () => new Date(),
    };
  });
  signal.addEventListener("abort", page.front.subscribe(highlights.show), { once: true });
  watchArticles(
    database,
    afterFirst(() => {
      void notes.refresh();
      void page.refresh();
    }),
    signal,
  );
  watchAnnotations(
    database,
    afterFirst(() => {
      void notes.refresh();
      void highlights.refresh();
    }),
    signal,
  );
  // Once it is watched, so that no write is missed between.
  void notes.refresh();
  // The page looks for what was written just then, a moment later.
  watchHighlights(() => setTimeout(() => void page.refresh(), 150), signal);
  void keysOf(COMMANDS.highlight).then((keys) => {
    shortcut = keys;
    return highlights.refresh();
  });
  return { page, notes, highlights };
}

/** Whoever watches is told once at the beginning, which says nothing new to who reads then anyway. */
function afterFirst(changed: () => void): () => void {
  let isFirst = true;
  return () => {
    if (!isFirst) changed();
    isFirst = false;
  };
}

/** What a choice of a filter is called where the notes do not say. */
function nameFilter(facet: Facet, value: string, { t, has }: UiTranslator): string | null {
  const key = facet === "label" ? `labels.${value}` : facet === "category" ? `categories.${value}` : null;
  return key !== null && has(key) ? t(key) : null;
}
