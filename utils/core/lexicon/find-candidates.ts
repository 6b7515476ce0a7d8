import type { Folded } from "../text/fold.ts";
import { CLASS_DIGIT, CLASS_LATIN } from "../text/fold-table.ts";
import { extendCheck } from "../text/hash.ts";
import { coreStartOf, createReadings, mayHaveProclitic, RESTORED, readProclitics } from "../text/proclitics.ts";
import {
  endOfToken,
  GAP_COMMA,
  GAP_DOT,
  GAP_DOT_LOOSE,
  GAP_HARD,
  GAP_HYPHEN,
  GAP_HYPHEN_LOOSE,
  GAP_SLASH,
  startOfToken,
  type Tokens,
} from "../text/tokenize.ts";
import { guardsHold } from "./check-guards.ts";
import { type CompiledForm, type CompiledLexicon, edgeSlot, filterSlot } from "./compiled-lexicon.ts";

/** A form that stands in the text and whose local guards hold; overlaps are not resolved yet. */
export interface Candidate {
  /** Original UTF-16 offsets, whole words. */
  readonly start: number;
  readonly end: number;
  readonly coreStart: number;
  readonly entity: number;
  /** Letters taken away as proclitics; of two equal spans the one with fewer wins. */
  readonly stripped: number;
  /** A condition on the rest of the article, still open. */
  readonly needs: string | null;
}

/**
 * Every occurrence of every form, in order of start. Proclitics are tried on the first word only; inner words match
 * exactly; a name runs over the gaps of tokenize.ts and those its own writing has.
 *
 * O(tokens × readings × length of the longest partial path), which is nearly always 1 or 2.
 * Source: shared guide «arabic-matching», sections 3.4–3.6.
 */
export function findCandidates(text: string, folded: Folded, tokens: Tokens, lexicon: CompiledLexicon): Candidate[] {
  const { edgeNode, edgeHash, edgeChild, nodeForm, forms, firstWords } = lexicon;
  const mask = edgeNode.length - 1;
  const found: Candidate[] = [];
  const readings = createReadings();
  const { count } = tokens;
  for (let index = 0; index < count; index++) {
    // Most words begin no name in any reading, and that is all there is to know of them.
    const hash = tokens.hash[index]!;
    if (firstWords[filterSlot(hash)] === 1) begin(index, hash, 0, 0);
    if (!mayHaveProclitic(folded, tokens, index)) continue;
    readProclitics(folded, tokens, index, readings);
    for (let k = 1; k < readings.count; k++) {
      const reading = readings.hash[k]!;
      if (firstWords[filterSlot(reading)] === 1) begin(index, reading, readings.stripped[k]!, readings.restored[k]!);
    }
  }
  return found;

  function begin(index: number, hash: number, stripped: number, restored: number) {
    const node = child(0, hash);
    if (node >= 0) walk(index, node, stripped, restored);
  }

  function child(node: number, hash: number): number {
    let slot = edgeSlot(node, hash, mask);
    while (edgeNode[slot] !== -1) {
      if (edgeNode[slot] === node && edgeHash[slot] === hash) return edgeChild[slot]!;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  function walk(index: number, first: number, stripped: number, restored: number) {
    let node = first;
    let last = index;
    let gaps = 0;
    for (;;) {
      for (let form = nodeForm[node]!; form >= 0; form = forms[form]!.next) {
        accept(forms[form]!, index, last, gaps, stripped, restored);
      }
      if (last + 1 >= tokens.count) return;
      const bits = tokens.gap[last + 1]!;
      if (bits & GAP_HARD) return;
      if (bits !== 0) gaps |= unusualGap(tokens, last, bits);
      node = child(node, tokens.hash[last + 1]!);
      if (node < 0) return;
      last++;
    }
  }

  function accept(form: CompiledForm, index: number, last: number, gaps: number, stripped: number, restored: number) {
    if ((gaps & ~form.gaps) !== 0) return;
    if (checkOf(folded, tokens, index, last, stripped, RESTORED[restored]!) !== form.check) return;
    const start = startOfToken(folded, tokens, index);
    const end = endOfToken(folded, tokens, last);
    if (form.exact !== null && !writtenLike(text.slice(start, end), form.exact)) return;
    if (form.guards?.capitalised && !isCapital(text.charAt(start))) return;
    if (form.guards !== null && !guardsHold(form.guards, folded, tokens, index, last)) return;
    const coreStart = coreStartOf(folded, tokens, index, stripped);
    found.push({ start, end, coreStart, entity: form.entity, stripped, needs: form.guards?.needs ?? null });
  }
}

/** The bits of a gap that only a form written with them may run over, given the words on both sides. */
export function unusualGap(tokens: Tokens, left: number, bits: number): number {
  const a = tokens.kind[left]!;
  const b = tokens.kind[left + 1]!;
  const digits = a === CLASS_DIGIT && b === CLASS_DIGIT;
  const latin = (a === CLASS_LATIN || a === CLASS_DIGIT) && (b === CLASS_LATIN || b === CLASS_DIGIT);
  let usual = 0;
  if (latin) usual |= GAP_HYPHEN | GAP_SLASH;
  if (digits) usual |= GAP_DOT | GAP_DOT_LOOSE | GAP_HYPHEN_LOOSE;
  return bits & ~usual & (GAP_COMMA | GAP_DOT | GAP_DOT_LOOSE | GAP_HYPHEN | GAP_HYPHEN_LOOSE | GAP_SLASH);
}

/** Second hash over the words as read: proclitics away, article restored, words joined by a space. */
function checkOf(
  folded: Folded,
  tokens: Tokens,
  first: number,
  last: number,
  stripped: number,
  restored: string,
): number {
  let check = 0;
  for (let i = 0; i < restored.length; i++) check = extendCheck(check, restored.charCodeAt(i));
  for (let token = first; token <= last; token++) {
    if (token > first) check = extendCheck(check, 0x20);
    const glued = tokens.glued[token]!;
    const skip = token === first ? stripped : 0;
    if (glued === 1 && skip === 0) check = extendCheck(check, 0x648);
    const from = tokens.unit[token]! + Math.max(0, skip - glued);
    const to = tokens.unit[token]! + tokens.length[token]! - glued;
    for (let i = from; i < to; i++) check = extendCheck(check, folded.units[i]!);
  }
  return check;
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** Acronyms compare letter by letter, but a page may print one space or dash differently. */
function writtenLike(surface: string, exact: string): boolean {
  return surface === exact || plain(surface) === plain(exact);
}

function plain(text: string): string {
  return text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\u00ad\ufeff]/gu, "").replace(/[\s\u00a0-]+/gu, " ");
}
