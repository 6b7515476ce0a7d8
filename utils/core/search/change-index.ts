import { type Digest, digestDocument } from "./digest-document.ts";
import { hashId } from "./hash-id.ts";
import { type Block, idAt, undigesting } from "./open-block.ts";
import { MOST_DOCUMENTS, MOST_ROWS, packing } from "./pack-block.ts";
import type { SearchDocument } from "./types.ts";

/** A block of the index as it is stored; it is never written again. */
export interface StoredBlock {
  /** A number as text, larger for what was packed later; no two blocks ever have the same. */
  readonly key: string;
  readonly buffer: ArrayBuffer;
}

/** What a change has to know of a block without reading it. */
export interface BlockHead {
  readonly key: string;
  readonly count: number;
  /** hashId of each document. */
  readonly hashes: Uint32Array;
  /** Numbers of the documents that were changed or removed since. */
  readonly dead: readonly number[];
}

/** What has to be stored and deleted, in one transaction, for the change to be made. */
export interface IndexChange {
  readonly blocks: readonly StoredBlock[];
  /** Of new blocks, and of those with more dead than before. */
  readonly heads: readonly BlockHead[];
  readonly deleted: readonly string[];
  /** Number the next block is to be named by. */
  readonly next: number;
}

/** How a change reads and computes. */
export interface ChangeMeans {
  readonly load: (key: string) => Promise<Block>;
  /** Runs a piece of work, with pauses or without. */
  readonly run: <T>(work: Generator<void, T>) => Promise<T>;
}

/** Blocks up to this size are packed anew for every change; past it they wait for the next larger one. */
const SMALL = 64;
const MUCH_LARGER = 8;
const KEY_DIGITS = 15;
/** Past this many words a block is closed however few documents it has: long articles. */
const MOST_WORDS = 1_000_000;

/**
 * Adds, changes and removes documents. Blocks stay as they are: a changed document dies in its old block and comes to life in a
 * new one; small blocks join larger ones of at most eight times their size. Blocks are read only when a document in them
 * changes, or to join them. Built in one call or document by document, the index answers alike.
 *
 * @param heads of all blocks.
 * @param documents those with an id that is there replace it; of several with one id the last counts.
 * @param removed ids; those that are not there do nothing.
 * @param next number the first new block is named by: larger than that of any block there ever was.
 */
export async function changeIndex(
  heads: readonly BlockHead[],
  { documents, removed, next }: { documents: readonly SearchDocument[]; removed: readonly string[]; next: number },
  { load, run }: ChangeMeans,
): Promise<IndexChange> {
  const latest = new Map(documents.map((document) => [document.id, document]));
  for (const id of removed) latest.delete(id);
  const gone = new Set([...removed, ...latest.keys()]);
  const fresh = await run(digesting([...latest.values()]));
  const ordered = [...heads].sort((a, b) => (a.key < b.key ? -1 : 1));
  const kept: BlockHead[] = [];
  const changed = new Map<string, BlockHead>();
  const deleted: string[] = [];
  const join = async (head: BlockHead): Promise<void> => {
    deleted.push(head.key);
    changed.delete(head.key);
    if (head.dead.length === head.count) return;
    const dead = new Set(head.dead);
    fresh.unshift(...(await run(undigesting(await load(head.key), (document) => !dead.has(document)))));
  };

  const wanted = new Set([...gone].map(hashId));
  for (const one of ordered) {
    const head = await kill(one);
    const alive = head.count - head.dead.length;
    // Mostly dead, or small with something to join it: its documents move into the new blocks.
    if (alive * 2 < head.count || (alive < SMALL && fresh.length > 0)) await join(head);
    else kept.push(head);
  }
  // What has outgrown the small block joins the ones before it, so that blocks stay few; a much larger one waits for more.
  for (let last = kept.at(-1); last !== undefined && fresh.length >= SMALL; last = kept.at(-1)) {
    const alive = last.count - last.dead.length;
    if (alive > MUCH_LARGER * fresh.length || alive + fresh.length > MOST_DOCUMENTS) break;
    kept.pop();
    await join(last);
  }

  const blocks: StoredBlock[] = [];
  let number = next;
  for (const digests of await run(splitting(fresh))) {
    const key = String(number++).padStart(KEY_DIGITS, "0");
    blocks.push({ key, buffer: await run(packing(digests)) });
    const hashes = Uint32Array.from(digests, ({ id }) => hashId(id));
    changed.set(key, { key, count: digests.length, hashes, dead: [] });
  }
  return { blocks, heads: [...changed.values()], deleted, next: number };

  /** The head with those of `gone` among its dead; the very head when none of them lives there. */
  async function kill(head: BlockHead): Promise<BlockHead> {
    const dead = new Set(head.dead);
    const hits: number[] = [];
    head.hashes.forEach((hash, document) => {
      if (wanted.has(hash) && !dead.has(document)) hits.push(document);
    });
    if (hits.length === 0) return head;
    const block = await load(head.key);
    // Two ids may have one hash.
    const killed = hits.filter((document) => gone.has(idAt(block, document)));
    if (killed.length === 0) return head;
    const after = { ...head, dead: [...head.dead, ...killed] };
    changed.set(head.key, after);
    return after;
  }
}

function* digesting(documents: readonly SearchDocument[]): Generator<void, Digest[]> {
  const digests: Digest[] = [];
  for (const document of documents) {
    digests.push(digestDocument(document));
    if (digests.length % 10 === 0) yield;
  }
  return digests;
}

/** As many documents to a block as it can hold. */
function* splitting(digests: readonly Digest[]): Generator<void, Digest[][]> {
  const parts: Digest[][] = [];
  let words = 0;
  let attributes = new Set<string>();
  for (const digest of digests) {
    const size = digest.fields.reduce((sum, field) => sum + field.length, 0);
    const fits = words + size <= MOST_WORDS && MOST_DOCUMENTS + attributes.size + digest.attributes.length <= MOST_ROWS;
    let part = parts.at(-1);
    if (part === undefined || part.length === MOST_DOCUMENTS || !fits) {
      part = [];
      parts.push(part);
      words = 0;
      attributes = new Set();
    }
    part.push(digest);
    words += size;
    for (const attribute of digest.attributes) attributes.add(attribute);
    if (part.length % 100 === 0) yield;
  }
  return parts;
}
