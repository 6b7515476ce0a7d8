import { describePassage } from "../../utils/core/anchoring/describe-passage.ts";
import { languageOfPassage } from "../../utils/core/article/language-of-passage.ts";
import { createMergeQueue } from "../../utils/core/merge-queue.ts";
import type { AnnotationDraft } from "../../utils/core/notes/annotation-draft.ts";
import type { HighlightColour } from "../../utils/core/notes/highlight-style.ts";
import type { PageHighlight } from "../../utils/core/notes/page-highlight.ts";
import type { Tag } from "../../utils/core/notes/types.ts";
import type { HighlightBarActions, Outcome } from "../../utils/dom/highlight-bar/types.ts";
import { askBackground } from "../../utils/extension/ask-background.ts";
import type { HighlightEdit, PageHighlighted, PageSetup } from "../../utils/extension/protocol.ts";
import type { FrontArticle } from "../page/highlighting.ts";
import type { Highlights } from "./follow-highlights.ts";
import { citeFrom, entitiesIn, findPassage, isSameArticle, isSamePassage, type Passage } from "./passage.ts";

/** What was kept in this session, by id: the only notes that go back into this page. */
export type Kept = Pick<AnnotationDraft, "colour" | "note" | "tags">;

/** Keeps what the reader selects, and goes on with it as long as the page is open. */
export interface PassageKeeper {
  /** The part of a range that stands in the article's text, or else in the page's; null: none. */
  readonly find: (range: Range) => Passage | null;
  /** Entities named in a passage, in order, each once; figures and dates are none. */
  readonly entitiesIn: (passage: Passage) => readonly string[];
  /** An id for a passage that may be kept; the same one for the same passage, so that keeping it twice is one highlight. */
  readonly offer: (passage: Passage) => string;
  /** null: not made here, or removed. */
  readonly kept: (id: string) => Kept | null;
  readonly actions: Omit<HighlightBarActions, "suggestTags">;
}

