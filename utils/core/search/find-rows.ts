import { OWN_FIELDS } from "./digest-document.ts";
import { findTerms, type WantedTerm } from "./find-terms.ts";
import { type Block, rowText } from "./open-block.ts";
import { readPostings } from "./pack-postings.ts";
import { SEARCH_FIELDS } from "./types.ts";

/** Fields of a mask, as bits. */
export const FIELD_MASK = (1 << SEARCH_FIELDS.length) - 1;
/** In a mask beside the fields: it is there, be it among what filters look up only. */
const PRESENT = 1 << SEARCH_FIELDS.length;

/** A mask for each row of a block: the fields in which something stands there, 0 for none. */
export type RowMasks = Uint8Array;

/** Where a word stands, row by row; null: nowhere. */
export function findWord(block: Block, wanted: WantedTerm): RowMasks | null {
  const { postings, postingEnds } = block;
  let masks: Uint8Array | null = null;
  findTerms(block, wanted, (term) => {
    masks ??= new Uint8Array(block.count + block.attributeCount);
    readPostings(postings, term === 0 ? 0 : postingEnds[term - 1]!, postingEnds[term]!, masks, PRESENT);
  });
  return masks;
}

/**
 * Where words stand one behind the other, row by row; null: nowhere. `rows`: of each word, as findWord gives them; `isWanted`: 0 for
 * documents nobody asks about.
 */
export function findRun(
  block: Block,
  words: readonly WantedTerm[],
  rows: readonly RowMasks[],
  isWanted: Uint8Array | Uint16Array,
): RowMasks | null {
  if (words.length === 1) return rows[0]!;
  const size = block.count + block.attributeCount;
  const common = rows[0]!.slice();
  for (let k = 1; k < rows.length; k++) {
    const masks = rows[k]!;
    for (let row = 0; row < size; row++) common[row]! &= masks[row]!;
  }
  let marks: Marks | null = null;
  let found: Uint8Array | null = null;
  for (let row = 0; row < size; row++) {
    const fields = common[row]! & FIELD_MASK;
    if (fields === 0 || (row < block.count && isWanted[row] === 0)) continue;
    marks ??= markTerms(block, words);
    const standing = runInRow(block, row, marks, words.length, fields);
    if (standing === 0) continue;
    found ??= new Uint8Array(size);
    found[row] = standing | PRESENT;
  }
  return found;
}

/** Attributes of a facet that have a name which begins with the words, row by row; null: none. `facet`: its place in ATTRIBUTE_FACETS. */
export function findNamed(block: Block, facet: number, words: readonly WantedTerm[]): RowMasks | null {
  const rows: RowMasks[] = [];
  for (const word of words) {
    const found = findWord(block, word);
    if (found === null) return null;
    rows.push(found);
  }
  let marks: Marks | null = null;
  let named: Uint8Array | null = null;
  const size = block.count + block.attributeCount;
  for (let row = block.count; row < size; row++) {
    if (rows.some((masks) => masks[row] === 0) || rowText(block, row)[0] !== facet) continue;
    marks ??= markTerms(block, words);
    if (!beginsWith(block, row, marks, words.length)) continue;
    named ??= new Uint8Array(size);
    named[row] = PRESENT;
  }
  return named;
}

/** Gives every document what its attributes have; the documents' own stay. Changes and returns `masks`. */
export function spreadAttributes({ count, attributeCount, owners, ownerEnds }: Block, masks: RowMasks): RowMasks {
  for (let number = 0; number < attributeCount; number++) {
    const mask = masks[count + number]!;
    if (mask === 0) continue;
    const end = ownerEnds[number]!;
    for (let at = number === 0 ? 0 : ownerEnds[number - 1]!; at < end; at++) masks[owners[at]!]! |= mask;
  }
  return masks;
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

/** The number of BREAK. */
const BREAK_TERM = 0;
const OWN_NUMBERS = OWN_FIELDS.map((field) => SEARCH_FIELDS.indexOf(field));

/** Of `fields`, those in which `count` terms in a row can be read as word 0, 1 … */
function runInRow(block: Block, row: number, marks: Marks, count: number, fields: number): number {
  const { fieldEnds } = block;
  // An attribute's words are one field, whichever it is.
  if (row >= block.count) return hasRun(block, ...attributeSpan(block, row), marks, count) ? fields : 0;
  let found = 0;
  for (let field = 0; field < OWN_NUMBERS.length; field++) {
    const bit = 1 << OWN_NUMBERS[field]!;
    if ((fields & bit) === 0) continue;
    const at = row * OWN_FIELDS.length + field;
    if (hasRun(block, at === 0 ? 0 : fieldEnds[at - 1]!, fieldEnds[at]!, marks, count)) found |= bit;
  }
  return found;
}

/** Where the words of an attribute stand in the stream. */
function attributeSpan({ count, fieldEnds }: Block, row: number): [from: number, end: number] {
  const at = count * OWN_FIELDS.length + row - count;
  return [at === 0 ? 0 : fieldEnds[at - 1]!, fieldEnds[at]!];
}

/** Whether one of an attribute's names begins with the marked words. */
function beginsWith(block: Block, row: number, marks: Marks, count: number): boolean {
  const { stream } = block;
  const [from, end] = attributeSpan(block, row);
  for (let start = from; start + count <= end; start++) {
    if (start > from && stream[start - 1] !== BREAK_TERM) continue;
    let k = 0;
    while (k < count && marks[stream[start + k]!]! & (1 << k)) k++;
    if (k === count) return true;
  }
  return false;
}

function hasRun({ stream }: Block, from: number, end: number, marks: Marks, count: number): boolean {
  const last = end - count;
  for (let start = from; start <= last; start++) {
    if ((marks[stream[start]!]! & 1) === 0) continue;
    let k = 1;
    while (k < count && marks[stream[start + k]!]! & (1 << k)) k++;
    if (k === count) return true;
  }
  return false;
}
