/** The parts of a text directive. */
export interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

export function readDirective(link: string): Directive {
  const parts = link.slice(link.indexOf(":~:text=") + 8).split(",");
  const prefix = parts[0]!.endsWith("-") ? parts.shift()!.slice(0, -1) : "";
  const suffix = parts.at(-1)!.startsWith("-") ? parts.pop()!.slice(1) : "";
  const [start = "", end = ""] = parts;
  const [a, b, c, d] = [prefix, start, end, suffix].map(decodeURIComponent);
  return { prefix: a!, start: b!, end: c!, suffix: d! };
}

const LETTER = /[\p{L}\p{M}\p{N}_]/u;

/** Where the first place is that a directive leads to, on plain text, tried letter by letter; null: nowhere. */
export function findDirective(
  text: string,
  { prefix, start, end, suffix }: Directive,
): { start: number; end: number } | null {
  const plain = text.replace(/\s/gu, " ");
  const isBound = (at: number) => !(LETTER.test(plain[at - 1] ?? " ") && LETTER.test(plain[at] ?? " "));
  const skip = (at: number) => {
    let next = at;
    while (plain[next] === " ") next++;
    return next;
  };
  const suffixFits = (at: number) =>
    suffix === "" || (plain.startsWith(suffix, skip(at)) && isBound(skip(at) + suffix.length));
  for (let at = 0; at < plain.length; at++) {
    if (!isBound(at) || !plain.startsWith(prefix, at)) continue;
    const from = prefix === "" ? at : skip(at + prefix.length);
    const to = from + start.length;
    if (!plain.startsWith(start, from) || !isBound(to)) continue;
    if (end === "") {
      if (suffixFits(to)) return { start: from, end: to };
      continue;
    }
    for (let last = to; last < plain.length; last++) {
      const stop = last + end.length;
      if (isBound(last) && plain.startsWith(end, last) && isBound(stop) && suffixFits(stop))
        return { start: from, end: stop };
    }
  }
  return null;
}