export function createPassageKeeper(page: {
  readonly setup: PageSetup;
  readonly front: () => FrontArticle | null;
  readonly highlights: Highlights;
  readonly rememberColour: (colour: HighlightColour) => void;
  /** One sentence in the reader's language on what went wrong. */
  readonly explain: (error: unknown) => string;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly copy: (text: string) => Promise<boolean>;
}): PassageKeeper {
  const { setup, front, highlights, explain, newId, now, copy, rememberColour } = page;
  const offered = new Map<string, Passage>();
  const kept = new Map<string, { content: Kept; removed: boolean }>();
  /** What was removed, to be painted again. */
  const taken = new Map<string, PageHighlight | null>();
  const puts = new Map<string, number>();
  /** The note each was last acknowledged with. The panel may have changed it since: then both texts are kept. */
  const acknowledged = new Map<string, string>();
  /** Highlights that are being stored: what is changed on them goes to the background behind them. */
  const making = new Map<string, Promise<unknown>>();
  const queue = createMergeQueue<HighlightEdit>(async (id, edit) => {
    await making.get(id);
    const over = edit.note === undefined ? {} : { expected: acknowledged.get(id) ?? "" };
    await askBackground({ type: "page/edit", id, ...over, edit });
    if (edit.note !== undefined) acknowledged.set(id, edit.note);
  });

  function find(range: Range): Passage | null {
    const of = front();
    return of && findPassage(range, of, highlights.text);
  }

  function isInFront({ of }: Passage): boolean {
    const now = front();
    return now !== null && isSameArticle(now, of);
  }

  /** The id under which a passage was offered before; null: it was not, or what was kept of it has been removed since. */
  function offeredBefore(passage: Passage): string | null {
    for (const [id, before] of offered) {
      const isGone = kept.has(id) && (kept.get(id)?.removed || highlights.find(id) === null);
      if (!isGone && isSamePassage(before, passage)) return id;
    }
    return null;
  }

  /** Puts a highlight on the page, unless the page shows another article by now. Returns which put of this id it was. */
  function put(id: string, highlight: PageHighlight | null): number {
    const passage = offered.get(id);
    if (passage && isInFront(passage)) highlights.put(id, highlight);
    const turn = (puts.get(id) ?? 0) + 1;
    puts.set(id, turn);
    return turn;
  }

  function settle(id: string, turn: number) {
    if (puts.get(id) === turn) highlights.settle(id);
  }

  async function highlight(id: string, colour: HighlightColour): Promise<Outcome> {
    const passage = offered.get(id);
    if (!passage) return { ok: false, why: explain(null) };
    const { words, of } = passage;
    const selectors = describePassage(words.text, passage.start, passage.end, words.index);
    if (!selectors) return { ok: false, why: explain(null) };
    const { lang, dir } = languageOfPassage(selectors.quote.exact, of.report);
    const content: Kept = { colour, note: "", tags: [] };
    const { scope } = passage;
    const draft = { id, ...selectors, scope, lang, dir, ...content, entities: entitiesIn(passage) };
    const turn = put(id, { id, ...selectors, scope, colour });
    const request: PageHighlighted = { type: "page/highlight", draft, report: { ...of.report, text: "" } };
    const asked = attempt(() => askBackground(request));
    making.set(id, asked);
    kept.set(id, { content: { ...content, ...kept.get(id)?.content }, removed: false });
    const outcome = await asked;
    making.delete(id);
    if (outcome.ok) {
      settle(id, turn);
      rememberColour(colour);
    } else {
      kept.delete(id);
      // It may be on disk all the same, with only the answer lost: the store knows.
      settle(id, put(id, null));
    }
    return outcome;
  }

  /** What is under way is what the reader sees; the answer says whether it is kept. */
  function edit(id: string, change: HighlightEdit): Promise<Outcome> {
    const { removed, ...content } = change;
    const known = kept.get(id);
    if (known) kept.set(id, { content: { ...known.content, ...content }, removed: removed ?? known.removed });
    return attempt(() => queue.push(id, change));
  }

  async function changeColour(id: string, colour: HighlightColour): Promise<Outcome> {
    const known = highlights.find(id);
    const turn = known ? put(id, { ...known.highlight, colour }) : null;
    const outcome = await edit(id, { colour });
    if (outcome.ok && turn !== null) settle(id, turn);
    return outcome;
  }

  async function setRemoved(id: string, removed: boolean): Promise<Outcome> {
    const outcome = await edit(id, { removed });
    if (!outcome.ok) {
      const known = kept.get(id);
      if (known) kept.set(id, { ...known, removed: !removed });
      return outcome;
    }
    if (removed) {
      taken.set(id, highlights.find(id)?.highlight ?? null);
      settle(id, put(id, null));
    } else settle(id, put(id, taken.get(id) ?? null));
    return outcome;
  }

  async function cite(id: string): Promise<Outcome> {
    const passage = offered.get(id);
    if (!passage) return { ok: false, why: explain(null) };
    const line = citeFrom(passage, setup, now());
    return (await copy(line)) ? { ok: true } : { ok: false, why: explain(null) };
  }

  async function attempt(task: () => Promise<unknown>): Promise<Outcome> {
    try {
      await task();
      return { ok: true };
    } catch (error) {
      return { ok: false, why: explain(error) };
    }
  }

  return {
    find,
    entitiesIn,
    offer: (passage) => {
      const id = offeredBefore(passage) ?? newId();
      offered.set(id, passage);
      return id;
    },
    kept: (id) => {
      const known = kept.get(id);
      if (!known || known.removed) return null;
      // The panel may have given it another colour since.
      const { colour } = highlights.find(id)?.highlight ?? known.content;
      return { ...known.content, colour };
    },
    actions: {
      highlight,
      changeColour,
      changeNote: (id, note) => edit(id, { note }),
      changeTags: (id, tags: readonly Tag[]) => edit(id, { tags }),
      remove: (id) => setRemoved(id, true),
      restore: (id) => setRemoved(id, false),
      copyCitation: cite,
    },
  };
}
