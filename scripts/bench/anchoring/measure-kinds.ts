import { indexText } from "../../../utils/core/anchoring/index-text.ts";
import { resolvePassage } from "../../../utils/core/anchoring/resolve-passages.ts";
import * as edit from "./edit-page.ts";
import { makePage, makeVocabulary, makeWord, type Page, renderPage } from "./make-page.ts";
import { matchApproximately } from "./match-approximately.ts";
import { choosePassages, spanOf } from "./passages.ts";
import { createRandom, type Random } from "./random.ts";
import { count, countFound, newTally, type Tally } from "./tally.ts";

const SIZE = 79_000;
const QUOTES = 200;

interface Kind {
  readonly name: string;
  /** Which runs of words the kind can be shown on; all of them unless said. */
  readonly fits?: (run: edit.Run, words: readonly string[], paragraphs: readonly number[]) => boolean;
  /** The edited page; asked once for all passages where it does not look at `run`. */
  readonly edit: (page: Page, random: Random, run: edit.Run) => Page;
  readonly each: boolean;
  /** The passage is no longer there: every place would be wrong. */
  readonly gone?: boolean;
}

const vocabulary = makeVocabulary(6_000, createRandom(1));
const strangers = makePage(20_000, vocabulary, createRandom(2));

/** To add a kind of edit, add a line. */
const KINDS: readonly Kind[] = [
  { name: "nothing edited", each: false, edit: (page) => page },
  { name: "harakat and tatweel", each: false, edit: edit.changeHarakat },
  { name: "hamza, ya, ta marbuta", each: false, edit: edit.dropHamza },
  { name: "punctuation", each: false, edit: edit.changePunctuation },
  {
    name: "digits to Arabic-Indic",
    each: false,
    fits: ({ first, last }, words) => words.slice(first - 5, last + 6).some((word) => /[0-9]/.test(word)),
    edit: edit.changeDigits,
  },
  {
    name: "one word changed",
    each: true,
    fits: (run, words) => changeable(run, words).length > 0,
    edit: (page, random, run) => {
      const words = page.flat().map(({ text }) => text);
      const changed = random.pick(changeable(run, words));
      const left = words.slice(run.first, run.last + 1).join("").length - words[changed]!.length;
      let other = makeWord(vocabulary, random);
      while (other.length > left) other = makeWord(vocabulary, random);
      return edit.replaceWord(page, changed, other);
    },
  },
  {
    name: "paragraph moved",
    each: true,
    // A quote over two paragraphs is torn by the move: there is no right place.
    fits: ({ first, last }, _, paragraphs) => paragraphs[first] === paragraphs[last],
    edit: (page, random, { first }) => edit.moveParagraph(page, first, random),
  },
  {
    name: "paragraphs inserted",
    each: false,
    fits: ({ first, last }, _, paragraphs) => paragraphs[first] === paragraphs[last],
    edit: (page, random) => edit.insertParagraphs(page, strangers, 0.3, random),
  },
  { name: "passage deleted", each: true, gone: true, edit: (page, _, run) => edit.deleteRun(page, run) },
  {
    name: "its paragraph deleted",
    each: true,
    gone: true,
    fits: ({ first, last }, _, paragraphs) => paragraphs[first] === paragraphs[last],
    edit: (page, _, { first }) => page.filter((paragraph) => !paragraph.some(({ id }) => id === first)),
  },
];

/** Words of a run that are no more than half of its letters, nor is what takes their place: of one word nothing would be left. */
function changeable({ first, last }: edit.Run, words: readonly string[]): number[] {
  const size = words.slice(first, last + 1).join("").length;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((id) => words[id]!.length * 2 <= size);
}

export interface KindResult {
  readonly name: string;
  readonly gone: boolean;
  readonly ours: Tally;
  readonly theirs: Tally;
}

/** 200 passages for each kind of edit on a page of 79,000 characters, found by us and by the approximate way. */
export function measureKinds(seed: number): KindResult[] {
  const page = makePage(SIZE, vocabulary, createRandom(seed));
  const words = page.flat().map(({ text }) => text);
  const paragraphs = page.flatMap((paragraph, i) => paragraph.map(() => i));
  return KINDS.map((kind, k) => {
    const random = createRandom(seed * 100 + k);
    const passages = choosePassages(page, QUOTES, random, (run) => kind.fits?.(run, words, paragraphs) ?? true);
    const ours = newTally();
    const theirs = newTally();
    let rendered = renderPage(page);
    let index = indexText(rendered.text);
    for (const [i, { run, selectors }] of passages.entries()) {
      if (kind.each || i === 0) {
        rendered = renderPage(kind.edit(page, random, run));
        index = indexText(rendered.text);
      }
      const truth = kind.gone ? null : spanOf(run, rendered);
      count(ours, resolvePassage(index, selectors), truth);
      countFound(theirs, matchApproximately(rendered.text, selectors), truth);
    }
    return { name: kind.name, gone: kind.gone ?? false, ours, theirs };
  });
}
