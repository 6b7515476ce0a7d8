/**
 * FNV-1a over UTF-16 code units, 32 bits, in hexadecimal. Runs inside pages, too, as source text: it must not refer to anything
 * outside itself.
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** A note that carries its own checksum, and which save of it this is. */
export interface CheckedNote {
  readonly id: string;
  readonly version: number;
  readonly body: string;
}

/** «version|checksum|body», the checksum over id, version and body. */
export function writeNote({ id, version, body }: CheckedNote): string {
  return `${version}|${checksum(`${id}|${version}|${body}`)}|${body}`;
}

/** Null: it is not what was written, that is torn. */
export function readNote(id: string, text: string): CheckedNote | null {
  const [version = "", sum = "", ...rest] = text.split("|");
  const note = { id, version: Number(version), body: rest.join("|") };
  return Number.isInteger(note.version) && writeNote(note) === text && sum !== "" ? note : null;
}
