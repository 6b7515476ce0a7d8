/** Between two words of a name, which a page may also run together. */
const GAP = " ?";
const WAW = "و";

interface Node {
  readonly next: Map<string, Node>;
  isEnd: boolean;
}

/**
 * Source of a regular expression that finds any of these phrases (list-phrases.ts), folded words of letters and digits alone, in a readable text (readable-text.ts). A tree of
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
  const branches = [...node.next].map(([letter, next]) => (letter === " " ? GAP : letter) + write(next));
  return branches.length === 1 ? branches[0]! : `(?:${branches.join("|")})`;
}
