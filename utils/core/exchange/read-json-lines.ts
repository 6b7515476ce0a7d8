import * as v from "valibot";
import type { SealedClipping } from "../clippings/types.ts";
import { gatherRecords } from "./check-records.ts";
import { checkShape } from "./check-shape.ts";
import { EXPORT_FORMAT, envelopeFields } from "./envelope.ts";
import { type FileText, linesOf } from "./file-text.ts";
import { IMPORT_KINDS, type ImportProblem, problemAt, type ReadRecords } from "./import-types.ts";
import { itemsOf } from "./open-item.ts";
import { ItemInFile } from "./outline-json.ts";
import { parseJson } from "./parse-json.ts";
import { ownFormatOf, wrongVersion } from "./read-json.ts";
import type { ReadTools } from "./read-tools.ts";
import { REDACTED_KIND } from "./write-json-lines.ts";

const envelopeSchema = v.strictObject(envelopeFields);
const lineSchema = v.strictObject({ kind: v.picklist([...IMPORT_KINDS, REDACTED_KIND]), record: v.unknown() });
const endSchema = v.strictObject({ kind: v.literal("end"), records: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/**
 * Reads what writeJsonLines writes, a line at a time: all of it, or nothing and the first problem. Every line is JSON of its own; lines
 * may end in LF or CRLF.
 */
export async function readJsonLines(
  text: FileText,
  { pause, digest }: Pick<ReadTools, "pause" | "digest">,
): Promise<ReadRecords> {
  const gathered = gatherRecords();
  const refused: ImportProblem[] = [];
  const { shelveFrom } = itemsOf(text, digest);
  let [line, count] = [0, 0];
  let ended = false;
  for await (const { text: source, from, to } of linesOf(text)) {
    await pause?.();
    line++;
    const place = { line, path: "" };
    if (ended) return { ok: false, problem: problemAt("count", place, String(count)) };
    const parsed = parseJson(source, line);
    if (!parsed.ok) return parsed;
    if (line === 1) {
      const format = ownFormatOf(parsed.value);
      if (format !== null && format !== EXPORT_FORMAT) return wrongVersion(format);
      const envelope = checkShape(envelopeSchema, parsed.value, place);
      if (!envelope.ok) return envelope;
      continue;
    }
    if (isEnd(parsed.value)) {
      const last = checkShape(endSchema, parsed.value, place);
      if (!last.ok) return last;
      if (last.value.records !== count)
        return { ok: false, problem: problemAt("count", { line, path: "records" }, String(count)) };
      ended = true;
      continue;
    }
    const entry = checkShape(lineSchema, parsed.value, place);
    if (!entry.ok) return entry;
    count++;
    const { kind, record } = entry.value;
    if (kind === REDACTED_KIND) {
      refused.push(problemAt("redacted", place));
      continue;
    }
    const shelve = shelveFrom(new ItemInFile(from, to), source);
    const more = shelve === null ? {} : { shelve: (clipping: SealedClipping) => shelve(clipping, ["record"]) };
    const problem = await gathered.add(kind, record, { line, path: "record" }, more);
    if (problem !== null) return { ok: false, problem };
  }
  if (!ended) return { ok: false, problem: problemAt("cut-off", { line: line + 1, path: "" }) };
  const done = gathered.finish();
  return done.ok ? { ok: true, format: "json-lines", records: done.records, refused, ignored: [] } : done;
}

function isEnd(value: unknown): boolean {
  return (value as { readonly kind?: unknown } | null)?.kind === "end";
}
