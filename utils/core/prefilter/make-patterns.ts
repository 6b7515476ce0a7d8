import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { type ListedForm, listForms } from "../lexicon/list-forms.ts";
import type { Entity } from "../lexicon/types.ts";
import { countsForVerdict } from "../relevance/score-article.ts";
import { groupPhrases } from "./group-phrases.ts";
import { listPhrases } from "./list-phrases.ts";
import type { PhraseGroup, PrefilterPatterns } from "./types.ts";

/**
 * What recognisers name without a form of the lexicon (utils/core/recognise), folded: measures around «la traite» alone, the yearly
 * report by who writes it. «448» and «27.14» in every notation are NUMBERED.
 */
const RECOGNISED = [
  ...["la traite", "de traite", "contre traite", "anti traite", "sur traite", "en traite", "et traite", "pour traite"],
  ...["خارجيه الامريكيه", "خارجيه الاميركيه", "departement d etat", "trafficking in", "trafficking of"],
];
const NUMBERED: readonly PhraseGroup[] = [
  { word: "27", phrases: "27 14|14 27" },
  { word: "448", phrases: "448" },
];

/**
 * What a text must hold for any verdict but «none» (score-article.ts), made of the bundled lexicon when Rasd is built.
 *
 * @throws LexiconError (list-forms.ts) that names every conflict.
 */
export function makePatterns(entities: readonly Entity[]): PrefilterPatterns {
  const all = listForms(entities);
  const forms = all.filter(({ entity }) => countsForVerdict(entities[entity]!));
  const free = forms.filter(({ exact }) => exact === null);
  const groups = groupPhrases(
    listPhrases([...free, ...RECOGNISED.map(formOf)]),
    commonnessIn(all.filter(({ entity }) => !countsForVerdict(entities[entity]!))),
  );
  return {
    groups: [...NUMBERED, ...groups],
    exact: writeExact(forms.flatMap(({ exact, guards }) => (exact === null || guards?.needs ? [] : [exact]))),
  };
}

/** How many forms hold a word; a function word stands in more texts than any name. */
function commonnessIn(forms: readonly ListedForm[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of forms)
    for (const word of words) {
      const bare = word.replace(/^(?:[وبف]?ال|لل?)(?=\p{L}{3})/u, "");
      for (const one of new Set([word, bare])) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
  return (word) => (FUNCTION_WORDS.has(word) ? 1_000 : (counts.get(word) ?? 0));
}

function formOf(phrase: string): ListedForm {
  return { entity: -1, words: phrase.split(" "), gaps: 0, exact: null, guards: null };
}

/** Acronyms, letter by letter, with anything or nothing at their blanks and dashes. */
function writeExact(acronyms: readonly string[]): string {
  const all = acronyms.map((acronym) => acronym.split(/[^\p{L}\p{N}]+/u).join("[^A-Za-z0-9]{0,4}"));
  return `(?<![A-Za-z])(?:${[...new Set(all)].join("|")})(?![A-Za-z])`;
}
