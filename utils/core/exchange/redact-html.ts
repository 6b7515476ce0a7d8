import { escapeHtml } from "./html.ts";
import { applyEdits, findEdits, type Redaction, redactAddress, redactText, reportEdits } from "./redact-text.ts";

/** A tag with its attributes: the quotes of a value may hold «>». */
const TAG = /<(?:"[^"]*"|'[^']*'|[^"'>])*>/gu;
const ATTRIBUTE = /(\s[^\s=>/"']+=)"([^"]*)"/gu;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
/** A name does not run from one of these into the next. */
const BLOCK =
  /^<\/?(?:article|section|div|p|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|td|th|blockquote|figure|figcaption|pre|hr)\b/iu;

/**
 * A clean copy (utils/dom/make-clean-copy.ts) with names replaced in its text, where markup may stand inside a name, and in its attributes.
 * null: a name is left that could not be reached; the copy is then better left out.
 */
export function redactHtml(source: string, redaction: Redaction): string | null {
  const tidy = source.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (_, name: string, value: string) => {
      const plain = decodeEntities(value);
      const isAddress = /^\s*(?:https?:|mailto:)/iu.test(plain);
      return `${name}"${escapeHtml(isAddress ? redactAddress(plain, redaction) : redactText(plain, redaction))}"`;
    }),
  );
  // Markup inside a line may stand within a word or between two.
  const result = replaceNames(replaceNames(tidy, "", redaction), " ", redaction);
  const isClean = ["", " "].every((gap) => findEdits(readText(result, gap).text, redaction).length === 0);
  return isClean ? result : null;
}

function replaceNames(source: string, gap: string, redaction: Redaction): string {
  const words = readText(source, gap);
  const found = findEdits(words.text, redaction);
  reportEdits(found, redaction);
  const edits: { start: number; end: number; with: string }[] = [];
  let next = 0;
  for (const edit of found) {
    while (next < words.pieces.length && words.pieces[next]!.at < edit.start) next++;
    for (; next < words.pieces.length && words.pieces[next]!.at < edit.end; next++) {
      const { at, from, to } = words.pieces[next]!;
      // The code goes where the name begins; the rest of it goes from whatever elements it ran over.
      edits.push({ start: from, end: to, with: at === edit.start ? escapeHtml(edit.with) : "" });
    }
  }
  return applyEdits(source, edits);
}

interface HtmlText {
  readonly text: string;
  /** Every UTF-16 unit of the text that stands in the source: its offset, and its stretch there. */
  readonly pieces: readonly { readonly at: number; readonly from: number; readonly to: number }[];
}

/** `gap`: what stands for a tag inside a line. */
function readText(source: string, gap: string): HtmlText {
  let text = "";
  const pieces: { at: number; from: number; to: number }[] = [];
  const addText = (from: number, to: number) => {
    let at = from;
    const raw = source.slice(from, to);
    for (const match of raw.matchAll(ENTITY)) {
      for (; at < from + match.index; at++) add(source[at]!, at, at + 1);
      add(decodeEntities(match[0]), at, at + match[0].length);
      at += match[0].length;
    }
    for (; at < to; at++) add(source[at]!, at, at + 1);
  };
  function add(piece: string, from: number, to: number) {
    for (let unit = 0; unit < piece.length; unit++) {
      // A character of two units stands at one place: the second unit takes nothing more of the source.
      pieces.push({ at: text.length + unit, from: unit === 0 ? from : to, to });
    }
    text += piece;
  }
  let at = 0;
  for (const tag of source.matchAll(TAG)) {
    addText(at, tag.index);
    if (BLOCK.test(tag[0])) text += "\n\n";
    else text += /^<br\b/iu.test(tag[0]) ? "\n" : gap;
    at = tag.index + tag[0].length;
  }
  addText(at, source.length);
  return { text, pieces };
}

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}
