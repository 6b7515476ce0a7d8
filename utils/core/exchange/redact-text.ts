import type { FindNames } from "./find-names.ts";

/** A stretch of a text that was replaced. UTF-16 offsets into the text before. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly with: string;
  /** Whose names stood there, and how they were written. */
  readonly names: readonly { readonly person: number; readonly surface: string }[];
}

/** What stands for each person. */
export interface Stand {
  /** In texts. */
  readonly code: string;
  /** In addresses and ids: letters and digits of ASCII. */
  readonly plain: string;
}

/** Hears of every name that is replaced: the person's index and the name as it stood. */
export type OnReplaced = (person: number, surface: string) => void;

export interface Redaction {
  readonly find: FindNames;
  readonly stands: readonly Stand[];
  /** Persons whose given names count as well. */
  readonly active: ReadonlySet<number>;
  readonly onReplaced: OnReplaced;
}

/** A code may stand beside letters that make a name with it; what is left after so many rounds is blacked out. */
const MOST_ROUNDS = 4;
const BLACK = "█";

/** A text of any kind with names replaced, in percent-encoded stretches as well. */
export function redactText(text: string, redaction: Redaction): string {
  const edits = findEdits(text, redaction);
  if (edits.length === 0) return text;
  reportEdits(edits, redaction);
  return blackOut(applyEdits(text, edits), redaction);
}

/** What codes and their neighbours make together, as long as it is a name. */
function blackOut(text: string, redaction: Redaction): string {
  let result = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = findEdits(result, redaction);
    if (edits.length === 0) break;
    result = applyEdits(result, round < MOST_ROUNDS - 2 ? edits : edits.map((edit) => ({ ...edit, with: BLACK })));
  }
  return result;
}

/** Tells of every name that edits replace. */
export function reportEdits(edits: readonly Edit[], { onReplaced }: Redaction): void {
  for (const { names } of edits) for (const { person, surface } of names) onReplaced(person, surface);
}

/** Stretches without a blank that hold percent-encoded octets. */
const ENCODED_RUN = /[^\s"'<>]*%[0-9a-f]{2}[^\s"'<>]*/giu;

/**
 * An address, an id or a file's name with names replaced by plain codes, percent-encoded ones too, once or several times over. Where
 * nothing else helps its path goes as a whole.
 */
export function redactAddress(address: string, redaction: Redaction): string {
  const { find, stands, active, onReplaced } = redaction;
  let result = address;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const decoded = decodeOnce(result);
    const found = find(decoded.text, active);
    if (found.length === 0) break;
    const edits = found.map(({ start, end, person }) => {
      const surface = decoded.text.slice(start, end);
      const range = { start: decoded.from[start]!, end: decoded.to[end - 1]! };
      return { ...range, with: stands[person]!.plain, names: [{ person, surface }] };
    });
    reportEdits(edits, redaction);
    result = applyEdits(result, edits);
  }
  let inside = result;
  for (let level = 0; level < MOST_ROUNDS; level++) {
    const [first] = find(inside, active);
    if (first !== undefined) {
      onReplaced(first.person, inside.slice(first.start, first.end));
      const origin = /^https?:\/\/[^/?#]*/iu.exec(result)?.[0] ?? "";
      const isInOrigin = find(decodeOnce(origin).text, active).length > 0;
      return `${isInOrigin ? "https://redacted.invalid" : origin}/${stands[first.person]!.plain}`;
    }
    inside = decodeOnce(inside).text;
  }
  return result;
}

/** The names of a text as edits in order, none over another; a percent-encoded stretch with a name in it is replaced as a whole. */
export function findEdits(text: string, redaction: Redaction): readonly Edit[] {
  const { find, stands, active } = redaction;
  const edits = find(text, active).map(({ start, end, person }): Edit => {
    return { start, end, with: stands[person]!.code, names: [{ person, surface: text.slice(start, end) }] };
  });
  if (!text.includes("%")) return edits;
  const runs = Array.from(text.matchAll(ENCODED_RUN)).flatMap(({ index, 0: run }): Edit[] => {
    const names: { person: number; surface: string }[] = [];
    const redacted = redactAddress(run, {
      ...redaction,
      onReplaced: (person, surface) => names.push({ person, surface }),
    });
    return redacted === run ? [] : [{ start: index, end: index + run.length, with: redacted, names }];
  });
  const ordered = [...edits, ...runs].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Edit[] = [];
  for (const edit of ordered) {
    const before = kept.at(-1);
    if (before === undefined || edit.start >= before.end) {
      kept.push(edit);
      continue;
    }
    // A name may begin before a run and end in it: then both go.
    const isLonger = edit.end > before.end;
    kept[kept.length - 1] = {
      ...{ start: before.start, end: isLonger ? edit.end : before.end },
      with: isLonger ? before.with + edit.with : before.with,
      names: [...before.names, ...edit.names],
    };
  }
  return kept;
}

export function applyEdits(text: string, edits: readonly Omit<Edit, "names">[]): string {
  let result = "";
  let from = 0;
  for (const { start, end, with: by } of edits) {
    result += text.slice(from, start) + by;
    from = end;
  }
  return result + text.slice(from);
}

/** Where an offset of the text before is in the text after; inside a replaced stretch: behind what replaced it. */
export function moveOffset(offset: number, edits: readonly Omit<Edit, "names">[]): number {
  let shift = 0;
  for (const { start, end, with: by } of edits) {
    if (offset <= start) break;
    if (offset < end) return start + shift + by.length;
    shift += by.length - (end - start);
  }
  return offset + shift;
}

interface Decoded {
  readonly text: string;
  /** By UTF-16 unit of the text: where it comes from in the encoded one, `to` exclusive. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Percent-encoding taken off once, a stretch of UTF-8 at a time; what is no UTF-8 stays as it is. */
function decodeOnce(text: string): Decoded {
  let result = "";
  const from: number[] = [];
  const to: number[] = [];
  const add = (piece: string, start: number, end: number) => {
    for (let unit = 0; unit < piece.length; unit++) {
      from.push(start);
      to.push(end);
    }
    result += piece;
  };
  let at = 0;
  while (at < text.length) {
    const octets = /^(?:%[0-9a-f]{2})+/iu.exec(text.slice(at, at + 12))?.[0];
    const char = octets === undefined ? null : decodeFirst(octets);
    if (char === null) {
      add(text[at]!, at, at + 1);
      at++;
    } else {
      add(char.text, at, at + char.length);
      at += char.length;
    }
  }
  return { text: result, from, to };
}

/** The first character of percent-encoded octets and the length of its encoding; null: they begin with no UTF-8. */
function decodeFirst(octets: string): { readonly text: string; readonly length: number } | null {
  const lead = Number.parseInt(octets.slice(1, 3), 16);
  const count =
    lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 ? 4 : 0;
  const encoded = octets.slice(0, count * 3);
  if (count === 0 || encoded.length < count * 3) return null;
  try {
    return { text: decodeURIComponent(encoded), length: encoded.length };
  } catch {
    return null;
  }
}
