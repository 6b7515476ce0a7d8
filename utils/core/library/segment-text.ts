/** A stretch of a text, UTF-16. */
export interface Stretch {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A stretch of a paragraph in which the same things are marked. */
export interface Piece extends Stretch {
  /** Index of the mention it belongs to; null: none. */
  readonly mention: number | null;
  /** Indices of the passages it lies in, ascending. */
  readonly passages: readonly number[];
}

export interface Paragraph extends Stretch {
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a text into its paragraphs (split at line feeds, empty ones left out), and those where a mark begins or ends, so that
 * marks may overlap. The pieces of a paragraph are the paragraph.
 *
 * @param mentions in order, not overlapping.
 * @param passages in any order; they may overlap and run over paragraphs.
 */
export function segmentText(text: string, mentions: readonly Stretch[], passages: readonly Stretch[]): Paragraph[] {
  return [...text.matchAll(/[^\n]+/gu)]
    .filter(([line]) => line.trim() !== "")
    .map(({ 0: line, index: start }) => {
      const end = start + line.length;
      const within = ({ start: from, end: to }: Stretch) => from < end && to > start && from < to;
      const named = mentions.flatMap((stretch, at) => (within(stretch) ? [{ stretch, at }] : []));
      const kept = passages.flatMap((stretch, at) => (within(stretch) ? [{ stretch, at }] : []));
      const cuts = [...named, ...kept].flatMap(({ stretch }) => [stretch.start, stretch.end]);
      const places = [...new Set([start, ...cuts.filter((cut) => cut > start && cut < end), end])].sort(
        (a, b) => a - b,
      );
      const pieces = places.slice(0, -1).map((from, at): Piece => {
        const to = places[at + 1]!;
        const covers = ({ stretch }: { readonly stretch: Stretch }) => stretch.start <= from && stretch.end >= to;
        return {
          start: from,
          end: to,
          mention: named.find(covers)?.at ?? null,
          passages: kept.filter(covers).map((one) => one.at),
        };
      });
      return { start, end, pieces };
    });
}
