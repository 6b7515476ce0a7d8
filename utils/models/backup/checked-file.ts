/** What was written cannot be read back as it was meant; the file is of no use. */
export class ReadBackError extends Error {
  override readonly name = "ReadBackError";
}

/** A file that remembers, piece by piece, what it was meant to hold. */
export interface CheckedFile {
  readonly add: (text: string | Uint8Array<ArrayBuffer>) => Promise<void>;
  /** The whole, read back and compared with what was meant. @throws ReadBackError when it differs. */
  readonly end: () => Promise<Blob>;
}

/** Characters of a piece: a digest takes a few milliseconds. */
const PIECE = 1_000_000;

export function createCheckedFile(media: string): CheckedFile {
  const pieces: { readonly blob: Blob; readonly size: number; readonly digest: string }[] = [];
  let open: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;

  async function close(): Promise<void> {
    const bytes = joined(open);
    [open, length] = [[], 0];
    pieces.push({ blob: new Blob([bytes]), size: bytes.byteLength, digest: await digestOf(bytes) });
  }

  return {
    add: async (data) => {
      open.push(data);
      length += data.length;
      if (length >= PIECE) await close();
    },
    end: async () => {
      if (length > 0) await close();
      const whole = new Blob(
        pieces.map(({ blob }) => blob),
        { type: media },
      );
      let at = 0;
      for (const { size, digest } of pieces) {
        const bytes = await whole.slice(at, at + size).arrayBuffer();
        if ((await digestOf(bytes)) !== digest)
          throw new ReadBackError("The backup reads differently than it was written");
        at += size;
      }
      if (whole.size !== at) throw new ReadBackError("The backup is longer or shorter than it was written");
      return whole;
    },
  };
}

function joined(parts: readonly (string | Uint8Array<ArrayBuffer>)[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const encoded = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
  const whole = new Uint8Array(encoded.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of encoded) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

async function digestOf(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const octets = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
}
