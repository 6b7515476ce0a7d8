import { attributeLookups, attributeWords, BREAK, readAttributeText } from "./attribute-text.ts";
import { type Digest, OWN_FIELDS } from "./digest-document.ts";
import { appendText, compareBytes, createByteList } from "./encode-term.ts";
import { compareTimes } from "./newest-first.ts";
import { rowText } from "./open-block.ts";
import { packTerms } from "./pack-terms.ts";
import { SEARCH_FIELDS } from "./types.ts";

/** Most documents of a block. Every block has a dictionary of its own: larger ones save bytes, smaller ones are packed sooner. */
export const MOST_DOCUMENTS = 4000;
/** Most documents and distinct attributes together: a row is numbered with two bytes. */
export const MOST_ROWS = 0xffff;
/** Version of the format, first number of a block. Blocks of another version are built anew from the records. */
export const FORMAT = 2;

/**
 * The sections of a block, in order: name and bytes of one number. `stream` and `readingTerms` hold term numbers: two bytes
 * while there are fewer than 65,536 terms, else four.
 */
export const SECTIONS = [
  ["times", 8],
  ["fieldEnds", 4],
  ["termEnds", 4],
  ["postingEnds", 4],
  ["textEnds", 4],
  ["ownedEnds", 4],
  ["ownerEnds", 4],
  ["readingTerms", 0],
  ["stream", 0],
  ["postings", 2],
  ["owned", 2],
  ["owners", 2],
  ["newest", 2],
  ["readingStarts", 1],
  ["postingFields", 1],
  ["terms", 1],
  ["texts", 1],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];
export type Sections = Readonly<Record<SectionName, ArrayBufferView>>;

/** Numbers before the sections: format, documents, attributes, terms, then the bytes of each section. */
export const HEADER = 4 + SECTIONS.length;

/** Documents numbered between two pauses. */
const STEP = 50;

/**
 * Packs digests into one buffer that is searched as it is, without being read first (open-block.ts). A generator that pauses
 * every few milliseconds, so that a page which packs goes on answering; `runToEnd` is for those who need not care.
 *
 * Its rows are its documents and, behind them, their distinct attributes: an outlet or an entity that a thousand documents share
 * is there once, with its names.
 *
 * - `stream`: the words of every row in order, field by field; `fieldEnds` says where each ends. For phrases, and to pack anew.
 * - `terms`: every distinct word's bytes once; `readingTerms`, `readingStarts`: from which byte of which term a search may read,
 *   in the order of the bytes there.
 * - `postings`, `postingFields`: for each term its rows, and the fields it stands in as bits; none for what filters look up.
 * - `owned`: for each document the numbers of its attributes; `owners`: for each attribute its documents.
 * - `texts`: ids of the documents, then the attributes as attributeText writes them. `newest`: the documents, newest first.
 */
export function* packing(digests: readonly Digest[]): Generator<void, ArrayBuffer> {
  const attributes: string[] = [];
  const numberOf = new Map<string, number>();
  const owned: number[] = [];
  const ownedEnds = new Uint32Array(digests.length);
  const owners: number[][] = [];
  for (const [document, digest] of digests.entries()) {
    for (const text of digest.attributes) {
      let number = numberOf.get(text);
      if (number === undefined) {
        number = attributes.push(text) - 1;
        numberOf.set(text, number);
        owners.push([]);
      }
      owned.push(number);
      owners[number]!.push(document);
    }
    ownedEnds[document] = owned.length;
    if (document % STEP === 0) yield;
  }

  const numbers = new Map<string, number>([[BREAK, 0]]);
  const stream: number[] = [];
  const fieldEnds = new Uint32Array(digests.length * OWN_FIELDS.length + attributes.length);
  /** For each term rows and fields in turn. Rows come in order: one a term was seen in already is the last. */
  const postings: number[][] = [[]];
  const addTerm = (term: string, row: number, mask: number): number => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
      postings.push([]);
    }
    if (number === 0) return number;
    const list = postings[number]!;
    if (list.at(-2) === row) list[list.length - 1]! |= mask;
    else list.push(row, mask);
    return number;
  };
  let ends = 0;
  for (const [document, { fields }] of digests.entries()) {
    fields.forEach((words, field) => {
      const mask = 1 << SEARCH_FIELDS.indexOf(OWN_FIELDS[field]!);
      for (const word of words) stream.push(addTerm(word, document, mask));
      fieldEnds[ends++] = stream.length;
    });
    if (document % STEP === 0) yield;
  }
  for (const [number, text] of attributes.entries()) {
    const attribute = readAttributeText(text);
    const row = digests.length + number;
    const mask = 1 << SEARCH_FIELDS.indexOf(attribute.facet as "tag" | "entity");
    for (const word of attributeWords(attribute)) stream.push(addTerm(word, row, mask));
    for (const term of attributeLookups(attribute)) addTerm(term, row, 0);
    fieldEnds[ends++] = stream.length;
    if (number % (4 * STEP) === 0) yield;
  }

  const wide = numbers.size > 0xffff ? Uint32Array : Uint16Array;
  const packedTerms = yield* packTerms([...numbers.keys()], wide);
  yield;
  const times = Float64Array.from(digests, ({ time }) => time);
  const texts = packTexts([...digests.map(({ id }) => id), ...attributes]);
  const idOf = (document: number) => rowText(texts, document);
  const newest = Uint16Array.from(digests.keys()).sort(
    (a, b) => compareTimes(times[a]!, times[b]!) || compareBytes(idOf(a), idOf(b)),
  );
  yield;
  return join([digests.length, attributes.length, numbers.size], {
    times,
    fieldEnds,
    ...packedTerms,
    stream: wide.from(stream),
    ...packPostings(postings),
    ...texts,
    owned: Uint16Array.from(owned),
    ownedEnds,
    owners: Uint16Array.from(owners.flat()),
    ownerEnds: endsOf(owners),
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

function packPostings(
  lists: readonly (readonly number[])[],
): Pick<Sections, "postings" | "postingFields" | "postingEnds"> {
  const size = lists.reduce((sum, { length }) => sum + length / 2, 0);
  const [postings, postingFields] = [new Uint16Array(size), new Uint8Array(size)];
  const postingEnds = new Uint32Array(lists.length);
  let end = 0;
  lists.forEach((list, term) => {
    for (let i = 0; i < list.length; i += 2, end++) {
      postings[end] = list[i]!;
      postingFields[end] = list[i + 1]!;
    }
    postingEnds[term] = end;
  });
  return { postings, postingFields, postingEnds };
}

function packTexts(all: readonly string[]) {
  const list = createByteList();
  const textEnds = Uint32Array.from(all, (text) => {
    appendText(list, text);
    return list.length;
  });
  return { texts: list.bytes.subarray(0, list.length), textEnds };
}

function endsOf(lists: readonly (readonly number[])[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lists, ({ length }) => {
    end += length;
    return end;
  });
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
