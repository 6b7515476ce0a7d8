import { readFile, stat } from "node:fs/promises";
import { EXPORT_FORMAT, holdsWholeChains } from "../../utils/core/exchange/envelope.ts";
import { ownFormatOf } from "../../utils/core/exchange/read-json.ts";
import { type JsonFault, scanJson } from "../../utils/core/exchange/scan-json.ts";
import {
  type ExportedSeals,
  type Found,
  sealsOfExport,
  sealsOfLines,
} from "../../utils/core/exchange/seals-of-export.ts";
import { quote } from "./describe-fault.ts";

/** The file is no export that can be checked. The message says what is wrong. */
export class ExportError extends Error {
  override readonly name = "ExportError";
}

export interface ReadExport extends ExportedSeals {
  /** null: the file says that it holds every clipping; else what it holds, «selection», and missing ones are no fault. */
  readonly part: string | null;
}

/** What V8 can hold as one string, in octets of ASCII, with some room. */
const LARGEST_FILE = 500_000_000;
/** Clippings and heads alone, as it was written before there was an export of everything. */
const FIRST_FORMAT = "rasd-export/1";
/** Depth and odd keys are left to the schemas, which name the clipping. */
const RULES = { deepest: Number.POSITIVE_INFINITY, forbidden: new Set<string>() };

/**
 * Reads the clippings and the chain heads out of an export: rasd-export/2 as JSON or as JSON Lines, or rasd-export/1,
 * {"format": …, "clippings": […], "heads": […]}. What the lists hold is not looked at here. Without heads every chain lacks its head.
 *
 * @throws ExportError when the file cannot be read as an export.
 */
export async function readExport(path: string): Promise<ReadExport> {
  const text = (await readText(path)).replace(/^\ufeff/, "");
  const lines = readLines(path, text);
  if (lines !== null) return { ...sealsOfLines(lines), part: partOf(lines[0]) };
  const data = parse(path, text, null);
  const format = formatOf(path, data);
  const object = data as Readonly<Record<string, unknown>>;
  if (format === EXPORT_FORMAT) {
    const seals = sealsOfExport(object);
    if (seals === null)
      throw new ExportError(`${path} lacks lists of its format, "articles" or "chains": it was edited.`);
    return { ...seals, part: partOf(data) };
  }
  const { clippings, heads = [] } = object;
  if (!Array.isArray(clippings)) throw new ExportError(`${path} has no list named "clippings".`);
  if (!Array.isArray(heads)) throw new ExportError(`${path} has "heads" that are no list.`);
  return { clippings: placed("clippings", clippings), heads: placed("heads", heads), redacted: 0, part: null };
}

function placed(list: string, values: readonly unknown[]): Found[] {
  return values.map((value, index) => ({ value, place: `${list}[${index}]` }));
}

function partOf(envelope: unknown): string | null {
  const { scope } = envelope as { readonly scope?: unknown };
  return holdsWholeChains(scope) ? null : String(scope);
}

/** @throws ExportError */
function formatOf(path: string, data: unknown): string {
  if (data === null || typeof data !== "object" || Array.isArray(data) || !Object.hasOwn(data, "format")) {
    throw new ExportError(`${path} is no export of Rasd: it has no "format" at its top.`);
  }
  const { format } = data as { readonly format: unknown };
  if (format === EXPORT_FORMAT || format === FIRST_FORMAT) return format;
  throw new ExportError(
    `${path} has another format than "${EXPORT_FORMAT}" or "${FIRST_FORMAT}": a version of Rasd that wrote it can check it.`,
  );
}

/** The lines of JSON Lines; null: it is one JSON text. @throws ExportError */
function readLines(path: string, text: string): unknown[] | null {
  const end = text.indexOf("\n");
  const first = end < 0 ? text : text.slice(0, end);
  if (scanJson(first, RULES) !== null) return null;
  const envelope: unknown = JSON.parse(first);
  if (ownFormatOf(envelope) !== EXPORT_FORMAT || Object.hasOwn(envelope as object, "articles")) return null;
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const values = lines.map((line, index) => parse(path, line, index + 1));
  const last = values.at(-1) as { readonly kind?: unknown; readonly records?: unknown };
  if (last.kind !== "end" || last.records !== values.length - 2)
    throw new ExportError(`${path} is not whole, it ends too early or lines were taken out: export it again.`);
  return values;
}

/** @throws ExportError */
function parse(path: string, text: string, line: number | null): unknown {
  const fault = scanJson(text, RULES);
  if (fault === null) return JSON.parse(text);
  throw new ExportError(describe(path, line === null ? fault : { ...fault, line }));
}

function describe(path: string, { kind, line, key }: JsonFault): string {
  if (kind === "doubled-key")
    return `${path} has a key twice in one object (${quote(key)}, line ${line}), of which programs read one or the other: it was edited.`;
  const where = kind === "cut-off" ? ", it ends too early" : ` at line ${line}`;
  return `${path} is not whole JSON${where}: it was cut off or edited; export it again.`;
}

async function readText(path: string): Promise<string> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new ExportError(`${path} is not a file.`);
    if (found.size > LARGEST_FILE) {
      throw new ExportError(`${path} has ${found.size} octets; up to ${LARGEST_FILE} can be checked at once.`);
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof ExportError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new ExportError(`There is no file ${path}.`);
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") throw new ExportError(`${path} is not UTF-8.`);
    throw new ExportError(`${path} could not be read: ${message}`);
  }
}
