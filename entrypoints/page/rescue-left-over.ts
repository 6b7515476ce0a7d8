import { adoptLeftOver } from "../../utils/dom/highlight-bar/adopt-left-over.ts";
import { followLeftOver } from "../../utils/dom/highlight-bar/follow-left-over.ts";
import type { HighlightBarTexts, Outcome } from "../../utils/dom/highlight-bar/types.ts";
import { openShadowRoot } from "../../utils/extension/open-shadow-root.ts";
import type { PageHighlighted } from "../../utils/extension/protocol.ts";
import { askBackground } from "../../utils/extension/send-message.ts";

/**
 * Stores what was under way when an earlier life of the extension in this page ended: highlights first (`unstored`), then what
 * was being typed on them. Words that cannot be stored stay before the reader, and so does a field they are writing in (Firefox
 * ends the old script at once and leaves its field with the focus).
 *
 * @throws what the store said of the first that could not be stored, once all have been tried.
 */
export async function rescueLeftOver(
  doc: Document,
  {
    texts,
    unstored,
  }: {
    readonly texts: HighlightBarTexts & { readonly noAnswer: string };
    readonly unstored: readonly PageHighlighted[];
  },
  signal: AbortSignal,
): Promise<void> {
  const left = adoptLeftOver(doc, openShadowRoot);
  const save = (id: string, expected: string, note: string) =>
    askBackground({ type: "page/edit", id, expected, edit: { note } });
  const highlights = Promise.allSettled(unstored.map((highlight) => askBackground(highlight)));
  // At once: the reader goes on typing.
  for (const { writing } of left) {
    if (!writing) continue;
    const goOn = (before: string, text: string) =>
      save(writing.annotationId, before, text).then(
        (): Outcome => ({ ok: true }),
        (): Outcome => ({ ok: false, why: texts.noAnswer }),
      );
    followLeftOver(doc, writing, texts, goOn, signal);
  }
  const outcomes = await highlights;
  for (const { notes, writing, remove } of left) {
    const saved = notes.map(({ annotationId, acknowledged, text }) => save(annotationId, acknowledged, text));
    const all = await Promise.allSettled(saved);
    if (!writing && all.every(({ status }) => status === "fulfilled")) remove();
    outcomes.push(...all);
  }
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}
