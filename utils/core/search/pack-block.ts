import { attributeWords, BREAK, readAttributeText } from "./attribute-text.ts";
import { type Digest, OWN_FIELDS } from "./digest-document.ts";
import { appendText, compareBytes, createByteList } from "./encode-term.ts";
import { createNumbers, itemsOf, push } from "./growing.ts";
import { compareTimes } from "./newest-first.ts";
import { rowText } from "./open-block.ts";
import { addPosting, createPostings, packPostings } from "./pack-postings.ts";
import { packTerms } from "./pack-terms.ts";
import { SEARCH_FIELDS } from "./types.ts";

/** Most documents of a block. Every block has a dictionary of its own: larger ones save bytes, smaller ones are packed sooner. */
export const MOST_DOCUMENTS = 4000;
/** Most documents and distinct attributes together: a row is numbered with two bytes. */
export const MOST_ROWS = 0xffff;
/** Version of the format, first number of a block. Blocks of another version are built anew from the records. */
export const FORMAT = 4;

/**
 * The sections of a block, in order: name and bytes of one number. `stream` and `readingTerms` hold term numbers: two bytes
 * while there are fewer than 65,536 terms, else four.
 */
export const SECTIONS = [
  ["times", 8],
  ["fieldEnds", 4],
  ["termBases", 4],
  ["postingEnds", 4],
  ["textEnds", 4],
  ["ownerEnds", 4],
  ["readingTerms", 0],
  ["stream", 0],
  ["owners", 2],
  ["newest", 2],
  ["termLengths", 1],
  ["readingStarts", 1],
  ["postings", 1],
  ["terms", 1],
  ["texts", 1],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];
export type Sections = Readonly<Record<SectionName, ArrayBufferView>>;

/** Numbers before the sections: format, documents, attributes, terms, then the bytes of each section. */
export const HEADER = 4 + SECTIONS.length;

/** Documents numbered between two pauses. */
const STEP = 50;
const OWN_MASKS = OWN_FIELDS.map((field) => 1 << SEARCH_FIELDS.indexOf(field));

/**
 * Packs digests into one buffer that is searched as it is, without being read first (open-block.ts). A generator that pauses
 * every few milliseconds, so that a page which packs goes on answering; `runToEnd` is for those who need not care.
 *
 * Its rows are its documents and, behind them, their distinct attributes: an outlet or an entity that a thousand documents share
 * is there once, with its names.
 *
 * - `stream`: the words of every row in order, field by field; `fieldEnds` says where each ends. For phrases, and to pack anew.
 * - `terms`: every distinct word's bytes once (pack-terms.ts); `readingTerms`, `readingStarts`: from which byte of which term a
 *   search may read, in the order of the bytes there.
 * - `postings`: for each term its rows, and the fields it stands in (pack-postings.ts).
 * - `owners`: for each attribute its documents.
 * - `texts`: ids of the documents, then the attributes as attributeText writes them. `newest`: the documents, newest first.
 */
export function* packing(digests: readonly Digest[]): Generator<void, ArrayBuffer> {
  const { attributes, ...owning } = yield* packOwners(digests);
  const numbers = new Map<string, number>([[BREAK, 0]]);
  const stream = createNumbers();
  const postings = createPostings();
  const fieldEnds = new Uint32Array(digests.length * OWN_FIELDS.length + attributes.length);
  let ends = 0;
  const addWords = (words: readonly string[], row: number, mask: number): void => {
    for (const word of words) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      push(stream, number);
      if (number !== 0) addPosting(postings, number, row, mask);
    }
    fieldEnds[ends++] = stream.length;
  };
  for (const [document, { fields }] of digests.entries()) {
    for (let field = 0; field < fields.length; field++) addWords(fields[field]!, document, OWN_MASKS[field]!);
    if (document % STEP === 0) yield;
  }
  for (const [number, text] of attributes.entries()) {
    const attribute = readAttributeText(text);
    // An outlet's name is looked up by its filter, and no word of the text.
    const mask = attribute.facet === "outlet" ? 0 : 1 << SEARCH_FIELDS.indexOf(attribute.facet as "tag" | "entity");
    addWords(attributeWords(attribute), digests.length + number, mask);
    if (number % (4 * STEP) === 0) yield;
  }

  const wide = numbers.size > 0xffff ? Uint32Array : Uint16Array;
  const packedTerms = yield* packTerms([...numbers.keys()], wide);
  const packedPostings = yield* packPostings(postings, numbers.size);
  const times = Float64Array.from(digests, ({ time }) => time);
  const texts = packTexts([...digests.map(({ id }) => id), ...attributes]);
  yield;
  const newest = Uint16Array.from(digests.keys()).sort(
    (a, b) => compareTimes(times[a]!, times[b]!) || compareBytes(rowText(texts, a), rowText(texts, b)),
  );
  yield;
  return join([digests.length, attributes.length, numbers.size], {
    times,
    fieldEnds,
    ...packedTerms,
    stream: new wide(itemsOf(stream)),
    ...packedPostings,
    ...texts,
    ...owning,
    newest,
  });
}

/** What a generator returns, without its pauses. */
export function runToEnd<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The distinct attributes, and which documents have each. */
function* packOwners(
  digests: readonly Digest[],
): Generator<void, Pick<Sections, "owners" | "ownerEnds"> & { attributes: string[] }> {
  const owned = createNumbers();
  const numbers = new Map<string, number>();
  for (const [document, digest] of digests.entries()) {
    for (const text of digest.attributes) {
      let number = numbers.get(text);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(text, number);
      }
      push(owned, number);
    }
    if (document % STEP === 0) yield;
  }
  const ownerEnds = new Uint32Array(numbers.size);
  for (const number of itemsOf(owned)) ownerEnds[number]!++;
  for (let i = 1; i < ownerEnds.length; i++) ownerEnds[i]! += ownerEnds[i - 1]!;
  const owners = new Uint16Array(owned.length);
  const next = Uint32Array.from(ownerEnds, (_, number) => (number === 0 ? 0 : ownerEnds[number - 1]!));
  let at = 0;
  for (const [document, { attributes }] of digests.entries())
    for (let k = 0; k < attributes.length; k++) owners[next[owned.items[at++]!]!++] = document;
  return { attributes: [...numbers.keys()], owners, ownerEnds };
}

function packTexts(all: readonly string[]) {
  const list = createByteList();
  const textEnds = Uint32Array.from(all, (text) => {
    appendText(list, text);
    return list.length;
  });
  return { texts: list.bytes.subarray(0, list.length), textEnds };
}

function join(counts: readonly number[], sections: Sections): ArrayBuffer {
  const sizes = SECTIONS.map(([name]) => sections[name].byteLength);
  const head = align(HEADER * 4);
  const buffer = new ArrayBuffer(sizes.reduce((sum, size) => sum + align(size), head));
  new Uint32Array(buffer, 0, HEADER).set([FORMAT, ...counts, ...sizes]);
  let at = head;
  SECTIONS.forEach(([name], index) => {
    const { buffer: from, byteOffset, byteLength } = sections[name];
    new Uint8Array(buffer, at).set(new Uint8Array(from, byteOffset, byteLength));
    at += align(sizes[index]!);
  });
  return buffer;
}

/** Sections begin at multiples of eight, where numbers of every size may stand. */
export function align(bytes: number): number {
  return (bytes + 7) & ~7;
}
