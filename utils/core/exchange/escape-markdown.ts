import { safeAddress, showControls, showInLine } from "./visible-text.ts";

/**
 * Punctuation with a meaning inside a line of CommonMark, of GitHub's tables and strikings, of Obsidian (links, embeds, comments, tags,
 * highlights, block ids, mathematics) or of front matter. A backslash takes the meaning from any of them (CommonMark 0.31, section 2.4).
 */
const INLINE = /[\\`*_{}[\]<>#|~$^=!&%@]/gu;

/**
 * A text on one line, with nothing in it that Markdown would read as more than its characters: no HTML, no link, image, embed, list,
 * heading or rule, and no address that becomes a link by itself.
 */
export function escapeLine(text: string): string {
  return escapeStart(
    showInLine(text)
      .replace(INLINE, "\\$&")
      // Addresses become links by themselves in GitHub's Markdown and in Obsidian; «::» is a field of Dataview.
      .replace(/:(?=\/|:|\\)/gu, "\\:")
      .replace(/\/(?=\/)/gu, "\\/")
      .replace(/\b(?:www|ftp)\./giu, (found) => `${found.slice(0, -1)}\\.`)
      .replace(/\b(?:mailto|xmpp|javascript|data|vbscript|file|obsidian):/giu, (found) => `${found.slice(0, -1)}\\:`),
  );
}

/** Lists, rules, definition lists and setext underlines begin at a line's start. */
function escapeStart(line: string): string {
  return line.replace(/^(?:[-+:]|(\d{1,9})([.)]))/u, (found, digits?: string, mark?: string) =>
    digits === undefined ? `\\${found}` : `${digits}\\${mark}`,
  );
}

/** A text of any number of lines as the paragraphs of a block quotation, or of the document where `quoted` is false. */
export function escapeParagraphs(text: string, quoted: boolean): string {
  const prefix = quoted ? "> " : "";
  const lines = showControls(text).split("\n").map(escapeLine);
  // Every line break of the text is one: a paragraph of its own is the one way all programs agree on.
  const paragraphs = lines.filter((line) => line !== "");
  return paragraphs.map((line) => `${prefix}${line}`).join(`\n${prefix.trimEnd()}\n`);
}

/** An http(s) address as a link that shows itself; as escaped text when it cannot be one. */
export function linkAddress(address: string): string {
  const safe = safeAddress(address);
  return safe === null ? escapeLine(address) : `<${safe}>`;
}

/** A link to another file of the export. `path` has no angle brackets (fileNameOf). */
export function linkFile(label: string, path: string): string {
  return `[${escapeLine(label)}](<${path}>)`;
}

/**
 * A value of front matter as a YAML 1.2 double-quoted scalar on one line: JSON's, with everything escaped that YAML does not print, and what
 * a program that does not know front matter would take for HTML or for an image. Doubled brackets are parted: Obsidian makes links of them
 * in properties, whatever their spelling in YAML.
 */
export function quoteYaml(value: string): string {
  const plain = showInLine(value)
    .replace(/\[(?=\[)/gu, "[ ")
    .replace(/\](?=\])/gu, "] ");
  return JSON.stringify(plain).replace(
    /[<>&[\]`!\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A tag as Obsidian takes it: letters, digits, «-», «_» and «/», not of digits alone; null when nothing is left. */
export function obsidianTag(label: string): string | null {
  const tag = showInLine(label)
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, "-")
    .replace(/^[-/]+|[-/]+$/gu, "");
  if (tag === "") return null;
  return /^\p{N}+$/u.test(tag) ? `_${tag}` : tag;
}
