import type { Run, Stretch } from "./align-rows.ts";
import type { WordRow } from "./split-words.ts";

/**
 * A stretch of a comparison, as it is shown. `before` is what stood in the sealed text, "" when nothing did, `after` what
 * stands now. same: they differ in white space at most · respelt: the same once folded, a few unchanged words may be
 * among them · added: `before` is "" · removed: `after` is "" · changed: one for the other.
 */
export interface Hunk {
  readonly kind: "same" | "respelt" | "added" | "removed" | "changed";
  readonly before: string;
  readonly after: string;
}

/** So many unchanged words between two changes are shown as part of one change. */
const SHORT = 2;
const PARAGRAPH = /\n\s*\n/u;

type Piece = Stretch & { readonly kind: "same" | "respelt" | "replaced" };

/** Makes readable stretches of runs: few and whole ones rather than every word by itself. O(length). */
export function groupHunks(a: WordRow, b: WordRow, runs: readonly Run[]): Hunk[] {
  const rough = runs.map((run): Piece => ({ ...run, kind: run.isSame ? "same" : "replaced" }));
  return joinOverShort(a, b, rough, "replaced")
    .flatMap((piece) =>
      piece.kind === "same" ? joinOverShort(a, b, splitBySpelling(a, b, piece), "respelt") : [piece],
    )
    .map(({ kind, fromA, toA, fromB, toB }) => {
      const before = sliceOf(a, fromA, toA);
      const after = sliceOf(b, fromB, toB);
      if (kind !== "replaced") return { kind, before, after };
      return { kind: fromA === toA ? "added" : fromB === toB ? "removed" : "changed", before, after };
    });
}

/** A stretch that is the same once folded, cut where words begin or end to be spelt as they were. */
function splitBySpelling(a: WordRow, b: WordRow, { fromA, toA, fromB }: Stretch): Piece[] {
  const pieces: Piece[] = [];
  for (let i = fromA, k = fromB; i < toA; i++, k++) {
    const kind = a.token[i] === b.token[k] ? "same" : "respelt";
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { ...last, toA: i + 1, toB: k + 1 };
    else pieces.push({ kind, fromA: i, toA: i + 1, fromB: k, toB: k + 1 });
  }
  return pieces;
}

/** Pieces of one kind, and short unchanged pieces between them, become one. */
function joinOverShort(a: WordRow, b: WordRow, pieces: readonly Piece[], kind: Piece["kind"]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const [first, between] = [joined.at(-2), joined.at(-1)];
    const isBridge = between?.kind === "same" && first?.kind === kind && piece.kind === kind;
    if (isBridge && isShort(a, b, between)) joined.splice(-2, 2, { ...first, toA: piece.toA, toB: piece.toB });
    else joined.push(piece);
  }
  return joined;
}

/** A few words within one paragraph; the change of one paragraph is not to run into the next. */
function isShort(a: WordRow, b: WordRow, { fromA, toA, fromB, toB }: Stretch): boolean {
  let words = 0;
  for (let i = fromA; i < toA; i++) if (a.isWord[i] && ++words > SHORT) return false;
  // The token before is looked at for the white space behind it.
  return (
    !PARAGRAPH.test(sliceOf(a, Math.max(0, fromA - 1), toA)) && !PARAGRAPH.test(sliceOf(b, Math.max(0, fromB - 1), toB))
  );
}

function sliceOf({ text, start }: WordRow, from: number, to: number): string {
  return from === to ? "" : text.slice(start[from], start[to]);
}
