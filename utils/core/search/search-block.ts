import { FIELDS, VALUES } from "./digest-document.ts";
import { findTerms, type WantedTerm } from "./find-terms.ts";
import type { Block } from "./open-block.ts";
import type { PlannedParts, SearchPlan } from "./plan-search.ts";
import { FIELD_WEIGHTS, SEARCH_FIELDS } from "./types.ts";

const FIELD_BITS = SEARCH_FIELDS.length;
const FIELD_MASK = (1 << FIELD_BITS) - 1;
/** In a document's mask beside the fields: the term stands in it, be it among the filter values only. */
const PRESENT = 1 << FIELD_BITS;

/** The best a set of fields counts, by its mask. */
const WEIGHT_OF_MASK = Uint8Array.from({ length: 1 << FIELD_BITS }, (_, mask) =>
  Math.max(0, ...FIELD_WEIGHTS.filter((_, field) => mask & (1 << field))),
);

/**
 * Calls `hit` with every living document of a block that the plan is true of: its number, its score and the fields as bits.
 *
 * Each word counts what its best field does, a phrase twice that; words that also stand one behind the other, in the query's
 * order, count as a phrase on top.
 */
export function searchBlock(
  block: Block,
  dead: ReadonlySet<number>,
  plan: SearchPlan,
  hit: (document: number, score: number, fields: number) => void,
): void {
  const words = plan.words.map((word) => findDocuments(block, word));
  const values = plan.values.map((value) => findDocuments(block, value));
  const phrases = plan.phrases.map((phrase) => findPhrase(block, phrase));
  const needed = [...words, ...values, ...phrases];
  if (needed.some((masks) => masks === null)) return;
  const isCandidate = intersect(block.count, needed as Uint8Array[]);
  const together = words.length > 1 && isCandidate.includes(1) ? markTerms(block, plan.words) : null;
  const isExcluded = planExclusion(block, plan.excluded);

  for (let document = 0; document < block.count; document++) {
    if (isCandidate[document] === 0) continue;
    if (dead.has(document) || !isWithin(block, document, plan) || isExcluded(document)) continue;
    let score = 0;
    let fields = 0;
    for (const masks of words) {
      score += WEIGHT_OF_MASK[masks![document]! & FIELD_MASK]!;
      fields |= masks![document]! & FIELD_MASK;
    }
    for (const masks of phrases) {
      score += 2 * WEIGHT_OF_MASK[masks![document]! & FIELD_MASK]!;
      fields |= masks![document]! & FIELD_MASK;
    }
    if (together !== null) {
      let common = FIELD_MASK;
      for (const masks of words) common &= masks![document]!;
      if (common !== 0) score += 2 * WEIGHT_OF_MASK[findRun(block, document, together, words.length, common)]!;
    }
    hit(document, score, fields);
  }
}

/** 1 for each document that has a mask in all lists. One list after the other: a loop over two arrays is what engines do fastest. */
function intersect(count: number, lists: readonly Uint8Array[]): Uint8Array {
  const common = new Uint8Array(count).fill(1);
  for (const masks of lists) for (let i = 0; i < count; i++) if (masks[i] === 0) common[i] = 0;
  return common;
}

/** A mask for each document: the fields a term stands in and PRESENT, 0 when it does not; null: in no document at all. */
function findDocuments(block: Block, wanted: WantedTerm): Uint8Array | null {
  const { postings, postingFields, postingEnds, count } = block;
  let masks: Uint8Array | null = null;
  findTerms(block, wanted, (term) => {
    masks ??= new Uint8Array(count);
    const end = postingEnds[term]!;
    for (let at = term === 0 ? 0 : postingEnds[term - 1]!; at < end; at++)
      masks[postings[at]!]! |= postingFields[at]! | PRESENT;
  });
  return masks;
}

/** The same for a phrase: the fields in which its words stand one behind the other. */
function findPhrase(block: Block, phrase: readonly WantedTerm[]): Uint8Array | null {
  const words = phrase.map((word) => findDocuments(block, word));
  if (words.some((masks) => masks === null)) return null;
  if (phrase.length === 1) return words[0]!;
  const marks = markTerms(block, phrase);
  const found = new Uint8Array(block.count);
  for (let document = 0; document < block.count; document++) {
    let common = FIELD_MASK;
    for (const masks of words) common &= masks![document]!;
    if (common === 0) continue;
    const fields = findRun(block, document, marks, phrase.length, common);
    if (fields !== 0) found[document] = fields | PRESENT;
  }
  return found;
}

type Marks = Uint8Array | Uint32Array;

/** For every term of the block which of the words it can be read as, a bit each. */
function markTerms(block: Block, words: readonly WantedTerm[]): Marks {
  const marks = words.length <= 8 ? new Uint8Array(block.termCount) : new Uint32Array(block.termCount);
  words.forEach((word, index) => {
    findTerms(block, word, (term) => {
      marks[term]! |= 1 << index;
    });
  });
  return marks;
}

/** Of `fields`, those in which `count` terms in a row can be read as word 0, 1 … */
function findRun(block: Block, document: number, marks: Marks, count: number, fields: number): number {
  const { stream, fieldEnds } = block;
  let found = 0;
  for (let field = 0; field < VALUES; field++) {
    if ((fields & (1 << field)) === 0) continue;
    const at = document * FIELDS + field;
    const from = at === 0 ? 0 : fieldEnds[at - 1]!;
    const last = fieldEnds[at]! - count;
    for (let start = from; start <= last; start++) {
      let k = 0;
      while (k < count && marks[stream[start + k]!]! & (1 << k)) k++;
      if (k < count) continue;
      found |= 1 << field;
      break;
    }
  }
  return found;
}

function isWithin({ times }: Block, document: number, { bounds }: PlannedParts): boolean {
  const time = times[document]!;
  // No date compares false: such a document lies within no bound.
  return bounds.every((bound) => (bound.filter === "before" ? time < bound.time : time >= bound.time));
}

/** A test for documents that one excluded part is true of. */
function planExclusion(block: Block, excluded: PlannedParts): (document: number) => boolean {
  const masks = [
    ...[...excluded.words, ...excluded.values].map((term) => findDocuments(block, term)),
    ...excluded.phrases.map((phrase) => findPhrase(block, phrase)),
  ].filter((one) => one !== null);
  const { bounds } = excluded;
  if (masks.length === 0 && bounds.length === 0) return () => false;
  return (document) =>
    masks.some((one) => one[document] !== 0) ||
    bounds.some((bound) => isWithin(block, document, { ...excluded, bounds: [bound] }));
}
