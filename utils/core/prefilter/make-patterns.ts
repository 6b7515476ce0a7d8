import { type ListedForm, listForms } from "../lexicon/list-forms.ts";
import type { Entity } from "../lexicon/types.ts";
import { countsForVerdict } from "../relevance/score-article.ts";
import { listPhrases } from "./list-phrases.ts";
import type { PrefilterPatterns } from "./types.ts";
import { writeLetters, writePattern } from "./write-pattern.ts";

/**
 * What recognisers name without a form of the lexicon (utils/core/recognise), folded: measures around «la traite» alone, the yearly
 * report by who writes it. «448» and «27.14» in every notation are NUMBERED.
 */
const RECOGNISED = [
  ...["la traite", "de traite", "contre traite", "anti traite", "sur traite", "en traite", "et traite"],
  ...["خارجيه الامريكيه", "خارجيه الاميركيه", "departement d etat", "trafficking in", "trafficking of"],
];
const BETWEEN = "[^a-z0-9]{1,4}";
const [LAW, OF_YEAR, PENAL] = ["27", "14", "448"].map(writeLetters);
const NUMBERED = `${LAW}${BETWEEN}${OF_YEAR}|${OF_YEAR}${BETWEEN}${LAW}|${PENAL}`;

/**
 * What a text must hold for any verdict but «none» (score-article.ts), made of the bundled lexicon when Rasd is built.
 *
 * @throws LexiconError (list-forms.ts) that names every conflict.
 */
export function makePatterns(entities: readonly Entity[]): PrefilterPatterns {
  const forms = listForms(entities).filter(({ entity }) => countsForVerdict(entities[entity]!));
  const free = forms.filter(({ exact }) => exact === null);
  return {
    folded: `${writePattern(listPhrases([...free, ...RECOGNISED.map(formOf)]))}|${NUMBERED}`,
    exact: writeExact(forms.flatMap(({ exact, guards }) => (exact === null || guards?.needs ? [] : [exact]))),
  };
}

function formOf(phrase: string): ListedForm {
  return { entity: -1, words: phrase.split(" "), gaps: 0, exact: null, guards: null };
}

/** Acronyms, letter by letter, with anything or nothing at their blanks and dashes. */
function writeExact(acronyms: readonly string[]): string {
  const all = acronyms.map((acronym) => acronym.split(/[^\p{L}\p{N}]+/u).join("[^A-Za-z0-9]{0,4}"));
  return `(?<![A-Za-z])(?:${[...new Set(all)].join("|")})(?![A-Za-z])`;
}
