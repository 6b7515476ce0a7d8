import { gatherRecords } from "./check-records.ts";
import { placeBelow } from "./check-shape.ts";
import { EXPORT_FORMAT } from "./envelope.ts";
import { LARGEST_IMPORT, problemAt, type ReadRecords, WHOLE_FILE } from "./import-types.ts";
import { parseJson } from "./parse-json.ts";
import { readAddresses } from "./read-addresses.ts";
import { hypothesisRows, readHypothesis } from "./read-hypothesis.ts";
import { ownFormatOf, readJson, wrongVersion } from "./read-json.ts";
import { readJsonLines } from "./read-json-lines.ts";
import type { ReadTools } from "./read-tools.ts";
import { isWebAnnotation, readWebAnnotation } from "./read-web-annotation.ts";
import { splitJson } from "./split-json.ts";

/**
 * Reads any file that can be taken up; what it is shows in the file itself, whatever its name. The order is the same for all: size, JSON
 * that can be read in one way only, the shape of every record, and only then a plan (planImport).
 *
 * Between records `pause` is called. What Rasd writes is parsed a record at a time, other JSON in one go (some 10 ms a megabyte).
 *
 * Who has octets decodes them as UTF-8 first and gives {kind: "encoding"} where they are none.
 */
export async function readImport(text: string, tools: ReadTools): Promise<ReadRecords> {
  if (text.length > LARGEST_IMPORT) return { ok: false, problem: problemAt("too-large", WHOLE_FILE) };
  if (text.trim() === "") return { ok: false, problem: problemAt("empty", WHOLE_FILE) };
  if (!/^\ufeff?\s*[[{]/u.test(text)) return readAddresses(text, tools.now);
  if (isJsonLines(text)) return readJsonLines(text, tools);
  const split = splitJson(text);
  if (split !== null && ownFormatOf(split.shell) === EXPORT_FORMAT) {
    const read = await readJson(split.shell, tools, split.entries);
    // What is wrong is told of the whole, whose places are the file's.
    if (read.ok && !split.isBroken()) return read;
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const format = ownFormatOf(value);
  if (format === EXPORT_FORMAT) return readJson(value, tools);
  if (format === SEALS_ALONE) return readSeals(value as Readonly<Record<string, unknown>>);
  if (format !== null) return wrongVersion(format);
  if (isWebAnnotation(value)) return readWebAnnotation(value, tools);
  const rows = hypothesisRows(value);
  if (rows !== null) return readHypothesis(rows.rows, rows.path, tools);
  return { ok: false, problem: problemAt("format", WHOLE_FILE) };
}

/** Longest first line that is looked at to tell the formats apart; an envelope is far shorter. */
const LONGEST_ENVELOPE = 20_000;

/** An envelope alone in the first line. */
function isJsonLines(text: string): boolean {
  const end = text.indexOf("\n");
  const first = (end < 0 ? text : text.slice(0, end)).trim();
  if (first.length > LONGEST_ENVELOPE || !first.endsWith("}")) return false;
  const parsed = parseJson(first);
  if (!parsed.ok || ownFormatOf(parsed.value) === null) return false;
  return !["articles", "clippings"].some((list) => Object.hasOwn(parsed.value as object, list));
}

/** The first version of the format: clippings and heads of chains. */
const SEALS_ALONE = "rasd-export/1";

function readSeals({ clippings, heads = [] }: Readonly<Record<string, unknown>>): ReadRecords {
  const gathered = gatherRecords();
  for (const [path, kind, values] of [
    ["clippings", "clipping", clippings],
    ["heads", "chain", heads],
  ] as const) {
    const place = { line: null, path };
    if (!Array.isArray(values)) return { ok: false, problem: problemAt("type", place) };
    for (const [index, value] of values.entries()) {
      const problem = gathered.add(kind, value, placeBelow(place, [index]));
      if (problem !== null) return { ok: false, problem };
    }
  }
  const done = gathered.finish();
  return done.ok ? { ok: true, format: "json", records: done.records, refused: [], ignored: [] } : done;
}
