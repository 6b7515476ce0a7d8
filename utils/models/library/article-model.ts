import type { ArticleActions, ArticleState, ShownArticle } from "../../../components/library/article/types.ts";
import { compareClipping } from "../../core/clippings/compare-clipping.ts";
import type { SealedClipping } from "../../core/clippings/types.ts";
import { provenanceOf, sourcesOf } from "../../core/lexicon/provenance.ts";
import type { Annotation, ArticleEntity, ArticleNote } from "../../core/notes/types.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { keepClippedTexts } from "../../store/keep-clipped-texts.ts";
import { listAnnotations } from "../../store/list-annotations.ts";
import { getArticle } from "../../store/list-articles.ts";
import { listClippings } from "../../store/list-clippings.ts";
import { getStoryOf } from "../../store/list-stories.ts";
import { watchAnnotations } from "../../store/watch-annotations.ts";
import { watchArticles } from "../../store/watch-articles.ts";
import { watchStories } from "../../store/watch-stories.ts";
import { sources } from "../bundled-data.ts";
import { copyArticle } from "../copy-source.ts";
import { createHighlightsModel, type HighlightsContext, type HighlightsModel } from "../highlights-model.ts";
import { type ReadersLexicon, readReadersLexicon } from "../readers-lexicon.ts";
import { tagsOfEntities } from "../tags-of.ts";
import { describeStoredStory } from "./describe-stored-story.ts";
import type { LibrarySearch } from "./library-search.ts";
import { openLivePassage } from "./open-live-passage.ts";
import { findSealedMentions, isIntact, placeInClipping, readClipping, readVersion } from "./read-clipping.ts";
import { createStoryDecisions, type StoryDecisions } from "./story-decisions.ts";

/** The page of one article. */
export interface ArticleModel {
  readonly state: Observable<ArticleState>;
  readonly highlights: HighlightsModel;
  readonly actions: ArticleActions;
  readonly decisions: StoryDecisions;
  /** Another article, or another version of it (null: the latest). */
  readonly show: (id: string, version: number | null) => void;
  /** The clean copy of the version that is shown, as it is stored: to be built anew before it is drawn. null: there is none. */
  readonly printed: () => PrintedCopy | null;
}

export interface PrintedCopy {
  readonly html: string;
  readonly lang: string;
  readonly dir: "rtl" | "ltr";
  /** What its links are relative to. */
  readonly baseUrl: string;
}

const LOADING: ArticleState = { status: "loading" };

