import { addList } from "./add-list.ts";
import { gatherRecords } from "./check-records.ts";
import { EXPORT_FORMAT } from "./envelope.ts";
import { type FileText, readBeginning, textInMemory } from "./file-text.ts";
import { LARGEST_IMPORT, problemAt, type ReadRecords, WHOLE_FILE } from "./import-types.ts";
import { itemsOf, type OpenItem } from "./open-item.ts";
import { outlineJson } from "./outline-json.ts";
import { parseJson } from "./parse-json.ts";
import { readAddresses } from "./read-addresses.ts";
import { hypothesisRows, readHypothesis } from "./read-hypothesis.ts";
import { ownFormatOf, readJson, wrongVersion } from "./read-json.ts";
import { readJsonLines } from "./read-json-lines.ts";
import type { ReadTools } from "./read-tools.ts";
import { isWebAnnotation, readWebAnnotation } from "./read-web-annotation.ts";

/**
 * Reads any file that can be taken up; what it is shows in the file itself, whatever its name. The order is the same for all: size, JSON
 * that can be read in one way only, the shape of every record, and only then a plan (planImport).
 *
 * JSON is passed twice, piece by piece: once to see that all of it can be read and where its records stand, once record by record. Lines
 * are passed once. Between pieces and between records `pause` is called. A list of addresses is held as one text.
 *
 * @throws EncodingError when the file is no UTF-8: the caller says {kind: "encoding"}.
 */
export async function readImport(file: string | FileText, tools: ReadTools): Promise<ReadRecords> {
  if (file.length > LARGEST_IMPORT) return { ok: false, problem: problemAt("too-large", WHOLE_FILE) };
  const text = typeof file === "string" ? textInMemory(file) : file;
  const { sign, line } = await readBeginning(text, LONGEST_ENVELOPE);
  if (sign === "") return { ok: false, problem: problemAt("empty", WHOLE_FILE) };
  if (sign !== "{" && sign !== "[") return readAddresses(await wholeOf(text), tools.now);
  if (line !== null && isEnvelopeAlone(line)) return readJsonLines(text, tools);
  const parsed = await outlineJson(text, tools.pause);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const { open } = itemsOf(text, tools.digest);
  const format = ownFormatOf(value);
  if (format === EXPORT_FORMAT) return readJson(value, tools, open);
  if (format === SEALS_ALONE) return readSeals(value as Readonly<Record<string, unknown>>, open);
  if (format !== null) return wrongVersion(format);
  const first = Array.isArray(value) ? (await open(value[0])).value : value;
  if (isWebAnnotation(first)) return readWebAnnotation(value, tools, open);
  const rows = await hypothesisRows(value, open);
  if (rows !== null) return readHypothesis(rows.rows, rows.path, tools, open);
  return { ok: false, problem: problemAt("format", WHOLE_FILE) };
}

async function wholeOf(text: FileText): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of text.pieces()) pieces.push(piece);
  return pieces.join("");
}

/** Longest first line that is looked at to tell the formats apart; an envelope is far shorter. */
const LONGEST_ENVELOPE = 20_000;

/** Whether a first line is an envelope without records: the file is JSON Lines. */
function isEnvelopeAlone(line: string): boolean {
  if (!line.endsWith("}")) return false;
  const parsed = parseJson(line);
  if (!parsed.ok || ownFormatOf(parsed.value) === null) return false;
  return !["articles", "clippings"].some((list) => Object.hasOwn(parsed.value as object, list));
}

/** The first version of the format: clippings and heads of chains. */
const SEALS_ALONE = "rasd-export/1";

async function readSeals(
  { clippings, heads = [] }: Readonly<Record<string, unknown>>,
  open: OpenItem,
): Promise<ReadRecords> {
  const gathered = gatherRecords();
  for (const [path, kind, values] of [
    ["clippings", "clipping", clippings],
    ["heads", "chain", heads],
  ] as const) {
    const place = { line: null, path };
    if (!Array.isArray(values)) return { ok: false, problem: problemAt("type", place) };
    const problem = await addList(gathered, { kind, values, place, open, inItem: null });
    if (problem !== null) return { ok: false, problem };
  }
  const done = gathered.finish();
  return done.ok ? { ok: true, format: "json", records: done.records, refused: [], ignored: [] } : done;
}
