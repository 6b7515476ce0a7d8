import type { UiTranslator } from "../../components/shared/messages.ts";
import type { Facet } from "../core/library/types.ts";
import { COMMANDS, keysOf } from "../extension/commands.ts";
import type { ActiveTab } from "../extension/tabs.ts";
import type { UnsavedWords } from "../extension/unsaved-words.ts";
import { watchHighlights } from "../extension/watch-highlights.ts";
import type { Store } from "../store/readable.ts";
import type { FirstReadings } from "./first-readings.ts";
import { createHighlightsModel, type HighlightsModel } from "./highlights-model.ts";
import { createNotesModel, type NotesModel } from "./notes-model.ts";
import { createPageModel, type PageModel } from "./page-model.ts";

/** What the popup and the side panel show, kept up to date. */
export interface ReaderModels {
  readonly page: PageModel;
  readonly notes: NotesModel;
  readonly highlights: HighlightsModel;
  /** The newest notes were read for the first time, or could not be: the state of `notes` says which. */
  readonly notesRead: Promise<void>;
  /** Reads the page in front with its highlights, as they are shown together. */
  readonly readFront: () => Promise<void>;
}

/** What the view they are made for brings with it. */
export interface ReaderSurroundings {
  readonly spoken: Promise<unknown>;
  /** Comes true once there is something to see: what is not seen at first waits for it. */
  readonly painted: Promise<unknown>;
  /** Where words wait that are being stored; null: nobody writes notes in this view. */
  readonly unsaved: UnsavedWords | null;
}

/**
 * The models over the page in front; the notes are read, the page once `page.refresh` or `page.follow` asks for it. What one page
 * of the extension changes, the others show. Ends with `signal`.
 *
 * @param begun what was asked before these models were there; null: nothing.
 * @param translator gives the language texts are made in, as it is now; not asked before `spoken` has come true.
 */
export function createReaderModels(
  store: Store,
  tab: ActiveTab | null,
  begun: FirstReadings | null,
  translator: () => UiTranslator,
  { spoken, painted, unsaved }: ReaderSurroundings,
  signal: AbortSignal,
): ReaderModels {
  let shortcut: string | null = null;
  const page = createPageModel(store, tab, begun?.front ?? null);
  const notes = createNotesModel(
    store,
    async () => {
      // Half of the popup's code, for readers who search: it is read when they begin.
      const { createLibrarySearch } = await import("./library/create-library-search.ts");
      return createLibrarySearch(await store.whole(), {
        nameOf: (facet, value) => nameFilter(facet, value, translator()),
        language: () => translator().lang,
        signal,
      });
    },
    begun?.newest,
  );
  const highlights = createHighlightsModel(store, () => {
    const { lang: language, format, t } = translator();
    return {
      ...{ language, format, shortcut, unsaved },
      nameStep: (kind) => t(`highlights.steps.${kind}`),
      copy: (text) => navigator.clipboard.writeText(text),
      now: () => new Date(),
    };
  });
  // Highlights are told in words; until there are any, what is in front waits. Then in the same turn, before anybody opens one of them.
  let isSpoken = false;
  let shown: Promise<void> = Promise.resolve();
  const showFront = () => {
    shown = highlights.show(page.front.get()).catch(console.error);
  };
  const ready = spoken.then(
    () => {
      isSpoken = true;
      showFront();
    },
    () => {},
  );
  const follow = page.front.subscribe(() => {
    if (isSpoken) showFront();
  });
  signal.addEventListener("abort", follow, { once: true });
  const notesRead = notes.refresh();
  // Out of the way of what is painted first. Watching begins with one more reading, which meets what was written meanwhile.
  painted
    .then(async () => {
      const [database, { watchArticles, watchAnnotations }] = await Promise.all([
        store.whole(),
        import("./database-parts.ts"),
      ]);
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
    })
    // A page that is closing gets no more of its code.
    .catch((error: unknown) => signal.aborted || console.error(error));
  // The page looks for what was written just then, a moment later.
  watchHighlights(() => setTimeout(() => void page.refresh(), 150), signal);
  const keysRead = keysOf(COMMANDS.highlight, begun?.front.commands).then(async (keys) => {
    shortcut = keys;
    await ready;
    await highlights.refresh();
  });
  const readFront = async () => {
    await Promise.all([page.refresh(), ready]);
    await Promise.all([shown, keysRead]);
  };
  return { page, notes, highlights, notesRead, readFront };
}

/** What a choice of a filter is called where the notes do not say. */
function nameFilter(facet: Facet, value: string, { t, has }: UiTranslator): string | null {
  const key = facet === "label" ? `labels.${value}` : facet === "category" ? `categories.${value}` : null;
  return key !== null && has(key) ? t(key) : null;
}
