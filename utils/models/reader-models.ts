import type { UiTranslator } from "../../components/shared/messages.ts";
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
 * The models over the page in front. What one page of the extension changes, the others show. Ends with `signal`.
 *
 * @param translator gives the language texts are made in, as it is now.
 */
export async function createReaderModels(
  database: RasdDatabase,
  tab: ActiveTab | null,
  translator: () => UiTranslator,
  signal: AbortSignal,
): Promise<ReaderModels> {
  const shortcut = await keysOf(COMMANDS.highlight);
  const page = createPageModel(database, tab);
  const notes = createNotesModel(database);
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
    () => {
      void notes.refresh();
      void page.refresh();
    },
    signal,
  );
  watchAnnotations(database, () => void highlights.refresh(), signal);
  // The page looks for what was written just then, a moment later.
  watchHighlights(() => setTimeout(() => void page.refresh(), 150), signal);
  return { page, notes, highlights };
}
