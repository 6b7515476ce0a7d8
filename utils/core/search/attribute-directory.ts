import { attributeText, readAttributeText } from "./attribute-text.ts";
import { compareBytes, createByteList, decodeTerm, ESCAPE, encodeTerm } from "./encode-term.ts";
import { ATTRIBUTE_FACETS, type Attribute, type AttributeFacet } from "./types.ts";

/**
 * The attributes of all blocks, each value of a facet numbered once, so that counting is adding to an array. Bytes in one list and
 * a table of numbers: a hundred thousand values take megabytes less than as strings in a map.
 */
export interface AttributeDirectory {
  readonly size: () => number;
  /** Place in ATTRIBUTE_FACETS. */
  readonly facetOf: (number: number) => number;
  readonly attributeOf: (number: number) => Attribute;
  /**
   * The number of an attribute that is written as attributeText does (encode-term.ts), a new one when its value is new.
   * `stamp`: whose names count is the largest.
   */
  readonly add: (bytes: Uint8Array, stamp: number) => number;
  /** null: no such value. */
  readonly find: (facet: AttributeFacet, value: string) => number | null;
  /** Numbers of a facet's values that begin with a text. */
  readonly startingWith: (facet: AttributeFacet, value: string) => number[];
  /** Every value of a facet that was ever added. */
  readonly valuesOf: (facet: AttributeFacet) => readonly Attribute[];
}

export function createDirectory(): AttributeDirectory {
  const list = createByteList();
  const froms: number[] = [];
  const ends: number[] = [];
  const stamps: number[] = [];
  /** Number + 1 by hash, 0: free; open addressing. */
  let table = new Int32Array(1024);

  const bytesOf = (number: number) => list.bytes.subarray(froms[number], ends[number]);
  const attributeOf = (number: number) => readAttributeText(decodeTerm(bytesOf(number)));

  function append(bytes: Uint8Array): [from: number, end: number] {
    const from = list.length;
    if (from + bytes.length > list.bytes.length) {
      const larger = new Uint8Array(2 * (from + bytes.length));
      larger.set(list.bytes.subarray(0, from));
      list.bytes = larger;
    }
    list.bytes.set(bytes, from);
    list.length = from + bytes.length;
    return [from, list.length];
  }

  /** Where the value stands in the table, or would. */
  function seek(value: Uint8Array): number {
    let at = hashBytes(value) & (table.length - 1);
    for (; table[at] !== 0; at = (at + 1) & (table.length - 1))
      if (compareBytes(valueBytes(bytesOf(table[at]! - 1)), value) === 0) return at;
    return at;
  }

  function grow(): void {
    table = new Int32Array(table.length * 2);
    for (let number = 0; number < froms.length; number++) table[seek(valueBytes(bytesOf(number)))] = number + 1;
  }

  return {
    size: () => froms.length,
    facetOf: (number) => list.bytes[froms[number]!]!,
    attributeOf,
    add: (bytes, stamp) => {
      const at = seek(valueBytes(bytes));
      const known = table[at]! - 1;
      if (known < 0) {
        const [from, end] = append(bytes);
        const number = froms.push(from) - 1;
        ends.push(end);
        stamps.push(stamp);
        table[at] = number + 1;
        if (froms.length * 2 > table.length) grow();
        return number;
      }
      if (stamp > stamps[known]!) {
        stamps[known] = stamp;
        if (compareBytes(bytesOf(known), bytes) !== 0) [froms[known], ends[known]] = append(bytes);
      }
      return known;
    },
    find: (facet, value) => {
      const number = table[seek(valueBytes(encodeTerm(attributeText({ facet, value, names: {} }))))]! - 1;
      return number < 0 ? null : number;
    },
    startingWith: (facet, value) => {
      const wanted = encodeTerm(attributeText({ facet, value, names: {} }));
      const found: number[] = [];
      for (let number = 0; number < froms.length; number++) {
        const from = froms[number]!;
        let at = 0;
        while (at < wanted.length && list.bytes[from + at] === wanted[at]) at++;
        if (at === wanted.length) found.push(number);
      }
      return found;
    },
    valuesOf: (facet) => {
      const place = ATTRIBUTE_FACETS.indexOf(facet);
      return froms.flatMap((from, number) => (list.bytes[from] === place ? attributeOf(number) : []));
    },
  };
}

/** Facet and value, without the names behind. */
function valueBytes(bytes: Uint8Array): Uint8Array {
  // The first byte is the facet's place, which may be 0; zeros behind an escape are no end.
  for (let at = 1; at < bytes.length; at += bytes[at] === ESCAPE ? 3 : 1)
    if (bytes[at] === 0) return bytes.subarray(0, at);
  return bytes;
}

function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
