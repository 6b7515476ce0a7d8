import type { ListedForm } from "../lexicon/list-forms.ts";

/** A phrase as it is compared: its letters, and before which of them a word may begin. */
interface Joined {
  readonly letters: string;
  readonly breaks: ReadonlySet<number>;
}

/**
 * The fewest phrases of which every text that one of these forms can be found in holds at least one: folded words with a space
 * wherever a page may begin a new word, the first without its alef where it has the article: ل before it swallows that. A phrase that holds another is
 * left out, and so is a form that counts only where another is named too (`needs`). Sorted.
 */
export function listPhrases(forms: readonly ListedForm[]): string[] {
  const all = new Map<string, Set<number>>();
  for (const { words, guards } of forms) {
    if (guards?.needs !== undefined) continue;
    const { letters, breaks } = join(words.join(" ").replaceAll("_", " ").replace(/^ال/u, "ل"));
    // Written in one word and in two, it is one phrase with a place where a word may begin.
    all.set(letters, new Set([...(all.get(letters) ?? []), ...breaks]));
  }
  const kept: Joined[] = [];
  for (const [letters, breaks] of [...all].sort(([a], [b]) => a.length - b.length)) {
    const phrase = { letters, breaks };
    if (!kept.some((shorter) => holds(phrase, shorter))) kept.push(phrase);
  }
  return kept.map(part).sort();
}

function join(phrase: string): Joined {
  const breaks = new Set<number>();
  let letters = "";
  for (const letter of phrase) {
    if (letter === " ") breaks.add(letters.length);
    else letters += letter;
  }
  return { letters, breaks };
}

/** Whether whatever finds `inner` finds it in `outer`, too, however that is written. */
function holds(outer: Joined, inner: Joined): boolean {
  for (let at = outer.letters.indexOf(inner.letters); at >= 0; at = outer.letters.indexOf(inner.letters, at + 1)) {
    const inside = [...outer.breaks]
      .map((place) => place - at)
      .filter((place) => place > 0 && place < inner.letters.length);
    if (inside.every((place) => inner.breaks.has(place))) return true;
  }
  return false;
}

function part({ letters, breaks }: Joined): string {
  return [...letters].map((letter, at) => (breaks.has(at) ? ` ${letter}` : letter)).join("");
}
