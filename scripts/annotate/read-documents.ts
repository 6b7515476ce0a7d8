import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { decodeHtml } from "./decode-html.ts";
import { splitAtLineFeeds } from "./split-at-line-feeds.ts";

/** One document to annotate, or what was wrong with it (a sentence that names the file and the line). */
export type Source =
  | { readonly kind: "text"; readonly id: string; readonly text: string }
  | { readonly kind: "html"; readonly id: string; readonly html: string }
  | {
      readonly kind: "record";
      readonly id: string;
      readonly text: string;
      readonly title: string | null;
      readonly url: string | null;
    }
  | { readonly kind: "problem"; readonly message: string };

const TEXT = new Set([".txt", ".text", ".md"]);
const HTML = new Set([".html", ".htm", ".xhtml"]);
const LINES = new Set([".jsonl", ".ndjson"]);

/**
 * Reads the documents of the given paths in order: text and HTML files, JSON Lines, folders of them, `-` for JSON Lines on
 * standard input. A file or a line that cannot be read is a `problem`; the rest follows.
 */
export async function* readDocuments(paths: readonly string[]): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === "-") yield* readLines("standard input", process.stdin);
    else yield* readPath(path, true);
  }
}

async function* readPath(path: string, named: boolean): AsyncGenerator<Source> {
  try {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) yield* readPath(join(path, name), false);
      return;
    }
    const kind = extname(path).toLowerCase();
    if (TEXT.has(kind)) yield { kind: "text", id: basename(path), text: decodeUtf8(readFileSync(path)) };
    else if (HTML.has(kind)) yield { kind: "html", id: basename(path), html: decodeHtml(readFileSync(path)) };
    else if (LINES.has(kind)) yield* readLines(path, createReadStream(path));
    else if (named) yield { kind: "problem", message: `${path}: not a .txt, .html or .jsonl file` };
  } catch (error) {
    yield { kind: "problem", message: `${path}: ${describe(error)}` };
  }
}

async function* readLines(name: string, stream: NodeJS.ReadableStream): AsyncGenerator<Source> {
  stream.setEncoding("utf8");
  let number = 0;
  for await (const line of splitAtLineFeeds(stream as AsyncIterable<string>)) {
    number++;
    if (line.trim() !== "") yield readRecordLine(line.replace(/^\ufeff/u, ""), `${name}:${number}`);
  }
}

function readRecordLine(line: string, place: string): Source {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { kind: "problem", message: `${place}: not JSON (${describe(error)})` };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { kind: "problem", message: `${place}: not an object with a «text»` };
  const { id, text, title, url } = value as Record<string, unknown>;
  if (typeof text !== "string") return { kind: "problem", message: `${place}: «text» is missing or not a string` };
  if (id !== undefined && typeof id !== "string" && typeof id !== "number")
    return { kind: "problem", message: `${place}: «id» is neither a string nor a number` };
  for (const [field, content] of Object.entries({ title, url })) {
    if (content !== undefined && content !== null && typeof content !== "string")
      return { kind: "problem", message: `${place}: «${field}» is not a string` };
  }
  return {
    kind: "record",
    id: id === undefined ? place : String(id),
    text,
    title: (title as string | null | undefined) ?? null,
    url: (url as string | null | undefined) ?? null,
  };
}

/** A byte order mark stays: offsets count in the file's text as any other program reads it. */
function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error("not UTF-8 text; save it as UTF-8");
  }
}

function describe(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return "no such file";
  return error instanceof Error ? error.message : String(error);
}
