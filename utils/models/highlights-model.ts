import type { HighlightActions, HighlightItem, HighlightsState } from "../../components/highlights/types.ts";
import type { CopyForm } from "../../components/shared/CopyMenu.tsx";
import type { Formatters } from "../core/language/types.ts";
import type { Language } from "../core/lexicon/types.ts";
import { createMergeQueue } from "../core/merge-queue.ts";
import type { AnnotationChange, AnnotationEdit } from "../core/notes/annotation-change.ts";
import type { KnownTag } from "../core/notes/complete-tags.ts";
import type { HighlightPlace } from "../core/notes/page-highlight.ts";
import type { Annotation, Tag } from "../core/notes/types.ts";
import { createObservable, type Observable } from "../core/observable.ts";
import { announceHighlights } from "../extension/announce-highlights.ts";
import { askPage, askPlace } from "../extension/ask-page.ts";
import type { UnsavedWords } from "../extension/unsaved-words.ts";
import { changeAnnotation } from "../store/change-annotation.ts";
import { RECOVERY } from "../store/forget-deleted.ts";
import { listAnnotations, listDeletedAnnotations, listTags } from "../store/list-annotations.ts";
import { getArticle } from "../store/list-articles.ts";
import type { Store } from "../store/readable.ts";
import { nextSteps, stepThroughChanges } from "../store/step-through-changes.ts";
import { copySource } from "./copy-source.ts";
import { rescueWords } from "./rescue-words.ts";

/** The reader's highlights of one article: their state and what the reader can do with them. */
export interface HighlightsModel {
  readonly state: Observable<HighlightsState>;
  readonly actions: HighlightActions;
  /** Another article is in front, null: none; or its highlights have other places. */
  readonly show: (article: ShownArticle | null) => Promise<void>;
  /** Reads the store anew: something was written elsewhere. */
  readonly refresh: () => Promise<void>;
}

export interface ShownArticle {
  /** Id of its note. */
  readonly id: string;
  /** The tab it is open in; null: none. */
  readonly tab: number | null;
  readonly url: string;
  /** As the page session tells them; null: it has not said yet. */
  readonly places: readonly HighlightPlace[] | null;
  /** Whether something is selected on the page that can be kept. */
  readonly hasSelection: boolean;
  /** Entities of the article as tags, with all their names. */
  readonly entities: readonly KnownTag[];
}

/** What the model is told of the reader's language and where texts go. */
export interface HighlightsContext {
  readonly language: Language;
  readonly format: Pick<Formatters, "printedDate" | "day">;
  /** What a step did, as a noun: it stands behind «undo» and «redo». */
  readonly nameStep: (kind: AnnotationChange["kind"]) => string;
  readonly copy: (text: string) => Promise<void>;
  readonly now: () => Date;
  /** Where words wait that are being stored; null: nobody writes notes in this view. */
  readonly unsaved: UnsavedWords | null;
  /** The keys that highlight what is selected, as the browser writes them; null: none are set. */
  readonly shortcut: string | null;
}

const NOTHING: HighlightsState = {
  items: [],
  deleted: [],
  undo: null,
  redo: null,
  open: null,
  saving: "saved",
  knownTags: [],
  shortcut: null,
  notice: null,
};

