import { indexText } from "../anchoring/index-text.ts";
import { resolvePassages } from "../anchoring/resolve-passages.ts";
import type { PassageSelectors, Place } from "../anchoring/types.ts";
import type { Annotation } from "../notes/types.ts";
import { createFoldIds, splitWords } from "./split-words.ts";

export interface QuoteChange {
  /** The annotation's. */
  readonly id: string;
  /**
   * unchanged · respelt: the same once folded, or other punctuation · changed: some words are others · moved: the same or respelt, with
   * other words on every side · uncertain: several places are about as good · vanished.
   */
  readonly kind: "unchanged" | "respelt" | "changed" | "moved" | "uncertain" | "vanished";
  /** Where it stands in the live text; null for uncertain and vanished. */
  readonly place: Place | null;
}

type Quoted = Pick<Annotation, "id" | "scope" | "quote" | "position">;

/**
 * What became of the reader's quotes in the text the article has now, in the order given. Annotations outside the article (scope «page»)
 * are left out, since that text has no place for them.
 */
export function compareQuotes(annotations: readonly Quoted[], liveText: string): QuoteChange[] {
  const quoted = annotations.filter(({ scope }) => scope === "article");
  const resolutions = resolvePassages(indexText(liveText), quoted);
  return quoted.map((annotation, i): QuoteChange => {
    const { id } = annotation;
    const resolution = resolutions[i]!;
    if (resolution.status === "orphan") return { id, kind: "vanished", place: null };
    if (resolution.status === "uncertain") return { id, kind: "uncertain", place: null };
    const { start, end, similarity, method } = resolution;
    const place = { start, end, similarity };
    if (method === "fuzzy") return { id, kind: "changed", place };
    if (!standsWhereItStood(annotation, liveText, place)) return { id, kind: "moved", place };
    return { id, kind: method === "exact" ? "unchanged" : "respelt", place };
  });
}

/** How much of the words on one side must still be there, and how far from the quote they may be, against their old length. */
const ENOUGH = 0.5;
const REACH = 1.25;

/** Whether the words on some side of the quote are about those that stood there. A quote without words around it cannot move. */
function standsWhereItStood({ quote }: PassageSelectors, text: string, { start, end }: Place): boolean {
  const { prefix, suffix } = quote;
  const sides = [
    shareOf(prefix, text.slice(Math.max(0, start - REACH * prefix.length), start)),
    shareOf(suffix, text.slice(end, end + REACH * suffix.length)),
  ].filter((share) => share !== null);
  return sides.length === 0 || sides.some((share) => share >= ENOUGH);
}

/** Which share of the words of `context` stands in `window`, each as often as it does; null: it has no words. */
function shareOf(context: string, window: string): number | null {
  const ids = createFoldIds();
  const [wanted, there] = [splitWords(context, ids), splitWords(window, ids)];
  const left = new Map<number, number>();
  for (const id of there.folded) left.set(id, (left.get(id) ?? 0) + 1);
  let [words, found] = [0, 0];
  for (const [i, id] of wanted.folded.entries()) {
    if (!wanted.isWord[i]) continue;
    words++;
    const rest = left.get(id) ?? 0;
    if (rest === 0) continue;
    found++;
    left.set(id, rest - 1);
  }
  return words === 0 ? null : found / words;
}
