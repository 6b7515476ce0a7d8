import { type Digest, OWN_FIELDS } from "./digest-document.ts";
import { decodeTerm } from "./encode-term.ts";
import { align, FORMAT, HEADER, SECTIONS, type SectionName } from "./pack-block.ts";

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
  readonly termEnds: Uint32Array;
  readonly readingTerms: Uint16Array | Uint32Array;
  readonly readingStarts: Uint8Array;
  readonly stream: Uint16Array | Uint32Array;
  readonly postings: Uint16Array;
  readonly postingFields: Uint8Array;
  readonly postingEnds: Uint32Array;
  readonly owned: Uint16Array;
  readonly ownedEnds: Uint32Array;
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
    termEnds: view(Uint32Array, "termEnds"),
    readingTerms: numbers("readingTerms"),
    readingStarts: view(Uint8Array, "readingStarts"),
    stream: numbers("stream"),
    postings: view(Uint16Array, "postings"),
    postingFields: view(Uint8Array, "postingFields"),
    postingEnds: view(Uint32Array, "postingEnds"),
    owned: view(Uint16Array, "owned"),
    ownedEnds: view(Uint32Array, "ownedEnds"),
    owners: view(Uint16Array, "owners"),
    ownerEnds: view(Uint32Array, "ownerEnds"),
    newest: view(Uint16Array, "newest"),
    texts: view(Uint8Array, "texts"),
    textEnds: view(Uint32Array, "textEnds"),
  };
}

/** The digest a document was packed from: what packing it anew needs. */
export function digestAt(block: Block, document: number): Digest {
  const fields = OWN_FIELDS.map((_, field) => {
    const at = document * OWN_FIELDS.length + field;
    const terms = block.stream.subarray(at === 0 ? 0 : block.fieldEnds[at - 1], block.fieldEnds[at]);
    return Array.from(terms, (term) => termAt(block, term));
  });
  const owned = block.owned.subarray(document === 0 ? 0 : block.ownedEnds[document - 1], block.ownedEnds[document]);
  return {
    id: idAt(block, document),
    time: block.times[document]!,
    fields,
    attributes: Array.from(owned, (number) => decodeTerm(rowText(block, block.count + number))),
  };
}

function termAt({ terms, termEnds }: Block, term: number): string {
  return decodeTerm(terms.subarray(term === 0 ? 0 : termEnds[term - 1], termEnds[term]));
}

/** The id of a document. */
export function idAt(block: Block, document: number): string {
  return decodeTerm(rowText(block, document));
}

/** The bytes of a row's text (encode-term.ts): a document's id, an attribute as attributeText writes it. */
export function rowText({ texts, textEnds }: Pick<Block, "texts" | "textEnds">, row: number): Uint8Array {
  return texts.subarray(row === 0 ? 0 : textEnds[row - 1], textEnds[row]);
}
