import { fold, foldedSlice } from "../../../utils/core/text/fold.ts";

/** One token of the slow tokenizer, with strings where the fast one has numbers. */
export interface SlowToken {
  readonly text: string;
  /** First folded unit. */
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  readonly kind: "A" | "L" | "D" | "O";
  /** What stands before it, in words: «hard», «comma», «hyphen», «hyphen loose» … in a fixed order. */
  readonly gap: readonly string[];
  readonly glued: boolean;
}

/** One letter for each folded unit: A Arabic, L Latin, D digit, O other letter, _ itself, . the rest. */
function classString(folded: string): string {
  return Array.from({ length: folded.length }, (_, i) => {
    const unit = folded[i]!;
    if (unit === "_") return "_";
    if (/[0-9]/.test(unit)) return "D";
    if (/[\u0600-\u077f]/.test(unit)) return /\p{L}/u.test(unit) ? "A" : ".";
    if (/[a-z]|(?=[\u0080-\u024f])\p{L}/u.test(unit)) return "L";
    return /(?=[\u0250-\uffff])[\p{L}\p{Nd}]/u.test(unit) ? "O" : ".";
  }).join("");
}

/** Names a gap by what stands in it; the tables of tokenize.ts in the words of its documentation. */
function nameGap(between: string): string[] {
  const loose = /[ \n]/.test(between) ? " loose" : "";
  if (/[^ \n"'`«»‚“”„‹›*#_()[\]{}\ufd3e\ufd3f°,\-./]/.test(between) || /\n[\s\S]*\n|\.[\s\S]*\./.test(between))
    return ["hard"];
  return [
    ...(between.includes(",") ? ["comma"] : []),
    ...(between.includes("-") ? [`hyphen${loose}`] : []),
    ...(between.includes(".") ? [`dot${loose}`] : []),
    ...(between.includes("/") ? ["slash"] : []),
  ];
}

/** The obvious tokenizer: regular expressions over the folded string, one token after the other. */
export function tokenizeSlowly(text: string, masked: readonly (readonly [number, number])[] = []): SlowToken[] {
  const folded = fold(text);
  const units = foldedSlice(folded, 0, folded.length);
  const isMasked = (i: number) =>
    masked.some(([from, to]) => folded.offsets.start(i) >= from && folded.offsets.start(i) < to);
  const hide = (string: string) => string.replace(/[\s\S]/g, (unit, i: number) => (isMasked(i) ? "\u0003" : unit));
  const visible = hide(units);
  const plainClasses = classString(units);
  const classes = classString(visible);
  const tokens: SlowToken[] = [];
  let after = 0;
  let previousAt = 0;
  for (const match of classes.matchAll(/A+|L(?:[L_]*L)?|D+|O+/g)) {
    const from = match.index;
    const to = from + match[0].length;
    const between = visible.slice(after, from);
    const kind = match[0][0] as SlowToken["kind"];
    const gap = tokens.length === 0 ? ["hard"] : nameGap(between);
    const token = { unit: from, start: folded.offsets.start(from), end: folded.offsets.end(to - 1), kind };
    const word = units.slice(from, to);
    const previous = tokens.at(-1);
    const waw = previous?.text === "و" && !/[DL]/.test(plainClasses[previousAt - 1] ?? "");
    if (kind === "A" && waw && gap.length === 0 && /[ \n]/.test(between))
      tokens.splice(-1, 1, { ...token, text: `و${word}`, gap: previous!.gap, glued: true });
    else tokens.push({ ...token, text: word, gap, glued: false });
    after = to;
    previousAt = from;
  }
  return tokens;
}
