import { type Digest, digestDocument } from "./digest-document.ts";
import { type Block, digestAt, idAt, openBlock } from "./open-block.ts";
import { MOST_DOCUMENTS, packBlock } from "./pack-block.ts";
import type { SearchDocument } from "./types.ts";

/** A block of the index as it is stored: one record. `key` never names two different buffers. */
export interface StoredBlock {
  readonly key: string;
  readonly buffer: ArrayBuffer;
  /** Documents that were changed or removed since it was packed, by number. */
  readonly dead: readonly number[];
}

export interface IndexBlock {
  readonly key: string;
  readonly block: Block;
  readonly dead: ReadonlySet<number>;
}

export interface SearchIndex {
  readonly blocks: readonly IndexBlock[];
  /** Number of the next block's key. */
  readonly next: number;
}

export interface IndexChange {
  readonly index: SearchIndex;
  /** What has to be stored, and what deleted, in one transaction, for the stored index to be this one. */
  readonly put: readonly StoredBlock[];
  readonly deleted: readonly string[];
}

/** Blocks up to this size are packed anew for every change; past it they wait for the next larger one. */
const SMALL = 64;
const MUCH_LARGER = 8;
/** Keys sort as numbers do, so that a store gives the newest blocks first without reading the others. */
const KEY_DIGITS = 12;
/** Past this many terms a block is closed however few documents it has: long articles. */
const MOST_TERMS = 1_000_000;

export const EMPTY_INDEX: SearchIndex = { blocks: [], next: 0 };

/** The index from its stored blocks, in any order. @throws BlockFormatError when it has to be built anew. */
export function openIndex(stored: readonly StoredBlock[]): SearchIndex {
  const blocks = stored
    .map(({ key, buffer, dead }) => ({ key, block: openBlock(buffer), dead: new Set(dead) }))
    .sort((a, b) => Number(a.key) - Number(b.key));
  return { blocks, next: 1 + Math.max(-1, ...blocks.map(({ key }) => Number(key))) };
}

/**
 * Adds, changes and removes documents; nothing given is changed. Built from nothing in one call or document by document, the
 * index answers alike.
 *
 * @param documents those with an id that is there replace it; of several with one id the last counts.
 * @param removed ids; those that are not there do nothing.
 */
export function indexNotes(
  index: SearchIndex,
  documents: readonly SearchDocument[],
  removed: readonly string[] = [],
): IndexChange {
  const gone = new Set([...removed, ...documents.map(({ id }) => id)]);
  const latest = new Map(documents.map((document) => [document.id, document]));
  const kept: IndexBlock[] = [];
  const changed = new Set<string>();
  const fresh: Digest[] = [];
  const deleted: string[] = [];

  for (const one of index.blocks) {
    const dead = killIn(one, gone);
    const alive = one.block.count - dead.size;
    // Mostly dead, or small with something to join it: its documents move into the new blocks.
    if (alive * 2 < one.block.count || (alive < SMALL && documents.length > 0)) {
      fresh.push(...digestsOf({ ...one, dead }));
      deleted.push(one.key);
    } else {
      if (dead !== one.dead) changed.add(one.key);
      kept.push({ ...one, dead });
    }
  }
  for (const document of latest.values()) if (!removed.includes(document.id)) fresh.push(digestDocument(document));

  // What has outgrown the small block joins the ones before it, so that blocks stay few; a much larger one waits for more.
  for (let last = kept.at(-1); last !== undefined && fresh.length >= SMALL; last = kept.at(-1)) {
    const size = last.block.count - last.dead.size;
    if (size > MUCH_LARGER * fresh.length || size + fresh.length > MOST_DOCUMENTS) break;
    kept.pop();
    changed.delete(last.key);
    deleted.push(last.key);
    fresh.unshift(...digestsOf(last));
  }
  let { next } = index;
  for (const digests of splitEvenly(fresh)) {
    const key = String(next++).padStart(KEY_DIGITS, "0");
    kept.push({ key, block: openBlock(packBlock(digests)), dead: new Set() });
    changed.add(key);
  }
  return {
    index: { blocks: kept, next },
    put: kept
      .filter(({ key }) => changed.has(key))
      .map(({ key, block, dead }) => ({ key, buffer: block.buffer, dead: [...dead] })),
    deleted,
  };
}

/** The dead of a block once `gone` have left it; the very set it had when none of them is there. */
function killIn({ block, dead }: IndexBlock, gone: ReadonlySet<string>): ReadonlySet<number> {
  if (gone.size === 0) return dead;
  const killed: number[] = [];
  for (let document = 0; document < block.count; document++)
    if (!dead.has(document) && gone.has(idAt(block, document))) killed.push(document);
  return killed.length === 0 ? dead : new Set([...dead, ...killed]);
}

function digestsOf({ block, dead }: IndexBlock): Digest[] {
  return Array.from({ length: block.count }, (_, document) => document)
    .filter((document) => !dead.has(document))
    .map((document) => digestAt(block, document));
}

function splitEvenly(digests: readonly Digest[]): Digest[][] {
  const parts: Digest[][] = [];
  let terms = 0;
  for (const digest of digests) {
    const size = digest.fields.reduce((sum, field) => sum + field.length, 0);
    const part = parts.at(-1);
    if (part === undefined || part.length === MOST_DOCUMENTS || terms + size > MOST_TERMS) {
      parts.push([digest]);
      terms = size;
    } else {
      part.push(digest);
      terms += size;
    }
  }
  return parts;
}
