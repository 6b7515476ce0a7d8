import { type Digest, OWN_FIELDS } from "./digest-document.ts";
import { decodeTerm } from "./encode-term.ts";
import { align, FORMAT, HEADER, SECTIONS, type SectionName } from "./pack-block.ts";
import { TERMS_A_BASE } from "./pack-terms.ts";

/** A packed block (pack-block.ts), as views into its buffer: opening it reads nothing. */
export interface Block {
  readonly buffer: ArrayBuffer;
  /** Documents; rows from this number on are attributes. */
  readonly count: number;
  readonly attributeCount: number;
  readonly termCount: number;
  readonly times: Float64Array;
  readonly fieldEnds: Uint32Array;
  readonly terms: Uint8Array;
  readonly termLengths: Uint8Array;
  readonly termBases: Uint32Array;
  readonly readingTerms: Uint16Array | Uint32Array;
  readonly readingStarts: Uint8Array;
  readonly stream: Uint16Array | Uint32Array;
  readonly postings: Uint8Array;
  readonly postingEnds: Uint32Array;
  readonly owners: Uint16Array;
  readonly ownerEnds: Uint32Array;
  readonly newest: Uint16Array;
  readonly texts: Uint8Array;
  readonly textEnds: Uint32Array;
}

/** A block was written in another format, or is damaged: the index must be built anew. */
export class BlockFormatError extends Error {
  override readonly name = "BlockFormatError";
}

/** @throws BlockFormatError when the buffer is none of this version's blocks. */
export function openBlock(buffer: ArrayBuffer): Block {
  const head = new Uint32Array(buffer, 0, Math.min(HEADER, buffer.byteLength >> 2));
  const places = new Map<SectionName, readonly [at: number, bytes: number]>();
  let at = align(HEADER * 4);
  SECTIONS.forEach(([name], index) => {
    const bytes = head[HEADER - SECTIONS.length + index] ?? 0;
    places.set(name, [at, bytes]);
    at += align(bytes);
  });
  if (head[0] !== FORMAT || at !== buffer.byteLength)
    throw new BlockFormatError("The search index was written by another version of Rasd or is damaged; build it anew.");
  const [count, attributeCount, termCount] = [head[1]!, head[2]!, head[3]!];
  const view = <View>(
    Type: { new (buffer: ArrayBuffer, at: number, length: number): View; readonly BYTES_PER_ELEMENT: number },
    name: SectionName,
  ): View => {
    const [from, bytes] = places.get(name)!;
    return new Type(buffer, from, bytes / Type.BYTES_PER_ELEMENT);
  };
  const numbers = (name: SectionName) => (termCount > 0xffff ? view(Uint32Array, name) : view(Uint16Array, name));
  return {
    buffer,
    count,
    attributeCount,
    termCount,
    times: view(Float64Array, "times"),
    fieldEnds: view(Uint32Array, "fieldEnds"),
    terms: view(Uint8Array, "terms"),
    termLengths: view(Uint8Array, "termLengths"),
    termBases: view(Uint32Array, "termBases"),
    readingTerms: numbers("readingTerms"),
    readingStarts: view(Uint8Array, "readingStarts"),
    stream: numbers("stream"),
    postings: view(Uint8Array, "postings"),
    postingEnds: view(Uint32Array, "postingEnds"),
    owners: view(Uint16Array, "owners"),
    ownerEnds: view(Uint32Array, "ownerEnds"),
    newest: view(Uint16Array, "newest"),
    texts: view(Uint8Array, "texts"),
    textEnds: view(Uint32Array, "textEnds"),
  };
}

/** The digests of documents as they were packed: what packing them anew needs. Pauses as `packing` does. */
export function* undigesting(block: Block, isWanted: (document: number) => boolean): Generator<void, Digest[]> {
  const { owners, ownerEnds } = block;
  const attributes = Array.from({ length: block.count }, (): string[] => []);
  for (let number = 0, at = 0; number < block.attributeCount; number++) {
    const text = decodeTerm(rowText(block, block.count + number));
    for (; at < ownerEnds[number]!; at++) attributes[owners[at]!]!.push(text);
    if (number % 500 === 0) yield;
  }
  const digests: Digest[] = [];
  for (let document = 0; document < block.count; document++) {
    if (isWanted(document))
      digests.push({
        id: idAt(block, document),
        time: block.times[document]!,
        fields: OWN_FIELDS.map((_, field) => wordsAt(block, document * OWN_FIELDS.length + field)),
        attributes: attributes[document]!,
      });
    if (document % 50 === 0) yield;
  }
  return digests;
}

function wordsAt(block: Block, field: number): string[] {
  const terms = block.stream.subarray(field === 0 ? 0 : block.fieldEnds[field - 1], block.fieldEnds[field]);
  return Array.from(terms, (term) => termAt(block, term));
}

function termAt(block: Block, term: number): string {
  const from = termStart(block, term);
  return decodeTerm(block.terms.subarray(from, from + block.termLengths[term]!));
}

/** Where a term begins in `terms`. */
export function termStart({ termBases, termLengths }: Block, term: number): number {
  let at = term & -TERMS_A_BASE;
  let from = termBases[at / TERMS_A_BASE]!;
  for (; at < term; at++) from += termLengths[at]!;
  return from;
}

/** The id of a document. */
export function idAt(block: Block, document: number): string {
  return decodeTerm(rowText(block, document));
}

/** The bytes of a row's text (encode-term.ts): a document's id, an attribute as attributeText writes it. */
export function rowText({ texts, textEnds }: Pick<Block, "texts" | "textEnds">, row: number): Uint8Array {
  return texts.subarray(row === 0 ? 0 : textEnds[row - 1], textEnds[row]);
}
