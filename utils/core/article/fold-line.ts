import { once } from "../once.ts";

/**
 * Lower case, no accents or vowel marks, plain alef, ه for ة, ي for ى, no quotation marks, single spaces, none before a
 * colon or at the ends. Result and argument are strings of different length: nothing leads back to the original offsets.
 */
export function foldLine(line: string): string {
  const mapped = mapCharacters(line);
  if (mapped === null) return foldSlowly(line);
  return UNTIDY.test(mapped) ? tidySpaces(mapped) : mapped;
}

/** The same, said plainly: what the quick way falls back on and is tested against. */
export function foldSlowly(line: string): string {
  return tidySpaces(foldCharacters(line)).toLowerCase();
}

const UNTIDY = /^ | {2}| :| $/;

function tidySpaces(text: string): string {
  return text.replace(/\s+/g, " ").replace(/ :/g, ":").trim();
}

function foldCharacters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/[أإآٱ]/gu, "ا")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/[’‘`]/gu, "'")
    .replace(/[«»“”"]/gu, "");
}

/** By UTF-16 code unit, filled as units are met: what it becomes; null: its neighbours have a say, or it is half a character. */
const becomes = once((): (string | null | undefined)[] => new Array(0x3000).fill(undefined));

/**
 * Every character on its own; null when one needs the slow way. Eight regular expressions over each short line of a page
 * cost most of an extraction's time; here a line in lower case is copied as it is.
 */
function mapCharacters(line: string): string | null {
  const table = becomes();
  let out = "";
  let from = 0;
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if ((code >= 0x61 && code <= 0x7a) || code === 0x20) continue;
    if (code >= 0x3000) return null;
    const known = table[code];
    const piece = known === undefined ? learn(code) : known;
    if (piece === null) return null;
    if (piece.length === 1 && piece.charCodeAt(0) === code) continue;
    if (index > from) out += line.slice(from, index);
    out += piece;
    from = index + 1;
  }
  return from === 0 ? line : out + line.slice(from);
}

function learn(code: number): string | null {
  const folded = foldCharacters(String.fromCharCode(code)).replace(/\s+/g, " ");
  // The small form of Σ depends on its place in the word.
  const piece = folded.includes("Σ") ? null : folded.toLowerCase();
  becomes()[code] = piece;
  return piece;
}
