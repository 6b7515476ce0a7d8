import { HIGHLIGHT_NAMES } from "../../utils/core/lexicon/category-style.ts";
import { makeUuid } from "../../utils/core/make-uuid.ts";
import { copyText } from "../../utils/dom/copy-text.ts";
import { clearHighlights } from "../../utils/dom/create-painter.ts";
import { createHighlightBar } from "../../utils/dom/highlight-bar/create-highlight-bar.ts";
import { askBackground, isConnected } from "../../utils/extension/ask-background.ts";
import { writeLastColour } from "../../utils/extension/last-colour.ts";
import type { PageSetup } from "../../utils/extension/protocol.ts";
import { barTexts } from "./bar-texts.ts";
import type { FetchFacts } from "./fetch-facts.ts";
import { createHighlights, type Highlights } from "./follow-highlights.ts";
import { followSelection, type SelectionFollower } from "./follow-selection.ts";
import { createPassageKeeper } from "./keep-passages.ts";
import type { FrontArticle } from "./passage.ts";
import { rescueLeftOver } from "./rescue-left-over.ts";

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
  rescueLeftOver(doc, texts, signal).catch(failed);
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