export function createHighlightsModel(store: Store, context: () => HighlightsContext): HighlightsModel {
  const state = createObservable<HighlightsState>(NOTHING);
  let shown: ShownArticle | null = null;
  let open: string | null = null;
  let saving: HighlightsState["saving"] = "saved";
  let notice: HighlightsState["notice"] = null;
  let annotations: readonly Annotation[] = [];
  /** Used before anywhere. All annotations are read for them, so they wait until a highlight is open to be tagged. */
  let tags: readonly Tag[] = [];
  /** Answers can overtake each other; only the last question counts. */
  let asked = 0;
  const time = () => context().now().toISOString();
  /** What an earlier view was closed over comes first: the reader goes on from there. */
  let rescued: Promise<unknown> | null = null;
  const queue = createMergeQueue<AnnotationEdit>(async (id, edit) => {
    await changeAnnotation(await store.whole(), id, edit, time());
  });

  function show(article: ShownArticle | null): Promise<void> {
    if (article?.id !== shown?.id) {
      annotations = [];
      open = null;
      state.set(NOTHING);
    }
    shown = article;
    return refresh();
  }

  async function refresh(): Promise<void> {
    const turn = ++asked;
    if (!shown) {
      state.set(NOTHING);
      return;
    }
    const { id, places, entities } = shown;
    if (context().unsaved !== null) {
      rescued ??= rescueWords(store, time()).catch(fail);
      await rescued;
    }
    const since = new Date(context().now().getTime() - RECOVERY).toISOString();
    const [living, deleted, steps] = await Promise.all([
      listAnnotations(store, id),
      listDeletedAnnotations(store, id, since),
      nextSteps(store, id),
      open === null ? null : readTags(),
    ]);
    if (turn !== asked) return;
    annotations = living;
    const { nameStep } = context();
    state.set({
      items: orderItems(living, places),
      deleted: deleted.map(({ id: of, quote, note, lang, dir, deletedAt }) => {
        return { id: of, passage: quote.exact, note, lang, dir, deletedAt: deletedAt ?? "" };
      }),
      undo: steps.undo && nameStep(steps.undo.kind),
      redo: steps.redo && nameStep(steps.redo.kind),
      open,
      saving,
      knownTags: [...entities, ...tags],
      shortcut: context().shortcut,
      notice,
    });
  }

  async function readTags(): Promise<void> {
    tags = await listTags(await store.whole());
    if (shown) state.set({ ...state.get(), knownTags: [...shown.entities, ...tags] });
  }

  function setSaving(next: HighlightsState["saving"]): void {
    saving = next;
    state.set({ ...state.get(), saving });
  }

  function say(next: HighlightsState["notice"]): void {
    notice = next;
    state.set({ ...state.get(), notice });
  }

  /** Writes a change; what pages paint is told to them. */
  function write(id: string, edit: AnnotationEdit): void {
    notice = null;
    setSaving("saving");
    const { note } = edit;
    const { unsaved } = context();
    const before = annotations.find((one) => one.id === id)?.note ?? "";
    if (note !== undefined) unsaved?.keep({ kind: "annotation", id, before, typed: note });
    queue.push(id, edit).then(
      async () => {
        if (note !== undefined) unsaved?.drop({ kind: "annotation", id, typed: note });
        setSaving(queue.waiting() > 0 ? "saving" : "saved");
        if (edit.note === undefined && edit.tags === undefined) await announceHighlights(`${id} ${time()}`);
        await refresh();
      },
      () => setSaving("failed"),
    );
  }

  async function step(direction: "undo" | "redo"): Promise<void> {
    if (!shown) return;
    const changed = await stepThroughChanges(await store.whole(), shown.id, direction, time());
    if (changed) await announceHighlights(`${changed.id} ${time()}`);
    await refresh();
  }

  async function choose(id: string, option: number | null): Promise<void> {
    const tab = shown?.tab ?? null;
    if (option === null || tab === null) {
      // It stays as it is; the question can be asked again when the page is opened the next time.
      shown = shown && { ...shown, places: withoutOptions(shown.places, id) };
      await refresh();
      return;
    }
    const place = await askPlace(tab, id, option);
    if (place) write(id, place);
    else await refresh();
  }

  async function cite(id: string, form: CopyForm): Promise<void> {
    const annotation = annotations.find((one) => one.id === id);
    if (!annotation) return;
    const article = await getArticle(store, annotation.articleId);
    if (!article) return;
    const text = form === "link" ? await lastText(store, article.id) : null;
    await context().copy(await copySource(form, annotation, article, text, context()));
    say({ kind: "copied" });
  }

  const fail = (error: unknown) =>
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  return {
    state,
    show,
    refresh,
    actions: {
      open: (id) => {
        open = id;
        state.set({ ...state.get(), open });
        if (open !== null) readTags().catch(fail);
      },
      goTo: (id) => {
        if (shown?.tab != null) void askPage(shown.tab, { type: "view/go-to-highlight", id });
      },
      changeNote: (id, note) => write(id, { note }),
      changeTags: (id, tags) => write(id, { tags }),
      changeColour: (id, colour) => write(id, { colour }),
      copyCitation: (id) => void cite(id, "quote").catch(fail),
      copyAs: (id, form) => void cite(id, form).catch(fail),
      remove: (id) => write(id, { deletedAt: time() }),
      restore: (id) => write(id, { deletedAt: null }),
      undo: () => void step("undo").catch(fail),
      redo: () => void step("redo").catch(fail),
      choosePlace: (id, option) => void choose(id, option).catch(fail),
    },
  };
}

/** In the order of the text; those without a place last, oldest first. */
function orderItems(annotations: readonly Annotation[], places: readonly HighlightPlace[] | null): HighlightItem[] {
  const byId = new Map(places?.map((place) => [place.id, place]));
  const startOf = (id: string) => byId.get(id)?.start ?? Number.POSITIVE_INFINITY;
  return annotations
    .map((annotation): HighlightItem => {
      const { id, quote, lang, dir, colour, note, tags, createdAt, updatedAt } = annotation;
      const place = byId.get(id);
      return {
        ...{ id, lang, dir, colour, note, tags, createdAt, updatedAt },
        passage: quote.exact,
        place: place?.status ?? "unknown",
        options: place?.options ?? [],
      };
    })
    .sort((a, b) => {
      const [first, second] = [startOf(a.id), startOf(b.id)];
      // Two without a place: infinity minus infinity is no order.
      return first === second ? (a.createdAt < b.createdAt ? -1 : 1) : first - second;
    });
}

function withoutOptions(places: readonly HighlightPlace[] | null, id: string): readonly HighlightPlace[] | null {
  return places?.map((place) => (place.id === id ? { ...place, status: "orphan", options: [] } : place)) ?? null;
}

/** The article's text as it was clipped last; null: it is not clipped. */
async function lastText(store: Store, articleId: string): Promise<string | null> {
  const { listClippings } = await import("../store/list-clippings.ts");
  return (await listClippings(store, articleId)).at(-1)?.content.text ?? null;
}