/** Kept up to date while other pages of the extension write. Ends with `signal`. */
export function createArticleModel(
  database: RasdDatabase,
  context: () => HighlightsContext,
  search: () => LibrarySearch,
  signal: AbortSignal,
): ArticleModel {
  const state = createObservable<ArticleState>(LOADING);
  const highlights = createHighlightsModel(database, context);
  const decisions = createStoryDecisions(database, { now: () => context().now(), search }, () => void refresh());
  let wanted: { readonly id: string; readonly version: number | null } | null = null;
  let clippings: readonly SealedClipping[] = [];
  let shown: SealedClipping | null = null;
  let noteShown: ArticleNote | null = null;
  let annotationsShown: readonly Annotation[] = [];
  let compared: { readonly from: number; readonly to: number } | null = null;
  /** Answers can overtake each other; only the last question counts. */
  let asked = 0;

  function show(id: string, version: number | null): void {
    if (id === wanted?.id && version === wanted.version) return;
    if (id !== wanted?.id) {
      state.set(LOADING);
      compared = null;
      decisions.actions.startMerge(null);
      decisions.actions.forget();
    }
    wanted = { id, version };
    void refresh();
  }

  async function refresh(): Promise<void> {
    if (wanted === null) return;
    const turn = ++asked;
    try {
      await read(wanted.id, wanted.version, turn);
    } catch (error) {
      if (turn === asked) fail(error);
    }
  }

  async function read(id: string, version: number | null, turn: number): Promise<void> {
    const [note, found] = await Promise.all([getArticle(database, id), listClippings(database, id)]);
    if (turn !== asked) return;
    if (note === null || note.deletedAt !== null) {
      highlights.show(null);
      state.set({ status: "missing" });
      return;
    }
    noteShown = note;
    clippings = found;
    shown = found.find((clipping) => clipping.version === version) ?? found.at(-1) ?? null;
    const before = state.get();
    const last = before.status === "ready" && before.id === id ? before : null;
    state.set({ ...describe(note, last), ...compare(), passages: last?.passages ?? null, story: last?.story ?? null });
    await Promise.all([placePassages(note, turn), findStory(id, turn)]);
    if (shown !== null) await readClosely(shown, turn);
  }

  /** What the note and the clipping say; what was worked out of the same clipping before stays. */
  function describe(note: ArticleNote, last: ShownArticle | null): ShownArticle {
    const content = shown?.content;
    const { id, url, lastReadAt } = note;
    const { headline, byline, outlet, published, lang, dir, entities } = content ?? note;
    const { label, score, sure, reasons } = content?.verdict ?? note;
    const same = last?.clipping?.seal.hash === shown?.seal.hash ? last?.clipping : undefined;
    return {
      status: "ready",
      ...{ id, url, lastReadAt, headline, byline, outlet, published, lang, dir, entities },
      verdict: { label, score, sure, reasons },
      provenance: last?.provenance ?? {},
      clipping: shown === null ? null : (same ?? readClipping(shown)),
      versions: clippings.map(readVersion),
      compared: null,
      passages: null,
      story: null,
      decisions: decisions.state.get(),
      opening: last?.opening ?? false,
    };
  }

  /** Finds the reader's highlights in the sealed text. Without one, all there is to go to is the live page. */
  async function placePassages(note: ArticleNote, turn: number): Promise<void> {
    const annotations = await listAnnotations(database, note.id);
    if (turn !== asked) return;
    annotationsShown = annotations;
    const placed = shown === null ? null : placeInClipping(shown, annotations);
    patch({ passages: placed?.passages ?? [] });
    const places =
      placed?.places ?? annotations.map(({ id }, start) => ({ id, status: "found" as const, start, options: [] }));
    highlights.show({
      ...{ id: note.id, tab: null, url: note.url, places, hasSelection: false },
      entities: tagsOfEntities(
        note.entities.map((entity) => ({ ...entity, otherwise: entity.id })),
        note.lang,
      ),
    });
  }

  async function findStory(id: string, turn: number): Promise<void> {
    await keepClippedTexts(database, signal);
    const found = await getStoryOf(database, id);
    const story = found && (await describeStoredStory(database, found.story, found.notes));
    if (turn === asked) patch({ story });
  }

  /** What takes a moment: the lexicon, the mentions, the hash. */
  async function readClosely(clipping: SealedClipping, turn: number): Promise<void> {
    const ready = state.get();
    if (ready.status !== "ready" || ready.clipping === null) return;
    const lexicon = await readReadersLexicon();
    const mentions = ready.clipping.mentions ?? findSealedMentions(clipping, lexicon);
    const intact = ready.clipping.seal.intact ?? (await isIntact(clipping));
    if (turn !== asked) return;
    patch({
      clipping: { ...ready.clipping, mentions, seal: { ...ready.clipping.seal, intact } },
      provenance: provenanceOfAll(ready.entities, lexicon),
    });
  }

  function compare(): Pick<ShownArticle, "compared"> {
    const [from, to] = [compared?.from, compared?.to].map((version) =>
      clippings.find((clipping) => clipping.version === version),
    );
    if (from === undefined || to === undefined) return { compared: null };
    const { lang, dir } = to.content;
    const texts = { ...compareClipping(from.content, to.content, annotationsShown), lang, dir };
    return { compared: { from: from.version, to: to.version, texts } };
  }
  function startCompare(from: number | null, to: number): void {
    compared = from === null ? null : { from, to };
    patch(compare());
  }

  async function openLive(passage: string | null): Promise<void> {
    const ready = state.get();
    if (ready.status !== "ready") return;
    patch({ opening: true });
    try {
      await openLivePassage(ready.url, passage, signal);
    } finally {
      patch({ opening: false });
    }
  }

  function patch(part: Partial<ShownArticle>): void {
    const ready = state.get();
    if (ready.status === "ready") state.set({ ...ready, ...part });
  }

  function fail(error: unknown): void {
    state.set({ status: "failed", message: error instanceof Error ? error.message : String(error) });
  }

  const ending = decisions.state.subscribe((next) => patch({ decisions: next }));
  signal.addEventListener("abort", ending, { once: true });
  watchArticles(database, () => void refresh(), signal);
  // Every pause in typing writes a note: the rest of the page is as it was.
  watchAnnotations(
    database,
    () => {
      if (noteShown !== null && noteShown.id === wanted?.id) placePassages(noteShown, asked).catch(fail);
    },
    signal,
  );
  watchStories(
    database,
    () => {
      if (wanted !== null) findStory(wanted.id, asked).catch(fail);
    },
    signal,
  );

  return {
    state,
    highlights,
    decisions,
    show,
    printed: () => {
      if (shown === null || shown.content.html === null) return null;
      const { html, lang, dir, address } = shown.content;
      return { html, lang, dir, baseUrl: address.final };
    },
    actions: {
      compare: startCompare,
      openLive: (passage) => void openLive(passage).catch(fail),
      copy: (text) => void context().copy(text).catch(fail),
      copyAs: (form) => {
        const article = state.get();
        if (article.status !== "ready") return;
        void copyArticle(form, article, article.url, context())
          .then((text) => context().copy(text))
          .catch(fail);
      },
      retry: () => {
        state.set(LOADING);
        void refresh();
      },
    },
  };
}

function provenanceOfAll(entities: readonly ArticleEntity[], { terms }: ReadersLexicon): ShownArticle["provenance"] {
  const ids = entities.map(({ id }) => id);
  const known = { sources: sourcesOf(ids, sources), terms };
  return Object.fromEntries(entities.map((entity) => [entity.id, provenanceOf(entity, known)]));
}
