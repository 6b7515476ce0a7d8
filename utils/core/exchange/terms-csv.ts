import * as v from "valibot";
import { termIdSchema } from "../lexicon/own-term-schema.ts";
import { type LexiconTerm, NAME_LANGUAGES, OWN_COLOURS, OWN_SIGNALS, tidyName } from "../lexicon/own-terms.ts";
import { CATEGORIES } from "../lexicon/types.ts";
import { type CsvRow, detectSeparator, formatCsv, parseCsv } from "./csv.ts";
import {
  LARGEST_FILE,
  MOST_ROWS,
  type ReadTerms,
  type RefusedRow,
  type RowProblem,
  type TermRow,
} from "./term-rows.ts";

const COLUMNS = ["id", ...NAME_LANGUAGES, "category", "signal", "colour"] as const;
type Column = (typeof COLUMNS)[number];

/** Terms as CSV with a header (id,ar,fr,en,category,signal,colour); an empty cell is a name or colour not given. */
export function formatTermsCsv(terms: readonly LexiconTerm[]): string {
  return formatCsv([
    COLUMNS,
    ...terms.map(({ id, names, category, signal, colour }) => [
      id,
      ...NAME_LANGUAGES.map((lang) => names[lang] ?? ""),
      category,
      signal,
      colour ?? "",
    ]),
  ]);
}

/**
 * Reads what formatTermsCsv writes, and what a person writes in a spreadsheet: columns in any order, «,» or «;», capitals
 * or not; only `category` and one column of names must be there. An empty signal is «none».
 */
export function parseTermsCsv(text: string): ReadTerms {
  if (text.length > LARGEST_FILE) return { ok: false, problem: { kind: "too-large" } };
  const [header, ...body] = parseCsv(text, detectSeparator(text));
  if (header === undefined || body.length === 0) return { ok: false, problem: { kind: "empty" } };
  if (body.length > MOST_ROWS) return { ok: false, problem: { kind: "too-large" } };
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  const unknown = columns.find((name, index) => !isColumn(name) || columns.indexOf(name) !== index);
  if (unknown !== undefined) return { ok: false, problem: { kind: "column", value: unknown } };
  if (!columns.includes("category")) return { ok: false, problem: { kind: "no-column", value: "category" } };
  if (!NAME_LANGUAGES.some((lang) => columns.includes(lang)))
    return { ok: false, problem: { kind: "no-column", value: NAME_LANGUAGES.join(", ") } };

  const rows: TermRow[] = [];
  const refused: RefusedRow[] = [];
  for (const record of body) {
    const read = readRow(record, columns);
    if ("kind" in read) refused.push({ row: record.row, problem: read });
    else rows.push(read);
  }
  return { ok: true, rows, refused };
}

function isColumn(name: string): name is Column {
  return COLUMNS.some((column) => column === name);
}

function readRow({ row, cells, broken }: CsvRow, columns: readonly string[]): TermRow | RowProblem {
  if (broken) return { kind: "quotes" };
  // Spreadsheets leave empty cells at the end of a row away, or put more of them there.
  const extra = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (extra > columns.length) return { kind: "cells", found: extra, wanted: columns.length };
  const cell = (column: Column) => tidyName(cells[columns.indexOf(column)] ?? "");
  const id = cell("id");
  const category = CATEGORIES.find((one) => one === cell("category").toLowerCase());
  const signal = OWN_SIGNALS.find((one) => one === (cell("signal").toLowerCase() || "none"));
  const colour = cell("colour") === "" ? null : OWN_COLOURS.find((one) => one === cell("colour").toLowerCase());
  if (id !== "" && !v.is(termIdSchema, id)) return { kind: "id", value: id };
  if (category === undefined) return { kind: "category", value: cell("category") };
  if (signal === undefined) return { kind: "signal", value: cell("signal") };
  if (colour === undefined) return { kind: "colour", value: cell("colour") };
  const given = NAME_LANGUAGES.map((lang) => [lang, cell(lang)] as const).filter(([, name]) => name !== "");
  return { row, id: id === "" ? null : id, names: Object.fromEntries(given), category, signal, colour };
}
