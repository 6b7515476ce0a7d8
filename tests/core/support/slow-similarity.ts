import { foldString } from "../../../utils/core/text/fold.ts";

/** What is left of a text for anchoring: its folded letters and digits, one after the other. */
export function lettersOf(text: string): string {
  return foldString(text)
    .split("")
    .filter((unit) => /[0-9]|\p{L}|(?=[\u0780-\uffff])\p{Nd}/u.test(unit))
    .join("");
}

/** Levenshtein's distance, as the textbooks have it. */
export function distanceSlowly(a: string, b: string): number {
  const table: number[][] = [Array.from({ length: b.length + 1 }, (_, k) => k)];
  for (let i = 1; i <= a.length; i++) {
    table.push([i]);
    for (let k = 1; k <= b.length; k++) {
      const replaced = table[i - 1]![k - 1]! + Number(a[i - 1] !== b[k - 1]);
      table[i]!.push(Math.min(replaced, table[i - 1]![k]! + 1, table[i]![k - 1]! + 1));
    }
  }
  return table[a.length]![b.length]!;
}

/** How alike two passages are, 0 to 1; 1 when neither has a letter. */
export function similaritySlowly(a: string, b: string): number {
  const [x, y] = [lettersOf(a), lettersOf(b)];
  const longest = Math.max(x.length, y.length);
  return longest === 0 ? 1 : 1 - distanceSlowly(x, y) / longest;
}
