import type { TextIndex } from "../core/anchoring/index-text.ts";
import { resolvePassages } from "../core/anchoring/resolve-passages.ts";
import type { Place, Resolution } from "../core/anchoring/types.ts";
import type { PageHighlight } from "../core/notes/page-highlight.ts";
import { TEXT_SCOPES, type TextScope } from "../core/notes/types.ts";
import { offsetAtPoint } from "./offset-at-point.ts";
import type { PageText } from "./read-page-text.ts";
import { toRanges } from "./text-map.ts";

/** A text of the page in which passages are looked for. */
export interface HighlightText extends PageText {
  readonly index: TextIndex;
}

/** A highlight and where it is now. */
export interface PlacedHighlight {
  readonly highlight: PageHighlight;
  readonly resolution: Resolution;
  /** The place it is shown at: the found one, or the best of several; null: it has none. */
  readonly place: Place | null;
  /** What is painted, in the order of the text; empty when nothing of the place stands on the page. */
  readonly ranges: readonly StaticRange[];
}

/**
 * Finds highlights on the page, each in the text it was made on. The texts are asked for only when a highlight needs them.
 * In the order given.
 */
export function placeHighlights(
  highlights: readonly PageHighlight[],
  texts: (scope: TextScope) => HighlightText,
): PlacedHighlight[] {
  const placed = new Map<PageHighlight, PlacedHighlight>();
  for (const scope of TEXT_SCOPES) {
    const own = highlights.filter((highlight) => highlight.scope === scope);
    if (own.length === 0) continue;
    const { index, segments } = texts(scope);
    for (const [at, resolution] of resolvePassages(index, own).entries()) {
      const highlight = own[at]!;
      const place = placeOf(resolution);
      const ranges = place ? toRanges(segments, place.start, place.end) : [];
      placed.set(highlight, { highlight, resolution, place, ranges });
    }
  }
  return highlights.map((highlight) => placed.get(highlight)!);
}

function placeOf(resolution: Resolution): Place | null {
  if (resolution.status === "found") return resolution;
  return resolution.status === "uncertain" ? (resolution.places[0] ?? null) : null;
}

/** The highlight under a point of a document's window, the shortest of those that overlap there; null: none. */
export function highlightAtPoint(
  doc: Document,
  placed: readonly PlacedHighlight[],
  texts: (scope: TextScope) => HighlightText,
  point: { readonly x: number; readonly y: number },
): PlacedHighlight | null {
  let best: PlacedHighlight | null = null;
  const offsets = new Map<TextScope, number | null>();
  for (const candidate of placed) {
    const { place, highlight, ranges } = candidate;
    if (!place || ranges.length === 0) continue;
    if (!offsets.has(highlight.scope))
      offsets.set(highlight.scope, offsetAtPoint(doc, texts(highlight.scope).segments, point.x, point.y));
    const offset = offsets.get(highlight.scope) ?? null;
    if (offset === null || offset < place.start || offset >= place.end) continue;
    if (!best?.place || place.end - place.start < best.place.end - best.place.start) best = candidate;
  }
  return best;
}
