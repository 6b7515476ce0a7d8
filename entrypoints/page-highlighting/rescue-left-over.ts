import { adoptLeftOver, type LeftOver } from "../../utils/dom/highlight-bar/adopt-left-over.ts";
import { followLeftOver } from "../../utils/dom/highlight-bar/follow-left-over.ts";
import type { Outcome } from "../../utils/dom/highlight-bar/types.ts";
import { askBackground } from "../../utils/extension/ask-background.ts";
import { openShadowRoot } from "../../utils/extension/open-shadow-root.ts";
import type { PageBarTexts } from "./bar-texts.ts";

/**
 * Stores what was being typed when an earlier life of the extension in this page ended. Words that cannot be stored stay before
 * the reader, and so does a field they are writing in: it is followed until they leave it, since the next keys would go to the
 * page.
 *
 * @throws what the store said of the first words that could not be stored, once all have been tried.
 */
export async function rescueLeftOver(doc: Document, texts: PageBarTexts, signal: AbortSignal): Promise<void> {
  const left = adoptLeftOver(doc, openShadowRoot);
  for (const { writing } of left) {
    if (!writing) continue;
    const goOn = (before: string, text: string) =>
      save(writing.annotationId, before, text).then(
        (): Outcome => ({ ok: true }),
        (error: unknown): Outcome => ({ ok: false, why: texts.explain(error) }),
      );
    followLeftOver(doc, writing, texts, goOn, signal);
  }
  for (const outcome of await Promise.allSettled(left.map(rescue)))
    if (outcome.status === "rejected") throw outcome.reason;
}

async function rescue({ notes, writing, remove }: LeftOver): Promise<void> {
  for (const { annotationId, acknowledged, text } of notes()) await save(annotationId, acknowledged, text);
  if (!writing) remove();
}

function save(id: string, expected: string, note: string): Promise<null> {
  return askBackground({ type: "page/edit", id, expected, edit: { note } });
}
