import { HIGHLIGHT_NAMES } from "../../utils/core/lexicon/category-style.ts";
import { makeUuid } from "../../utils/core/make-uuid.ts";
import { copyText } from "../../utils/dom/copy-text.ts";
import { clearHighlights } from "../../utils/dom/create-painter.ts";
import { createHighlightBar } from "../../utils/dom/highlight-bar/create-highlight-bar.ts";
import { writeLastColour } from "../../utils/extension/last-colour.ts";
import type { PageHighlighted, PageSetup } from "../../utils/extension/protocol.ts";
import { askBackground, isConnected } from "../../utils/extension/send-message.ts";
import { barTexts } from "./bar-texts.ts";
import type { FetchFacts } from "./fetch-facts.ts";
import { createHighlights, type Highlights } from "./follow-highlights.ts";
import { followSelection, type SelectionFollower } from "./follow-selection.ts";
import { createPassageKeeper, type FrontArticle } from "./keep-passages.ts";
import { rescueLeftOver } from "./rescue-left-over.ts";

/** The reader's highlights on a page, and the making of new ones. */
export interface Highlighting {
  readonly highlights: Highlights;
  readonly selection: SelectionFollower;
  /** What was handed over to be stored and not acknowledged. */
  readonly unstored: () => readonly PageHighlighted[];
  /** The extension is gone: says so if something is being written, and leaves nothing else on the page. */
  readonly disconnected: () => void;
}

/**
 * How long a field that the reader is writing in is left under their fingers once the extension is gone, in milliseconds: after
 * an update the next life comes in this time and goes on with it.
 */
const GRACE = 4_000;

/** Ends with `signal`: everything is taken off the page, but for what could not be saved once the extension is gone. */
export function beginHighlighting(
  doc: Document,
  page: {
    readonly setup: PageSetup;
    readonly front: () => FrontArticle | null;
    readonly fetchFacts: FetchFacts;
    /** What an earlier life of the extension in this page handed over and never saw acknowledged. */
    readonly leftUnstored: readonly PageHighlighted[];
    /** The highlights have other places, or are painted otherwise. */
    readonly placed: () => void;
    readonly failed: (error: unknown) => void;
  },
  signal: AbortSignal,
): Highlighting {
  const { setup, front, fetchFacts, placed, failed } = page;
  const texts = barTexts(setup);
  clearHighlights(window, HIGHLIGHT_NAMES);
  rescueLeftOver(doc, { texts, unstored: page.leftUnstored }, signal).catch(failed);
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
  const { unstored } = keeper;
  return { highlights, selection, unstored, disconnected };

  function disconnected(): void {
    if (bar.owns(doc.activeElement)) setTimeout(bar.disconnected, GRACE);
    else bar.disconnected();
  }
}
