import { DEEPEST_IMPORT, type FilePlace, type ImportProblem, LARGEST_IMPORT, problemAt } from "./import-types.ts";
import { FORBIDDEN_KEYS, scanJson } from "./scan-json.ts";

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ImportProblem };

/**
 * A text as JSON, refused where it is too large, nested too deep, broken, or could be read in two ways.
 *
 * @param line of the text in its file, where each line is a text of its own; null: the text is the file.
 * @param outer how deep the text stands in its file.
 */
export function parseJson(text: string, line: number | null = null, outer = 0): ParsedJson {
  const place: FilePlace = { line, path: "" };
  if (text.length > LARGEST_IMPORT) return { ok: false, problem: problemAt("too-large", place) };
  if (text.trim() === "") return { ok: false, problem: problemAt("empty", place) };
  const fault = scanJson(text, { deepest: DEEPEST_IMPORT - outer, forbidden: FORBIDDEN_KEYS });
  if (fault === null) return { ok: true, value: JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text) };
  return { ok: false, problem: problemAt(fault.kind, { line: line ?? fault.line, path: fault.path }, fault.key) };
}
