import { EncodingError, type FileText } from "../../core/exchange/file-text.ts";

/** Octets decoded at once. Longer strings are not cleared away with the short-lived ones, and would pile up. */
const PIECE = 60_000;
/** Octets read at once. */
const READ = 1_000_000;

/** Where a piece begins, in UTF-16 units and in octets. */
interface Start {
  readonly unit: number;
  readonly octet: number;
}

/**
 * A file as text, of which a piece at a time is in memory. Decoded as UTF-8; what is none is refused, and a byte order mark is taken off.
 * Slices of the file rather than its stream, so that any place in it can be read again; no piece ends inside a character.
 *
 * @param piece octets of a piece: as many as the longest character at least.
 */
export function createBlobText(blob: Blob, piece = PIECE): FileText {
  /** Of the pieces read so far, in their order. */
  const starts: Start[] = [{ unit: 0, octet: 0 }];
  let last: { readonly index: number; readonly text: string } | null = null;
  let read = { from: 0, octets: new Uint8Array(0) };

  /** The octets of a piece. */
  async function readOctets(from: number): Promise<Uint8Array> {
    const to = Math.min(from + piece, blob.size);
    if (from < read.from || to > read.from + read.octets.length)
      read = { from, octets: new Uint8Array(await blob.slice(from, from + Math.max(READ, piece)).arrayBuffer()) };
    return read.octets.subarray(from - read.from, to - read.from);
  }

  /** A piece by its number; null: the file ends before it. Pieces are first read in their order. */
  async function readPiece(index: number): Promise<string | null> {
    if (last?.index === index) return last.text;
    const { unit, octet } = starts[index]!;
    if (octet >= blob.size) return null;
    const octets = await readOctets(octet);
    const whole = octet + octets.length < blob.size ? octets.subarray(0, endOfCharacters(octets)) : octets;
    const text = decode(whole, octet > 0);
    if (starts.length === index + 1) starts.push({ unit: unit + text.length, octet: octet + whole.length });
    last = { index, text };
    return text;
  }

  return {
    length: blob.size,
    pieces: async function* () {
      for (let index = 0; ; index++) {
        const text = await readPiece(index);
        if (text === null) return;
        yield text;
      }
    },
    slice: async (from, to) => {
      let index = starts.findLastIndex(({ unit }) => unit <= from);
      let text = "";
      for (let at = from; at < to; index++) {
        const found = await readPiece(index);
        if (found === null) break;
        const { unit } = starts[index]!;
        text += found.slice(at - unit, to - unit);
        at = unit + found.length;
      }
      return text;
    },
    keepsPages: true,
  };
}

/** Octets up to the last character that is whole; where there is no UTF-8, all of them. */
function endOfCharacters(octets: Uint8Array): number {
  for (let at = octets.length - 1; at >= Math.max(0, octets.length - 4); at--) {
    const octet = octets[at]!;
    if (octet >= 0x80 && octet < 0xc0) continue;
    const length = octet < 0x80 ? 1 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : 4;
    return at > 0 && at + length > octets.length ? at : octets.length;
  }
  return octets.length;
}

function decode(octets: Uint8Array, isInside: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: isInside }).decode(octets);
  } catch (error) {
    throw new EncodingError("The file is no UTF-8, so that nobody can say what it holds.", { cause: error });
  }
}
