import { FIELD_MASK, findNamed, findRun, findWord, type RowMasks, spreadAttributes } from "./find-rows.ts";
import type { Block } from "./open-block.ts";
import type { PlannedParts, SearchPlan } from "./plan-search.ts";
import type { IndexBlock } from "./search-index.ts";
import { FIELD_WEIGHTS, SEARCH_FIELDS } from "./types.ts";

/** The best a set of fields counts, by its mask. */
const WEIGHT_OF_MASK = Uint8Array.from({ length: 1 << SEARCH_FIELDS.length }, (_, mask) =>
  Math.max(0, ...FIELD_WEIGHTS.filter((_, field) => mask & (1 << field))),
);

/**
 * Scores the documents of a block: those that come with 1 in `scores` and that the plan is true of get 1 and their score, the others
 * 0.
 *
 * Each word counts what its best field does, a phrase twice that; words that also stand one behind the other, in the query's
 * order, count as a phrase on top.
 */
export function scoreBlock({ block, numbers }: IndexBlock, plan: SearchPlan, scores: Uint16Array): void {
  const rows: RowMasks[] = [];
  for (const word of plan.words) {
    const found = findWord(block, word);
    if (found === null) return void scores.fill(0);
    rows.push(found);
  }
  for (const phrase of plan.phrases) {
    const found = findPhrase(block, phrase, scores);
    if (found === null) return void scores.fill(0);
    addWeights(scores, spreadAttributes(block, found), 2);
  }
  // A run is looked for in the rows themselves, so before the documents get what their attributes have.
  const own = rows.length > 1 ? rows.map((masks) => masks.slice()) : rows;
  for (const masks of rows) addWeights(scores, spreadAttributes(block, masks), 1);
  for (const masks of findFilters(block, numbers, plan)) keepOnly(scores, (document) => masks[document] !== 0);
  if (plan.bounds.length > 0) keepOnly(scores, (document) => isWithin(block, document, plan.bounds));
  exclude(scores, block, numbers, plan.excluded);
  const run = own.length > 1 ? findRun(block, plan.words, own, scores) : null;
  if (run === null) return;
  spreadAttributes(block, run);
  for (let document = 0; document < scores.length; document++)
    if (scores[document] !== 0) scores[document]! += 2 * WEIGHT_OF_MASK[run[document]! & FIELD_MASK]!;
}

function addWeights(scores: Uint16Array, masks: RowMasks, times: number): void {
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document]!;
    if (score === 0) continue;
    const mask = masks[document]!;
    scores[document] = mask === 0 ? 0 : score + times * WEIGHT_OF_MASK[mask & FIELD_MASK]!;
  }
}

function keepOnly(scores: Uint16Array, isKept: (document: number) => boolean): void {
  for (let document = 0; document < scores.length; document++)
    if (scores[document] !== 0 && !isKept(document)) scores[document] = 0;
}

/** Drops what one excluded part is true of. */
function exclude(scores: Uint16Array, block: Block, numbers: Uint32Array, excluded: PlannedParts): void {
  const found = [
    ...excluded.words.map((word) => findWord(block, word)),
    ...excluded.phrases.map((phrase) => findPhrase(block, phrase, scores)),
  ].filter((one) => one !== null);
  const masks = [...found.map((one) => spreadAttributes(block, one)), ...findFilters(block, numbers, excluded)];
  for (const one of masks) keepOnly(scores, (document) => one[document] === 0);
  for (const bound of excluded.bounds) keepOnly(scores, (document) => !isWithin(block, document, [bound]));
}

function findPhrase(block: Block, phrase: SearchPlan["phrases"][number], isWanted: Uint16Array): RowMasks | null {
  const rows: RowMasks[] = [];
  for (const word of phrase) {
    const found = findWord(block, word);
    if (found === null) return null;
    rows.push(found);
  }
  return findRun(block, phrase, rows, isWanted);
}

/** For each filter by value the documents it is true of. */
function findFilters(block: Block, numbers: Uint32Array, { named, attributes }: PlannedParts): RowMasks[] {
  return [
    ...named.map(({ facet, words, numbers: known }) => {
      const marks = markOwners(block, numbers, known);
      const found = words.length === 0 ? null : findNamed(block, facet, words);
      if (found === null) return marks;
      spreadAttributes(block, found);
      return marks.map((mark, document) => mark | found[document]!);
    }),
    ...attributes.map((wanted) => markOwners(block, numbers, wanted)),
  ];
}

/** 1 for each document that has one of the attributes, given by their numbers in the directory. */
export function markOwners(block: Block, numbers: Uint32Array, wanted: readonly number[]): Uint8Array {
  const marks = new Uint8Array(block.count);
  for (const number of wanted) {
    // An attribute may stand in a block more than once, with other names.
    for (let own = numbers.indexOf(number); own !== -1; own = numbers.indexOf(number, own + 1)) {
      const end = block.ownerEnds[own]!;
      for (let at = own === 0 ? 0 : block.ownerEnds[own - 1]!; at < end; at++) marks[block.owners[at]!] = 1;
    }
  }
  return marks;
}

function isWithin({ times }: Block, document: number, bounds: PlannedParts["bounds"]): boolean {
  const time = times[document]!;
  // No date compares false: such a document lies within no bound.
  return bounds.every((bound) => (bound.filter === "before" ? time < bound.time : time >= bound.time));
}
