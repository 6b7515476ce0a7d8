import { makeUuid } from "../../utils/core/make-uuid.ts";
import { copyText } from "../../utils/dom/copy-text.ts";
import { createHighlightBar } from "../../utils/dom/highlight-bar/create-highlight-bar.ts";
import { askBackground, isConnected } from "../../utils/extension/ask-background.ts";
import { writeLastColour } from "../../utils/extension/last-colour.ts";
import type { BegunHighlighting, HighlightedPage } from "../page/highlighting.ts";
import { barTexts } from "./bar-texts.ts";
import { createHighlights } from "./follow-highlights.ts";
import { followSelection } from "./follow-selection.ts";
import { createPassageKeeper } from "./keep-passages.ts";
import { rescueLeftOver } from "./rescue-left-over.ts";

/** Ends with `signal`: everything is taken off the page, but for what could not be saved once the extension is gone. */
export function beginHighlighting(doc: Document, page: HighlightedPage, signal: AbortSignal): BegunHighlighting {
  const { setup, front, placed, failed } = page;
  const texts = barTexts(setup);
  rescueLeftOver(doc, texts, signal).catch(failed);
  const highlights = createHighlights(doc, { placed, failed }, signal);
  const keeper = createPassageKeeper({
    setup,
    front,
    highlights,
    explain: texts.explain,
    newId: () => makeUuid(crypto.getRandomValues(new Uint8Array(16))),
    now: () => new Date(),
    copy: (text) => copyText(doc, text),
    rememberColour: (colour) => void writeLastColour(colour).catch(failed),
  });
  const suggestTags = (typed: string) => askBackground({ type: "page/tags", typed }).catch(() => []);
  const bar = createHighlightBar(doc, texts, { ...keeper.actions, suggestTags });
  const { language } = setup;
  const selection = followSelection(doc, { bar, keeper, highlights, front, language, failed }, signal);
  signal.addEventListener("abort", () => isConnected() && bar.dispose(), { once: true });
  return { highlights, selection, disconnected: bar.disconnected };
}
