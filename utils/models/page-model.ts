import type { AnnotatedPage, ListedHeadline, PageActions, PageState } from "../../components/page/types.ts";
import type { HeadlineReport } from "../core/analyse/headline-report.ts";
import { type LexiconTerm, namesOfTerms, ownEntityId } from "../core/lexicon/own-terms.ts";
import type { EntitySources } from "../core/lexicon/provenance.ts";
import { addressOf } from "../core/library/route.ts";
import type { EntityNames } from "../core/notes/make-article-note.ts";
import type { PageReport } from "../core/notes/page-report.ts";
import type { ArticleNote } from "../core/notes/types.ts";
import { createObservable, type Observable } from "../core/observable.ts";
import { askPage, readBegunAnswer } from "../extension/ask-page.ts";
import type { BegunFront } from "../extension/begin-front.ts";
import { readOwnTerms } from "../extension/own-terms.ts";
import { type ActiveTab, isAnnotatable, openLibrary, openTab, startSession } from "../extension/tabs.ts";
import type { SessionState } from "../extension/view-answers.ts";
import { changeArticle } from "../store/change-article.ts";
import type { RasdDatabase } from "../store/database.ts";
import { getArticle } from "../store/list-articles.ts";
import type { Store } from "../store/readable.ts";
import type { Reference } from "./clip-page.ts";
import type { ShownArticle } from "./highlights-model.ts";
import type { LookAtClipping } from "./page-clipping.ts";

type PageParts = typeof import("./page-parts.ts");

/** How often a page that is still being read is asked again, and for how long, in milliseconds. */
const ASK_AGAIN = 250;
const PATIENCE = 5_000;

/** «This page» of the popup: its state and what the reader can do there. */
export interface PageModel {
  readonly state: Observable<PageState>;
  readonly actions: PageActions;
  /** The article in front, as its highlights are shown; null: there is none. */
  readonly front: Observable<ShownArticle | null>;
  /** Another tab is in front. */
  readonly follow: (tab: ActiveTab | null) => Promise<void>;
  /** Reads the state anew: the note may have changed in another view. */
  readonly refresh: () => Promise<void>;
}

/**
 * @param first the tab the popup was opened over, or that is in front of the side panel; null: none.
 * @param begun what has been asked already, its page session among it (beginFront); null: nothing.
 */
