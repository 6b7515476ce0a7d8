import * as v from "valibot";
import { type FileText, linesOf } from "../core/exchange/file-text.ts";
import { type ImportProblem, problemAt } from "../core/exchange/import-types.ts";
import { parseJson } from "../core/exchange/parse-json.ts";
import type { RawHead, RawLine } from "./raw-copy.ts";

const keyPath = v.union([v.string(), v.array(v.string())]);
const index = v.strictObject({ name: v.string(), keyPath, unique: v.boolean(), multiEntry: v.boolean() });
const table = v.strictObject({
  name: v.string(),
  keyPath: v.nullable(keyPath),
  autoIncrement: v.boolean(),
  indexes: v.array(index),
});
const headSchema = v.strictObject({
  format: v.literal("rasd-raw"),
  schema: v.number(),
  version: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(1_000)),
  tables: v.array(table),
});
const rowSchema = v.strictObject({ table: v.string(), value: v.unknown() });
const endSchema = v.strictObject({ end: v.literal(true), rows: v.number() });

const MARK = '{"format":"rasd-raw"';

/** Whether a file holds records as an older schema left them (raw-copy.ts). */
export async function isRawCopy(text: FileText): Promise<boolean> {
  let begins = "";
  for await (const piece of text.pieces()) {
    begins += piece;
    if (begins.length >= MARK.length) break;
  }
  return begins.startsWith(MARK);
}

export type ParsedRawCopy =
  | { readonly ok: true; readonly head: RawHead; readonly rows: readonly RawLine[] }
  | { readonly ok: false; readonly problem: ImportProblem };

/** A raw copy out of its file: all of it, or the first problem and its line. What is in the records is looked at after the upgrade. */
export async function parseRawCopy(text: FileText, pause?: () => Promise<void>): Promise<ParsedRawCopy> {
  const values: unknown[] = [];
  for await (const line of linesOf(text)) {
    if (line.text === "") continue;
    const parsed = parseJson(line.text, values.length + 1);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
    await pause?.();
  }
  const head = v.safeParse(headSchema, values[0]);
  if (!head.success) return refuse("format", 1);
  const end = v.safeParse(endSchema, values.at(-1));
  const rows = values.slice(1, -1);
  if (!end.success || end.output.rows !== rows.length) return refuse("cut-off", values.length);
  const tables = new Set(head.output.tables.map(({ name }) => name));
  const wrong = rows.findIndex((row) => {
    const parsed = v.safeParse(rowSchema, row);
    return !parsed.success || !tables.has(parsed.output.table);
  });
  if (wrong >= 0) return refuse("type", wrong + 2);
  return { ok: true, head: head.output, rows: rows as RawLine[] };
}

function refuse(kind: "format" | "cut-off" | "type", line: number): ParsedRawCopy {
  return { ok: false, problem: problemAt(kind, { line, path: "" }) };
}
