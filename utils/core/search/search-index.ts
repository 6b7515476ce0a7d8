import { type AttributeDirectory, createDirectory } from "./attribute-directory.ts";
import { mergeNewest, placeOf, REF_BITS } from "./newest-first.ts";
import { type Block, rowText } from "./open-block.ts";

/** A block in memory, with what belongs to it from outside. */
export interface IndexBlock {
  readonly key: string;
  readonly block: Block;
  /** 1 for each document that lives. */
  readonly alive: Uint8Array;
  /** For each of its attributes the number in the directory. */
  readonly numbers: Uint32Array;
}

/** What is searched. Never changed; `updateIndex` gives the next. */
export interface SearchIndex {
  /** null: a place that is free. */
  readonly places: readonly (IndexBlock | null)[];
  /** All documents, newest first; the dead are among them. */
  readonly newest: Uint32Array;
  /** Shared by all indexes that come from one another. */
  readonly directory: AttributeDirectory;
}

export function createIndex(): SearchIndex {
  return { places: [], newest: new Uint32Array(0), directory: createDirectory() };
}

export interface IndexUpdate {
  readonly added: readonly { readonly key: string; readonly block: Block; readonly dead: readonly number[] }[];
  readonly dropped: readonly string[];
  /** The dead of blocks that stay, all of them, by key. */
  readonly dead: ReadonlyMap<string, readonly number[]>;
}

/** The index with other blocks. O(documents) for each block that comes, O(blocks) for those that go. */
export function updateIndex(index: SearchIndex, { added, dropped, dead }: IndexUpdate): SearchIndex {
  const { directory } = index;
  const gone = new Set(dropped);
  const places = index.places.map((one) => {
    if (one === null || gone.has(one.key)) return null;
    const now = dead.get(one.key);
    return now === undefined ? one : { ...one, alive: markAlive(one.block, now) };
  });
  let { newest } = index;
  if (gone.size > 0) newest = newest.filter((ref) => places[placeOf(ref)] !== null);
  for (const { key, block, dead } of added) {
    const free = places.indexOf(null);
    const place = free === -1 ? places.length : free;
    const numbers = new Uint32Array(block.attributeCount);
    for (let i = 0; i < numbers.length; i++) numbers[i] = directory.add(rowText(block, block.count + i), Number(key));
    places[place] = { key, block, alive: markAlive(block, dead), numbers };
    const own = Uint32Array.from(block.newest, (document) => (place << REF_BITS) | document);
    newest = mergeNewest(newest, own, (at) => places[at]!.block);
  }
  return { places, newest, directory };
}

function markAlive({ count }: Block, dead: readonly number[]): Uint8Array {
  const alive = new Uint8Array(count).fill(1);
  for (const document of dead) alive[document] = 0;
  return alive;
}
