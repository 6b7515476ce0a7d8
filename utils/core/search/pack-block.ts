import type { Digest } from "./digest-document.ts";
import { BREAK, FIELDS, VALUES } from "./digest-document.ts";
import { encodeTerm } from "./encode-term.ts";
import { readingStarts } from "./reading-starts.ts";

/** Most documents of a block. Every block has a dictionary of its own: larger ones save bytes, smaller ones are packed sooner. */
export const MOST_DOCUMENTS = 4000;
/** Version of the format, first number of a block. A block of another version is built anew from the records. */
export const FORMAT = 1;

/**
 * The sections of a block, in order: name and bytes of one number. `stream` and `readingTerms` hold term numbers: two bytes
 * while there are fewer than 65,536 terms, else four.
 */
export const SECTIONS = [
  ["times", 8],
  ["fieldEnds", 4],
  ["termEnds", 4],
  ["postingEnds", 4],
  ["idEnds", 4],
  ["readingTerms", 0],
  ["stream", 0],
  ["postings", 2],
  ["ids", 2],
  ["readingStarts", 1],
  ["postingFields", 1],
  ["terms", 1],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];

/** Numbers before the sections: format, documents, terms, then the bytes of each section. */
export const HEADER = 3 + SECTIONS.length;

/**
 * Packs up to MOST_DOCUMENTS digests into one buffer that is searched as it is, without being read first (open-block.ts).
 *
 * - `stream`: every document's terms in order, field by field; `fieldEnds` says where each ends. For phrases, and to pack anew.
 * - `terms`: every distinct term's bytes once; `readingTerms`, `readingStarts`: from which byte of which term a search may read,
 *   in the order of the bytes there.
 * - `postings`, `postingFields`: for each term its documents, and the fields it stands in as bits.
 */
export function packBlock(digests: readonly Digest[]): ArrayBuffer {
  const numbers = new Map<string, number>([[BREAK, 0]]);
  const stream: number[] = [];
  const fieldEnds = new Uint32Array(digests.length * FIELDS);
  /** For each term documents and fields in turn. Documents come in order: one a term was seen in already is the last. */
  const postings: number[][] = [[]];
  digests.forEach(({ fields }, document) => {
    fields.forEach((terms, field) => {
      for (const term of terms) {
        let number = numbers.get(term);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(term, number);
          postings.push([]);
        }
        stream.push(number);
        if (number === 0) continue;
        const mask = field === VALUES ? 0 : 1 << field;
        const list = postings[number]!;
        if (list.at(-2) === document) list[list.length - 1]! |= mask;
        else list.push(document, mask);
      }
      fieldEnds[document * FIELDS + field] = stream.length;
    });
  });
  const wide = numbers.size > 0xffff ? Uint32Array : Uint16Array;
  return join(digests.length, numbers.size, {
    times: Float64Array.from(digests, ({ time }) => time),
    fieldEnds,
    ...packTerms([...numbers.keys()], wide),
    stream: wide.from(stream),
    ...packPostings(postings),
    ...packIds(digests),
  });
}

type Sections = Readonly<Record<SectionName, ArrayBufferView>>;
type Wide = typeof Uint16Array | typeof Uint32Array;

function packTerms(
  terms: readonly string[],
  wide: Wide,
): Pick<Sections, "terms" | "termEnds" | "readingTerms" | "readingStarts"> {
  const encoded = terms.map(encodeTerm);
  const termEnds = new Uint32Array(terms.length);
  const bytes = new Uint8Array(encoded.reduce((sum, one) => sum + one.length, 0));
  const readings: { readonly start: number; readonly term: number; readonly text: string }[] = [];
  let end = 0;
  terms.forEach((text, term) => {
    bytes.set(encoded[term]!, end);
    // Arabic letters, the only ones in front of which something is taken away, are one byte each.
    for (const start of readingStarts(text)) readings.push({ start, term, text: binary(encoded[term]!, start) });
    end += encoded[term]!.length;
    termEnds[term] = end;
  });
  readings.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.term - b.term || a.start - b.start));
  return {
    terms: bytes,
    termEnds,
    readingTerms: wide.from(readings.map(({ term }) => term)),
    readingStarts: Uint8Array.from(readings, ({ start }) => start),
  };
}

/** Bytes as a string of as many units, so that strings compare as the bytes do. */
function binary(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.subarray(from));
}

function packPostings(
  lists: readonly (readonly number[])[],
): Pick<Sections, "postings" | "postingFields" | "postingEnds"> {
  const size = lists.reduce((sum, { length }) => sum + length / 2, 0);
  const [postings, postingFields, postingEnds] = [
    new Uint16Array(size),
    new Uint8Array(size),
    new Uint32Array(lists.length),
  ];
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

function packIds(digests: readonly Digest[]): Pick<Sections, "ids" | "idEnds"> {
  const all = digests.map(({ id }) => id).join("");
  let end = 0;
  return {
    ids: Uint16Array.from({ length: all.length }, (_, i) => all.charCodeAt(i)),
    idEnds: Uint32Array.from(digests, ({ id }) => {
      end += id.length;
      return end;
    }),
  };
}

function join(documents: number, terms: number, sections: Sections): ArrayBuffer {
  const sizes = SECTIONS.map(([name]) => sections[name].byteLength);
  const head = align(HEADER * 4);
  const buffer = new ArrayBuffer(sizes.reduce((sum, size) => sum + align(size), head));
  new Uint32Array(buffer, 0, HEADER).set([FORMAT, documents, terms, ...sizes]);
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
