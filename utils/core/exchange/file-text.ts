/** The file is no UTF-8, so that nobody can say what it holds. */
export class EncodingError extends Error {
  override readonly name = "EncodingError";
}

/** The file says something else than when it was looked at. Nothing of it can be taken up before it was looked at again. */
export class ChangedFileError extends Error {
  override readonly name = "ChangedFileError";
}

/** The text of a file, which is read piece by piece, and again where it is needed; never all of it at once. */
export interface FileText {
  /** UTF-16 units; octets where nobody has counted yet, of which there are never fewer. */
  readonly length: number;
  /** All of it from the beginning, cut anywhere. @throws EncodingError at what is no UTF-8. */
  readonly pieces: () => AsyncIterable<string>;
  /** What stands between two offsets that `pieces` has passed, in UTF-16 units. @throws EncodingError when it was changed since. */
  readonly slice: (from: number, to: number) => Promise<string>;
  /** Whether what is large in a record stays there until it is needed (clipping-outline.ts); not where the file is in memory anyway. */
  readonly keepsPages: boolean;
}

/** A text that is in memory. */
export function textInMemory(text: string): FileText {
  return {
    length: text.length,
    pieces: async function* () {
      yield text;
    },
    slice: async (from, to) => text.slice(from, to),
    keepsPages: false,
  };
}

/** A line without its break, and the offsets it stands between. */
export interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The lines of a file; behind its last line break there is none. A byte order mark is no part of the first. */
export async function* linesOf(text: FileText): AsyncGenerator<Line, void> {
  let [held, from, isFirst] = ["", 0, true];
  for await (const piece of text.pieces()) {
    let at = 0;
    if (isFirst && piece.startsWith("\ufeff")) [at, from] = [1, 1];
    if (piece !== "") isFirst = false;
    for (let end = piece.indexOf("\n", at); end >= 0; end = piece.indexOf("\n", at)) {
      const line = held + piece.slice(at, end);
      yield { text: line, from, to: from + line.length };
      [held, from, at] = ["", from + line.length + 1, end + 1];
    }
    held += piece.slice(at);
  }
  if (held !== "") yield { text: held, from, to: from + held.length };
}

/** What a file shows of its format at once: its first sign that is no blank, «» where there is none, and its first line. */
export interface Beginning {
  readonly sign: string;
  /** Without blanks around; null: it is longer than `longest`. */
  readonly line: string | null;
}

/** @param longest length of a first line that is read, in UTF-16 units. */
export async function readBeginning(text: FileText, longest: number): Promise<Beginning> {
  let [sign, line, blanks] = ["", "", ""];
  let isLine = true;
  for await (const piece of text.pieces()) {
    sign ||= piece.trimStart().slice(0, 1);
    if (isLine) {
      const end = piece.indexOf("\n");
      const part = end < 0 ? piece : piece.slice(0, end);
      const words = line === "" ? part.trimStart() : part;
      const kept = words.trimEnd();
      // Blanks count once something stands behind them; more of them than a line may hold need not be kept.
      if (kept !== "") [line, blanks] = [line + blanks + kept, ""];
      blanks = line === "" ? "" : (blanks + words.slice(kept.length)).slice(0, longest + 1);
      isLine = end < 0 && line.length <= longest;
    }
    if (!isLine && sign !== "") break;
  }
  return { sign, line: line.length > longest ? null : line };
}
