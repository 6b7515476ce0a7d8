import { makeWord, type Page, type Word } from "./make-page.ts";
import type { Random } from "./random.ts";

/** A run of words: ids from `first` to `last`, both counted. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const HARAKAT = [..."\u064e\u064f\u0650\u0652"];
const HAMZA: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ئ: "ي", ؤ: "و", ى: "ي", ة: "ه" };

function changeWords(page: Page, change: (word: Word) => Word): Page {
  return page.map((paragraph) => paragraph.map(change));
}

/** Harakat put on two words of three, tatweel into some, those that were there taken away. */
export function changeHarakat(page: Page, random: Random): Page {
  return changeWords(page, (word) => {
    const bare = word.text.replace(/[\u064b-\u0652]/g, "");
    if (!random.chance(0.67)) return { ...word, text: bare };
    const text = [...bare].map((letter) => letter + (random.chance(0.5) ? random.pick(HARAKAT) : "")).join("");
    return { ...word, text: random.chance(0.1) ? text.replace(/(?<=[بتسفقكلمنهي])/, "\u0640\u0640") : text };
  });
}

export function dropHamza(page: Page): Page {
  return changeWords(page, (word) => ({ ...word, text: word.text.replace(/[أإآئؤىة]/g, (one) => HAMZA[one]!) }));
}

/** Commas and full stops become other signs, some words get signs that had none. */
export function changePunctuation(page: Page, random: Random): Page {
  const other: Readonly<Record<string, string>> = { "،": " -", ".": " …", "": "" };
  return changeWords(page, (word) => ({ ...word, mark: random.chance(0.05) ? "؛" : other[word.mark]! }));
}

export function changeDigits(page: Page): Page {
  return changeWords(page, (word) => ({
    ...word,
    text: word.text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  }));
}

/** One word becomes another one. */
export function replaceWord(page: Page, id: number, text: string): Page {
  return changeWords(page, (word) => (word.id === id ? { ...word, text, replaced: true } : word));
}

export function deleteRun(page: Page, { first, last }: Run): Page {
  return page
    .map((paragraph) => paragraph.filter(({ id }) => id < first || id > last))
    .filter(({ length }) => length > 0);
}

/** The paragraph that holds a word is moved to another place. */
export function moveParagraph(page: Page, id: number, random: Random): Page {
  const from = page.findIndex((paragraph) => paragraph.some((word) => word.id === id));
  const rest = page.filter((_, i) => i !== from);
  let to = random.below(rest.length + 1);
  if (to === from) to = from > 0 ? 0 : rest.length;
  return [...rest.slice(0, to), page[from]!, ...rest.slice(to)];
}

/** Other paragraphs are put before each one with the given chance, and before the first. */
export function insertParagraphs(page: Page, inserted: Page, share: number, random: Random): Page {
  const stranger = () => random.pick(inserted).map((word) => ({ ...word, id: -1 }));
  return page.flatMap((paragraph, i) => (i === 0 || random.chance(share) ? [stranger(), paragraph] : [paragraph]));
}

/** Each word is with this chance replaced, deleted, misspelt, or gets a new one before it; a quarter of the edits each. */
export function editWords(page: Page, share: number, vocabulary: readonly string[], random: Random): Page {
  return page.map((paragraph) =>
    paragraph.flatMap((word) => {
      if (!random.chance(share)) return [word];
      switch (random.below(4)) {
        case 0:
          return [{ ...word, text: makeWord(vocabulary, random), replaced: true }];
        case 1:
          return [];
        case 2:
          return [{ ...word, text: misspell(word.text, random) }];
        default:
          return [{ id: -1, text: makeWord(vocabulary, random), mark: "" }, word];
      }
    }),
  );
}

/** One letter left out, doubled or changed for another one. */
function misspell(word: string, random: Random): string {
  const at = random.below(word.length);
  const letter = word.charAt(at);
  const other = [random.pick([..."ابتدرسعفقلمنهوي"]), "", letter + letter][random.below(3)]!;
  return word.length === 1 ? word + letter : word.slice(0, at) + other + word.slice(at + 1);
}
