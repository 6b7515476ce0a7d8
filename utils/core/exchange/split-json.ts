import { parseJson } from "./parse-json.ts";

/** A file of writeJson in parts that can be parsed one after the other. */
export interface SplitJson {
  /** The file with an empty list of articles. */
  readonly shell: unknown;
  /** The articles, each parsed when it is asked for; ends early at one that is no JSON of its own. */
  readonly entries: Iterable<unknown>;
  /** Whether an article was no JSON: then what was read is not the file, which is to be read as a whole. */
  readonly isBroken: () => boolean;
}

const OPENING = '"articles":[';
const CLOSING = "\n],";

/**
 * Takes a file apart where writeJson broke its lines, so that a page can answer between two articles; null: it was laid out otherwise, or is
 * broken. The parts say what the whole says: a line break inside a string is no JSON, so that the shell is JSON only if the articles
 * stood in a list of that name; the one at the top is then empty, and the caller's schemas allow none below.
 */
export function splitJson(text: string): SplitJson | null {
  const first = text.indexOf("\n");
  if (first < 0 || !text.startsWith(OPENING, first - OPENING.length)) return null;
  const close = text.indexOf(CLOSING, first);
  if (close < 0) return null;
  const shell = parseJson(text.slice(0, first) + text.slice(close));
  if (!shell.ok || !hasEmptyList(shell.value)) return null;
  let isBroken = false;
  return { shell: shell.value, entries: { [Symbol.iterator]: entries }, isBroken: () => isBroken };

  function* entries(): Generator<unknown, void> {
    for (let at = first + 1; at < close; ) {
      const end = text.indexOf("\n", at);
      const isLast = end === close;
      // Every line but the last ends in the comma before the next.
      if (!isLast && text[end - 1] !== ",") break;
      const entry = parseJson(text.slice(at, isLast ? end : end - 1), null, OUTER);
      if (!entry.ok) break;
      yield entry.value;
      if (isLast) return;
      at = end + 1;
    }
    isBroken = first < close;
  }
}

function hasEmptyList(shell: unknown): boolean {
  const articles = (shell as { readonly articles?: unknown } | null)?.articles;
  return Array.isArray(articles) && articles.length === 0;
}

/** Depth an article has in the file: the object and its list. */
const OUTER = 2;
