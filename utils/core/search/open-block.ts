import { type Digest, FIELDS } from "./digest-document.ts";
import { decodeTerm } from "./encode-term.ts";
import { align, FORMAT, HEADER, SECTIONS, type SectionName } from "./pack-block.ts";

/** A packed block (pack-block.ts), as views into its buffer: opening it reads nothing. */
export interface Block {
  readonly buffer: ArrayBuffer;
  readonly count: number;
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
  readonly ids: Uint16Array;
  readonly idEnds: Uint32Array;
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
    places.set(name, [at, head[3 + index] ?? 0]);
    at += align(head[3 + index] ?? 0);
  });
  if (head[0] !== FORMAT || at !== buffer.byteLength)
    throw new BlockFormatError("The search index was written by another version of Rasd or is damaged; build it anew.");
  const [count, termCount] = [head[1]!, head[2]!];
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
    ids: view(Uint16Array, "ids"),
    idEnds: view(Uint32Array, "idEnds"),
  };
}

/** The digest a document was packed from: what packing it anew needs. */
export function digestAt(block: Block, document: number): Digest {
  const fields = Array.from({ length: FIELDS }, (_, field) => {
    const at = document * FIELDS + field;
    const terms = block.stream.subarray(at === 0 ? 0 : block.fieldEnds[at - 1], block.fieldEnds[at]);
    return Array.from(terms, (term) => termAt(block, term));
  });
  return { id: idAt(block, document), time: block.times[document]!, fields };
}

function termAt({ terms, termEnds }: Block, term: number): string {
  return decodeTerm(terms.subarray(term === 0 ? 0 : termEnds[term - 1], termEnds[term]));
}

/** The id of a document. */
export function idAt({ ids, idEnds }: Block, document: number): string {
  const units = ids.subarray(document === 0 ? 0 : idEnds[document - 1], idEnds[document]);
  let id = "";
  for (const unit of units) id += String.fromCharCode(unit);
  return id;
}
