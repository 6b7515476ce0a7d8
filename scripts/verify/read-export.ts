import { readFile, stat } from "node:fs/promises";
import { EXPORT_FORMAT } from "../../utils/core/clippings/export-chains.ts";
import { hasDoubledKey } from "./has-doubled-key.ts";

/** The file is no export that can be checked. The message says what is wrong. */
export class ExportError extends Error {
  override readonly name = "ExportError";
}

/** What V8 can hold as one string, in octets of ASCII, with some room. */
const LARGEST_FILE = 500_000_000;

/**
 * Reads the clippings and the chain heads out of an export: {"format": "rasd-export/1", "clippings": […], "heads": […], …}. What the
 * lists hold is not looked at here. Without «heads» the list is empty, and every chain then lacks its head.
 *
 * @throws ExportError when the file cannot be read as an export.
 */
export async function readExport(path: string): Promise<{ clippings: readonly unknown[]; heads: readonly unknown[] }> {
  const text = await readText(path);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    // V8's message quotes the text around the fault, which may be anything.
    const { message } = error as Error;
    const place = /position \d+ \(line \d+ column \d+\)/.exec(message)?.[0];
    const where = /^Unexpected end/.test(message) ? ", it ends too early" : place === undefined ? "" : ` at ${place}`;
    throw new ExportError(`${path} is not whole JSON${where}: it was cut off or edited; export it again.`);
  }
  if (data === null || typeof data !== "object" || Array.isArray(data) || !Object.hasOwn(data, "format")) {
    throw new ExportError(`${path} is no export of Rasd: it has no "format" at its top.`);
  }
  const { format, clippings, heads = [] } = data as Readonly<Record<string, unknown>>;
  if (format !== EXPORT_FORMAT) {
    throw new ExportError(
      `${path} has another format than "${EXPORT_FORMAT}": a version of Rasd that wrote it can check it.`,
    );
  }
  if (!Array.isArray(clippings)) throw new ExportError(`${path} has no list named "clippings".`);
  if (!Array.isArray(heads)) throw new ExportError(`${path} has "heads" that are no list.`);
  if (hasDoubledKey(text, data)) {
    throw new ExportError(
      `${path} has a key twice in one object, of which programs read one or the other: it was edited.`,
    );
  }
  return { clippings, heads };
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
