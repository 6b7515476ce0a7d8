import { createRandom, type Random } from "../bench/anchoring/random.ts";
import { MADE_LANGUAGES, type MadeLanguage } from "./made-words.ts";

export interface GeneratedArticle {
  readonly id: string;
  readonly text: string;
  /** Articles of one story have the same; everything else has one of its own. */
  readonly story: string;
  /** What was done to make it: a kind of copy, or what makes it hard. */
  readonly kind: string;
}

/** An article as the generator has it: sentences of words; numbers are words of digits. */
type Sentences = readonly (readonly string[])[];

/** How a copy is made of the original. To add a kind, add a line. */
const COPIES: Readonly<Record<string, (original: Sentences, make: Maker) => Sentences>> = {
  "re-headlined": ([, ...body], make) => [make.headline(), ...body],
  cut: (original, make) => original.slice(0, Math.ceil(original.length * (0.4 + 0.1 * make.random.below(5)))),
  reordered: ([headline, ...body], make) => [headline!, ...make.shuffle(body)],
  "20 % changed": (original, make) => make.change(original, 0.2),
  "20 % changed, re-headlined, cut": ([, ...body], make) =>
    make.change([make.headline(), ...body.slice(0, Math.ceil(body.length * 0.7))], 0.2),
  "20 % changed, re-headlined, reordered": ([, ...body], make) =>
    make.change([make.headline(), ...make.shuffle(body)], 0.2),
  "all of it": ([, ...body], make) =>
    make.change([make.headline(), ...make.shuffle(body.slice(0, Math.ceil(body.length * 0.7)))], 0.2),
};
export const KINDS_OF_MADE_COPY: readonly string[] = Object.keys(COPIES);

/** Of 100 articles: originals (each with one to four copies), forms filled in again and again, under an outlet's footer, others. */
const STORIES = 16;
const FORMS = 3;
const FILLINGS = 5;
const FOOTED = 20;

/**
 * A set of `count` made-up articles whose copies are known, the same for the same seed. In it are also pairs that look like
 * copies and are none: one form with other figures, unrelated articles under one long footer, stock phrases everywhere, the
 * same paragraph of background under two different events.
 */
export function generateArticles(count: number, seed: number): GeneratedArticle[] {
  const random = createRandom(seed);
  const articles: GeneratedArticle[] = [];
  const add = (sentences: Sentences, story: string, kind: string, footer = "") =>
    articles.push({ id: `made-${articles.length}`, text: print(sentences, footer), story, kind });
  for (let batch = 0; articles.length < count; batch++) {
    const make = createMaker(random, random.pick(MADE_LANGUAGES));
    for (let i = 0; i < STORIES; i++) {
      const original = make.article();
      const story = `story-${batch}-${i}`;
      add(original, story, "original");
      const copies = 1 + random.below(4);
      for (let k = 0; k < copies; k++) {
        const kind = random.pick(KINDS_OF_MADE_COPY);
        add(COPIES[kind]!(original, make), story, kind);
      }
    }
    for (let i = 0; i < FORMS; i++) {
      const form = make.form();
      for (let k = 0; k < FILLINGS; k++) add(make.fill(form), `form-${batch}-${i}-${k}`, "form");
    }
    const footer = make.footer();
    for (let i = 0; i < FOOTED; i++) add(make.article(), `footed-${batch}-${i}`, "footer", footer);
    for (let i = 0; i < 4; i++) {
      const background = make.article().slice(1);
      for (let k = 0; k < 2; k++) {
        // As many words of its own as of the background: what was measured in the press as the likest wrong pair.
        const own: (readonly string[])[] = [...make.article()];
        while (own.flat().length < background.flat().length) own.push(...make.article().slice(1));
        add([...own, ...background], `background-${batch}-${i}-${k}`, "background");
      }
    }
    for (let i = 0; i < 10; i++) add(make.article(), `other-${batch}-${i}`, "other");
  }
  return articles.slice(0, count);
}

interface Maker {
  readonly random: Random;
  readonly article: () => Sentences;
  readonly headline: () => readonly string[];
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
  /** Every word, figures too, with this chance exchanged for another, for two, or for none. */
  readonly change: (sentences: Sentences, share: number) => Sentences;
  /** Sentences whose figures and dates stand as HOLE. */
  readonly form: () => Sentences;
  readonly fill: (form: Sentences) => Sentences;
  readonly footer: () => string;
}

const HOLE = "\u0000";

function createMaker(random: Random, language: MadeLanguage): Maker {
  const { content, months, phrases } = language;
  /** Frequencies fall as in language: half of all words are among the first eighth. */
  const contentWord = () => content[Math.floor(content.length * (random.below(10_000) / 10_000) ** 3)]!;
  const word = () => (random.chance(0.4) ? random.pick(language.function) : contentWord());
  const figure = () =>
    random.chance(0.2) ? random.pick(months) : String(2 + random.below(random.pick([30, 300, 9_000])));
  const wordOrFigure = () => (random.chance(0.03) ? figure() : word());
  const sentence = (isFigure: number, make: () => string): string[] => [
    ...(random.chance(0.25) ? random.pick(phrases).split(" ") : []),
    ...Array.from({ length: 9 + random.below(14) }, () => (random.chance(isFigure) ? make() : word())),
  ];
  const headline = () => Array.from({ length: 6 + random.below(7) }, contentWord);
  return {
    random,
    headline,
    article: () => [headline(), ...Array.from({ length: 6 + random.below(20) }, () => sentence(0.03, figure))],
    shuffle: (list) => {
      const left = [...list];
      return Array.from({ length: left.length }, () => left.splice(random.below(left.length), 1)[0]!);
    },
    change: (sentences, share) =>
      sentences.map((words) =>
        words.flatMap((one) => {
          if (!random.chance(share)) return [one];
          const die = random.below(6);
          return die === 0 ? [] : die === 1 ? [wordOrFigure(), wordOrFigure()] : [wordOrFigure()];
        }),
      ),
    form: () => [headline(), ...Array.from({ length: 4 + random.below(8) }, () => sentence(0.12, () => HOLE))],
    fill: (form) => form.map((words) => words.map((one) => (one === HOLE ? figure() : one))),
    footer: () => Array.from({ length: 3 + random.below(4) }, () => print([sentence(0, word)])).join(" "),
  };
}

function print(sentences: Sentences, footer = ""): string {
  const [headline = [], ...body] = sentences.map((words) => words.join(" "));
  const paragraphs = body.map((sentence) => `${sentence}.`);
  return [headline, ...paragraphs, footer].filter((part) => part !== "").join("\n\n");
}
