import type { TermProblem } from "../lexicon/check-term.ts";
import type { TermFields } from "../lexicon/own-terms.ts";

/** Largest file of terms that is read, in bytes; the reader of a file checks it before anything else. */
export const LARGEST_FILE = 2_000_000;
export const MOST_ROWS = 5_000;

/** What a file says in one row. Names are tidy; whether they can stand in the lexicon is not checked yet. */
export interface TermRow extends TermFields {
  /** As a spreadsheet counts (CSV: the header is row 1), or the place in the list (JSON: the first is 1). */
  readonly row: number;
  /** null: the file gives none. */
  readonly id: string | null;
}

/**
 * Why a row is refused. quotes: a quote is not closed · cells: more or fewer cells than the header has · id, category,
 * signal, colour: a `value` that is none · shape: not an object of a term (JSON; `value` says what is wrong) ·
 * repeated: an earlier row (`other`) is the same term · limit: no room is left in the lexicon · the rest: checkTerm.
 */
export type RowProblem =
  | TermProblem
  | { readonly kind: "quotes" | "limit" }
  | { readonly kind: "cells"; readonly found: number; readonly wanted: number }
  | { readonly kind: "id" | "category" | "signal" | "colour" | "shape"; readonly value: string }
  | { readonly kind: "repeated"; readonly other: number };

export interface RefusedRow {
  readonly row: number;
  readonly problem: RowProblem;
}

/**
 * Why a whole file is refused. too-large: LARGEST_FILE or MOST_ROWS · encoding: not UTF-8 · empty: no row besides the
 * header · column: a column Rasd does not know, or one that is missing (`value`) · json: no JSON (`value`: what the parser
 * said) · format: JSON, but not Rasd's terms.
 */
export type FileProblem =
  | { readonly kind: "too-large" | "encoding" | "empty" | "format" }
  | { readonly kind: "column" | "no-column" | "json"; readonly value: string };

/** A file of terms as read: rows to take up, and those that cannot be. */
export type ReadTerms =
  | { readonly ok: true; readonly rows: readonly TermRow[]; readonly refused: readonly RefusedRow[] }
  | { readonly ok: false; readonly problem: FileProblem };
