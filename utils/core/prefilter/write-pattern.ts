import { foldCodePoint } from "../text/fold-table.ts";
import { readableText } from "./readable-text.ts";

/** Blocks whose letters names are written in; NFKD brings the rest of Unicode that stands for them to these. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x20, 0x24f],
  [0x600, 0x6ff],
  [0x750, 0x77f],
];
/** Between two words of a name, which a page may also run together. */
const GAP = " ?";
const WAW = "و";

/** Folded letter → the letters of a readable text that fold to it, as part of a pattern. */
const variants = new Map<string, Set<string>>();
for (const [from, to] of BLOCKS) {
  for (let code = from; code <= to; code++) {
    const folded = foldCodePoint(code);
    const readable = readableText(String.fromCodePoint(code));
    if (readable.length === 1 && /^[\p{L}\p{Nd}]$/u.test(folded))
      variants.set(folded, (variants.get(folded) ?? new Set()).add(readable));
  }
}

interface Node {
  readonly next: Map<string, Node>;
  isEnd: boolean;
}

/**
 * Source of a regular expression that finds any of these phrases (list-phrases.ts) in a readable text (readable-text.ts). A tree of
 * letters, so that a place in a text is left at its first wrong letter however many phrases there are.
 */
export function writePattern(phrases: readonly string[]): string {
  const root: Node = { next: new Map(), isEnd: false };
  for (const phrase of phrases) {
    let node = root;
    const letters = [...phrase];
    letters.forEach((letter, at) => {
      node = step(node, letter);
      // «و الأطفال»: a detached و belongs to the word behind it.
      const opensWord = at === 0 || letters[at - 1] === " ";
      if (letter === WAW && opensWord && at + 1 < letters.length && letters[at + 1] !== " ") node = step(node, " ");
    });
    node.isEnd = true;
  }
  return write(root);
}

function step(node: Node, letter: string): Node {
  const known = node.next.get(letter);
  if (known) return known;
  const made: Node = { next: new Map(), isEnd: false };
  node.next.set(letter, made);
  return made;
}

function write(node: Node): string {
  // What goes on from here is found with what ends here.
  if (node.isEnd) return "";
  const branches = [...node.next].map(([letter, next]) => writeLetter(letter) + write(next));
  return branches.length === 1 ? branches[0]! : `(?:${branches.join("|")})`;
}

/** Folded letters or digits, one behind the other, in all their variants. */
export function writeLetters(letters: string): string {
  return [...letters].map(writeLetter).join("");
}

function writeLetter(letter: string): string {
  if (letter === " ") return GAP;
  const all = [...(variants.get(letter) ?? [letter])].map((one) => one.replace(/[\\\]^-]/u, "\\$&"));
  return all.length === 1 ? all[0]! : `[${all.join("")}]`;
}
