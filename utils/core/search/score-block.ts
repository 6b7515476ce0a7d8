import { FIELD_MASK, findRun, findWord, type RowMasks, spreadAttributes } from "./find-rows.ts";
import type { Block } from "./open-block.ts";
import type { PlannedParts, SearchPlan } from "./plan-search.ts";
import type { IndexBlock } from "./search-index.ts";
import { FIELD_WEIGHTS, SEARCH_FIELDS } from "./types.ts";

/** The best a set of fields counts, by its mask. */
const WEIGHT_OF_MASK = Uint8Array.from({ length: 1 << SEARCH_FIELDS.length }, (_, mask) =>
  Math.max(0, ...FIELD_WEIGHTS.filter((_, field) => mask & (1 << field))),
);

/**
 * For every document of a block 0 when the plan is not true of it or it is dead, else 1 and its score; null: 0 for all.
 *
 * Each word counts what its best field does, a phrase twice that; words that also stand one behind the other, in the query's
 * order, count as a phrase on top.
 */
export function scoreBlock({ block, alive, numbers }: IndexBlock, plan: SearchPlan): Uint16Array | null {
  const rows: RowMasks[] = [];
  for (const word of plan.words) {
    const found = findWord(block, word);
    if (found === null) return null;
    rows.push(found);
  }
  const phrases: RowMasks[] = [];
  for (const phrase of plan.phrases) {
    const found = findPhrase(block, phrase);
    if (found === null) return null;
    phrases.push(spreadAttributes(block, found));
  }
  const run = rows.length > 1 ? findRun(block, plan.words, rows) : null;
  // Only now: a run is looked for in the rows themselves.
  if (run !== null) spreadAttributes(block, run);
  const words = rows.map((masks) => spreadAttributes(block, masks));

  const scores = new Uint16Array(block.count);
  for (let document = 0; document < scores.length; document++) scores[document] = alive[document]!;
  for (const [lists, times] of [
    [words, 1],
    [phrases, 2],
  ] as const) {
    for (const masks of lists)
      for (let document = 0; document < scores.length; document++) {
        const mask = masks[document]!;
        if (mask === 0) scores[document] = 0;
        else if (scores[document] !== 0) scores[document]! += times * WEIGHT_OF_MASK[mask & FIELD_MASK]!;
      }
  }
  if (run !== null)
    for (let document = 0; document < scores.length; document++)
      if (scores[document] !== 0) scores[document]! += 2 * WEIGHT_OF_MASK[run[document]! & FIELD_MASK]!;

  for (const masks of findFilters(block, numbers, plan)) keepOnly(scores, (document) => masks[document] !== 0);
  if (plan.bounds.length > 0) keepOnly(scores, (document) => isWithin(block, document, plan.bounds));
  exclude(scores, block, numbers, plan.excluded);
  return scores;
}

function keepOnly(scores: Uint16Array, isKept: (document: number) => boolean): void {
  for (let document = 0; document < scores.length; document++)
    if (scores[document] !== 0 && !isKept(document)) scores[document] = 0;
}

/** Drops what one excluded part is true of. */
function exclude(scores: Uint16Array, block: Block, numbers: Uint32Array, excluded: PlannedParts): void {
  const found = [
    ...excluded.words.map((word) => findWord(block, word)),
    ...excluded.phrases.map((phrase) => findPhrase(block, phrase)),
  ].filter((one) => one !== null);
  const masks = [...found.map((one) => spreadAttributes(block, one)), ...findFilters(block, numbers, excluded)];
  for (const one of masks) keepOnly(scores, (document) => one[document] === 0);
  for (const bound of excluded.bounds) keepOnly(scores, (document) => !isWithin(block, document, [bound]));
}

function findPhrase(block: Block, phrase: SearchPlan["phrases"][number]): RowMasks | null {
  const rows: RowMasks[] = [];
  for (const word of phrase) {
    const found = findWord(block, word);
    if (found === null) return null;
    rows.push(found);
  }
  return findRun(block, phrase, rows);
}

/** For each filter by value the documents it is true of. */
function findFilters(block: Block, numbers: Uint32Array, { values, attributes }: PlannedParts): RowMasks[] {
  return [
    ...values.map((value) => {
      const found = findWord(block, value);
      return found === null ? new Uint8Array(block.count) : spreadAttributes(block, found);
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
