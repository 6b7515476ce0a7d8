import { LARGEST_FILE, type ReadTerms } from "../../utils/core/exchange/term-rows.ts";
import { parseTermsCsv } from "../../utils/core/exchange/terms-csv.ts";
import { parseTermsJson } from "../../utils/core/exchange/terms-json.ts";

/** Reads a chosen file as terms: as JSON when it begins like it or is called so, else as CSV. Too large, it is not opened. */
export async function readTermFile(file: File): Promise<ReadTerms> {
  if (file.size > LARGEST_FILE) return { ok: false, problem: { kind: "too-large" } };
  const bytes = await file.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, problem: { kind: "encoding" } };
  }
  const isJson = /\.json$/iu.test(file.name) || /^\s*[{[]/u.test(text);
  return isJson ? parseTermsJson(text) : parseTermsCsv(text);
}
