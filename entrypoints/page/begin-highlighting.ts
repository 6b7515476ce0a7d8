import { HIGHLIGHT_NAMES } from "../../utils/core/lexicon/category-style.ts";
import { makeUuid } from "../../utils/core/make-uuid.ts";
import { copyText } from "../../utils/dom/copy-text.ts";
import { clearHighlights } from "../../utils/dom/create-painter.ts";
import { adoptLeftOver } from "../../utils/dom/highlight-bar/adopt-left-over.ts";
import { createHighlightBar } from "../../utils/dom/highlight-bar/create-highlight-bar.ts";
import { followLeftOver } from "../../utils/dom/highlight-bar/follow-left-over.ts";
import type { Outcome } from "../../utils/dom/highlight-bar/types.ts";
import { writeLastColour } from "../../utils/extension/last-colour.ts";
import { openShadowRoot } from "../../utils/extension/open-shadow-root.ts";
import type { PageSetup } from "../../utils/extension/protocol.ts";
import { askBackground, isConnected } from "../../utils/extension/send-message.ts";
import { barTexts } from "./bar-texts.ts";
import type { FetchFacts } from "./fetch-facts.ts";
import { createHighlights, type Highlights } from "./follow-highlights.ts";
import { followSelection, type SelectionFollower } from "./follow-selection.ts";
import { createPassageKeeper, type FrontArticle } from "./keep-passages.ts";

/** The reader's highlights on a page, and the making of new ones. */
export interface Highlighting {
  readonly highlights: Highlights;
  readonly selection: SelectionFollower;
  /** The extension is gone: says so if something is being written, and leaves nothing else on the page. */
  readonly disconnected: () => void;
}

/** Ends with `signal`: everything is taken off the page, but for what could not be saved once the extension is gone. */
export function beginHighlighting(
  doc: Document,
  page: {
    readonly setup: PageSetup;
    readonly front: () => FrontArticle | null;
    readonly fetchFacts: FetchFacts;
    /** The highlights have other places, or are painted otherwise. */
    readonly placed: () => void;
    readonly failed: (error: unknown) => void;
  },
  signal: AbortSignal,
): Highlighting {
  const { setup, front, fetchFacts, placed, failed } = page;
  const texts = barTexts(setup);
  clearHighlights(window, HIGHLIGHT_NAMES);
  rescueNotes(doc, texts, signal).catch(failed);
  const highlights = createHighlights(doc, { placed, failed }, signal);
  const keeper = createPassageKeeper({
    setup,
    front,
    highlights,
    explain: () => texts.noAnswer,
    newId: () => makeUuid(crypto.getRandomValues(new Uint8Array(16))),
    now: () => new Date(),
    copy: (text) => copyText(doc, text),
    rememberColour: (colour) => void writeLastColour(colour).catch(failed),
  });
  const suggestTags = (typed: string) => askBackground({ type: "page/tags", typed }).catch(() => []);
  const bar = createHighlightBar(doc, texts, { ...keeper.actions, suggestTags });
  const { language } = setup;
  const selection = followSelection(doc, { bar, keeper, highlights, front, fetchFacts, language, failed }, signal);
  signal.addEventListener("abort", () => isConnected() && bar.dispose(), { once: true });
  return { highlights, selection, disconnected: bar.disconnected };
}

/**
 * What was being typed when an earlier life of the extension ended is stored now, unless its note was changed since. Words that
 * cannot be stored stay before the reader, and so does a field they are writing in (Firefox ends the old script at once and
 * leaves its field with the focus).
 */
async function rescueNotes(doc: Document, texts: ReturnType<typeof barTexts>, signal: AbortSignal): Promise<void> {
  const save = (id: string, expected: string, note: string) =>
    askBackground({ type: "page/edit", id, expected, edit: { note } });
  for (const { notes, writing, remove } of adoptLeftOver(doc, openShadowRoot)) {
    if (writing) {
      const { annotationId: id } = writing;
      const goOn = (before: string, text: string) =>
        save(id, before, text).then(
          (): Outcome => ({ ok: true }),
          (): Outcome => ({ ok: false, why: texts.noAnswer }),
        );
      followLeftOver(doc, writing, texts, goOn, signal);
    }
    const saved = notes.map(({ annotationId, acknowledged, text }) => save(annotationId, acknowledged, text));
    const outcomes = await Promise.allSettled(saved);
    if (!writing && outcomes.every(({ status }) => status === "fulfilled")) remove();
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  }
}