export function createPageModel(store: Store, first: ActiveTab | null, begun: BegunFront | null): PageModel {
  let tab = first;
  const front = createObservable<ShownArticle | null>(null);
  const state = createObservable<PageState>({ status: "loading" });
  let report: PageReport | null = null;
  let early = begun;
  let isClipping = false;
  let clippingFailure: string | null = null;
  let lookAtClipping: LookAtClipping | null = null;
  const loadParts = () => import("./page-parts.ts");
  // Read while the page is asked.
  if (first && isAnnotatable(first.url)) void loadParts();
  /** What clips an article: read when the reader does. */
  const loadClipping = async () => {
    const [{ sites, lexiconVersion, names: bundled }, tools, hiding] = await Promise.all([
      import("./bundled-data.ts"),
      import("./clip-page.ts"),
      import("../store/hide-clippings.ts"),
    ]);
    // What is stored is named by the lexicon itself, not by what came out of a page.
    const namesOf = async () => ({ ...namesOfTerms(await readOwnTerms()), ...bundled });
    const reference: Reference = { sites, lexiconVersion, namesOf };
    return { ...tools, ...hiding, reference };
  };
  /** Answers can overtake each other, since notes change in other views, too; only the last question counts. */
  let asked = 0;

  async function refresh(): Promise<void> {
    const turn = ++asked;
    try {
      await look(turn);
    } catch (error) {
      if (turn === asked) fail(error);
    }
  }

  /** The page's session and the reader's terms. What was asked before serves the first look alone. */
  function ask(): Promise<[SessionState | null, readonly LexiconTerm[]]> {
    const known = early;
    early = null;
    if (known !== null) return Promise.all([readBegunAnswer(known.answer), readOwnTerms(known.stored)]);
    return Promise.all([tab === null ? null : askPage(tab.id, { type: "view/state" }), readOwnTerms()]);
  }

  async function look(turn: number): Promise<void> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const [session, added] = await ask();
      if (turn !== asked) return;
      if (session?.status === "reading" && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
        continue;
      }
      if (session?.status !== "annotated") front.set(null);
      if (session === null) state.set({ status: tab && isAnnotatable(tab.url) ? "not-annotated" : "unsupported" });
      else if (session.status === "annotated") await show(session, added, turn);
      else if (session.status === "failed") state.set(session);
      else if (session.status === "reading") state.set({ status: "loading" });
      else {
        // A term may have been renamed since the page was read.
        const known = { ...session.names, ...namesOfTerms(added) };
        state.set({ status: "listing", headlines: session.headlines.map((headline) => nameHeadline(headline, known)) });
      }
      return;
    }
  }

  async function show(
    { report: read, facts, outlet, rules, places, hasSelection }: Extract<SessionState, { status: "annotated" }>,
    added: readonly LexiconTerm[],
    turn: number,
  ): Promise<void> {
    const parts = await loadParts();
    if (turn !== asked) return;
    const id = parts.identifyArticle(read.url, read.canonicalUrl);
    lookAtClipping ??= parts.createPageClipping(store);
    const looking = id === null ? null : Promise.all([getArticle(store, id), lookAtClipping(id, read)]);
    const names = { ...facts.names, ...namesOfTerms(added) };
    report = read;
    // Its highlights are read at the same time: they are shown together.
    front.set(
      id === null
        ? null
        : { id, tab: tab?.id ?? null, url: read.url, places, hasSelection, entities: parts.tagsOf(read, names) },
    );
    const [stored, clipping] = (await looking) ?? [null, null];
    if (turn !== asked) return;
    state.set({
      status: "annotated",
      headline: read.headline,
      outlet: parts.nameOutlet(read.url, outlet, read.lang, read.siteName),
      published: read.published,
      lang: read.lang,
      dir: read.dir,
      verdict: { label: read.label, score: read.score, sure: read.sure, reasons: read.reasons },
      entities: read.entities.map((entity) => parts.nameEntity(entity, read, names)),
      provenance: provenanceOfAll(read.entities, added, facts.sources, parts),
      staleRules: rules.status === "stale" ? { parts: rules.stale, asOf: rules.asOf } : null,
      kept: stored?.deletedAt === null,
      clipping,
      isClipping,
      clippingFailure,
      dismissedAt: stored?.dismissedAt ?? null,
    });
  }

  /** The article's note, stored now if it was not. */
  async function note(): Promise<ArticleNote> {
    if (!report) throw new Error("There is no article on this page");
    const { ensureNote, reference } = await loadClipping();
    return ensureNote(await store.whole(), report, reference);
  }

  /** What a change of the note's clippings is told. */
  async function noteNow(): Promise<[RasdDatabase, string, string]> {
    return [await store.whole(), (await note()).id, now()];
  }

  /** Runs what the reader asked for, then shows what became of it; a failure is shown in words. */
  function act(task: () => Promise<unknown>): void {
    task().then(refresh).catch(fail);
  }

  function fail(error: unknown): void {
    state.set({ status: "failed", message: messageOf(error) });
  }

  async function decide(dismissedAt: string | null): Promise<void> {
    const { id } = await note();
    await changeArticle(await store.whole(), id, { dismissedAt }, now());
    if (tab) await askPage(tab.id, { type: "view/refresh" });
  }

  async function clip(): Promise<void> {
    if (tab === null || isClipping) return;
    isClipping = true;
    showClipping();
    try {
      const { clipTab, reference } = await loadClipping();
      await clipTab(await store.whole(), tab.id, reference);
    } finally {
      isClipping = false;
      showClipping();
    }
  }

  /** What goes wrong with a clipping is said beside the article, which stays. */
  async function tellFailure(task: () => Promise<unknown>): Promise<void> {
    clippingFailure = null;
    try {
      await task();
    } catch (error) {
      clippingFailure = messageOf(error);
    }
  }

  /** Says at once that an article is being clipped, or no longer. */
  function showClipping() {
    const shown = state.get();
    if (shown.status === "annotated") state.set({ ...shown, isClipping });
  }

  return {
    state,
    front,
    follow: async (next) => {
      if (next?.id !== tab?.id || next?.url !== tab?.url) {
        clippingFailure = null;
        state.set({ status: "loading" });
      }
      tab = next;
      early = null;
      await refresh();
    },
    refresh,
    actions: {
      annotate: () =>
        act(async () => {
          state.set({ status: "loading" });
          if (tab) await startSession(tab.id);
        }),
      retry: () =>
        act(async () => {
          state.set({ status: "loading" });
          if (tab) await askPage(tab.id, { type: "view/refresh" });
        }),
      open: (url) => void openTab(url).catch(fail),
      goTo: (entity) => {
        if (tab) void askPage(tab.id, { type: "view/go-to", entity });
      },
      clip: () => act(() => tellFailure(clip)),
      unclip: () => act(() => tellFailure(async () => (await loadClipping()).unclipArticle(...(await noteNow())))),
      bringBack: () =>
        act(() => tellFailure(async () => (await loadClipping()).restoreClippings(...(await noteNow())))),
      dismiss: () => act(() => decide(now())),
      restore: () => act(() => decide(null)),
      keep: () => act(note),
      exportArticle: () => {
        const id = front.get()?.id;
        if (id !== undefined) void openLibrary(addressOf({ view: "export", id })).catch(fail);
      },
    },
  };
}

const now = () => new Date().toISOString();

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function provenanceOfAll(
  entities: PageReport["entities"],
  added: readonly LexiconTerm[],
  sources: EntitySources,
  { provenanceOf }: Pick<PageParts, "provenanceOf">,
): AnnotatedPage["provenance"] {
  const known = { sources, terms: new Map(added.map((term) => [ownEntityId(term.id), term])) };
  return Object.fromEntries(entities.map((entity) => [entity.id, provenanceOf(entity, known)]));
}

function nameHeadline(headline: HeadlineReport, names: EntityNames): ListedHeadline {
  return { ...headline, names: Object.hasOwn(names, headline.entity) ? names[headline.entity]! : null };
}
