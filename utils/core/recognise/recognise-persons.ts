import type { Folded } from "../text/fold.ts";
import { CLASS_ARABIC, CLASS_LATIN } from "../text/fold-table.ts";
import { endOfToken, GAP_DOT_LOOSE, GAP_HYPHEN, startOfToken, type Tokens, tokenText } from "../text/tokenize.ts";
import { findByFunction } from "./find-by-function.ts";
import { findLatinName } from "./find-latin-name.ts";
import { ARABIC_GIVEN_NAMES, COMPOUND_HEADS, DOUBTFUL } from "./given-names-arabic.ts";
import { judgeUnknownName } from "./judge-unknown-name.ts";
import { isNameCue } from "./name-cues.ts";
import { bare, isGiven, isNameWord, isNisba, isSecondSurname, isSurname } from "./name-words.ts";
import {
  ARABIC_CALLINGS,
  ARABIC_PARTICLES,
  ARABIC_ROLES,
  ARABIC_SAYING,
  ARABIC_TITLES,
  COMPOUND_ENDS,
  HONORIFICS,
  NAMED_AFTER,
  NO_SURNAMES,
} from "./person-cues.ts";
import { procliticLengths, type RecognisedPerson } from "./person-tokens.ts";
import { confirmRepeated, findSurnames } from "./repeat-persons.ts";

type FoundPerson = RecognisedPerson & { readonly tentative?: boolean };

/** Longest name, in words. */
const LONGEST = 4;
/** How far behind a function its holder may be named. */
const ROLE_REACH = 5;
const MARKS = /["«»“”()[\]\n]/u;
/**
 * Persons the lexicon does not know: a title and what follows it, a known given name with what follows it, and the same
 * person by surname alone later on. In Latin script every word of a name begins with a capital.
 *
 * A name ends at punctuation, at a function word and at the words of the stop list; one word is a name only behind a title
 * in Latin script. Streets, schools and prizes named after somebody are not persons.
 */
export function recognisePersons(text: string, folded: Folded, tokens: Tokens): RecognisedPerson[] {
  const words: string[] = [];
  const word = (index: number) => (words[index] ??= tokenText(folded, tokens, index));
  const found: FoundPerson[] = [];
  const tentative: FoundPerson[] = [];
  let cued = false;
  for (let index = 0; index < tokens.count; index++) {
    // Words are compared as hashes first: a string is made only where a name may begin.
    const isCue = isNameCue(folded, tokens, index);
    const isCandidate = isCue || cued;
    cued = isCue;
    if (!isCandidate) continue;
    const person: FoundPerson | null =
      tokens.kind[index] === CLASS_ARABIC ? (arabicAt(index) ?? behindRole(index)) : latinAt(index);
    if (person === null) continue;
    if (person.tentative) {
      tentative.push(person);
      index = person.last;
      continue;
    }
    found.push(person);
    index = person.last;
  }
  found.push(...confirmRepeated(tentative, found));
  const surnames = new Map<string, string>();
  for (const { first, last, entity } of found) {
    const surname = word(last);
    if (last > first && surname.length >= 4 && !isGiven(surname) && !NO_SURNAMES.has(surname))
      surnames.set(surname, entity);
  }
  return findSurnames(text, folded, tokens, surnames, found);

  function joined(index: number): boolean {
    // A name does not run over punctuation; a hyphen inside «Jean-Pierre» does not end it.
    // A dot belongs to an initial («B. Hickey»); behind a word it ends the sentence.
    if (index >= tokens.count) return false;
    const allowed =
      tokens.kind[index] !== CLASS_LATIN ? 0 : tokens.length[index - 1] === 1 ? GAP_HYPHEN | GAP_DOT_LOOSE : GAP_HYPHEN;
    // Brackets, quotation marks and line ends are no gap to the matcher; to a name they are.
    return (
      (tokens.gap[index]! & ~allowed) === 0 &&
      !MARKS.test(text.slice(endOfToken(folded, tokens, index - 1), startOfToken(folded, tokens, index)))
    );
  }

  function arabicAt(index: number): FoundPerson | null {
    const previous = index > 0 && joined(index) ? bare(word(index - 1)) : "";
    if (NAMED_AFTER.has(previous.replace(/^[وفبلك]?(?:ال)?/u, "")) || NAMED_AFTER.has(previous)) return null;
    const own = word(index);
    for (const stripped of procliticLengths(own)) {
      const name = own.slice(stripped);
      const isTitled = ARABIC_TITLES.has(previous);
      const isAbd = name === "عبد" && joined(index + 1) && word(index + 1).startsWith("ال");
      const isCompound = COMPOUND_HEADS.has(name) && joined(index + 1) && word(index + 1) === "الدين";
      const isKnown = ARABIC_GIVEN_NAMES.has(name) || isAbd || isCompound || /^عبدال\p{L}{3,}$/u.test(name);
      const isDoubtful = !isKnown && DOUBTFUL.has(name) && !isPreposition(index);
      if (isTitled && stripped === 0 && HONORIFICS.has(previous) && isSurname(name) && !isGiven(name))
        return make(index, index, 0);
      if (!isKnown && !isDoubtful && !(isTitled && stripped === 0 && isNameWord(name) && !name.startsWith("ال")))
        continue;
      const isPair = isAbd || isCompound;
      const last = endOfName(index, isPair ? index + 1 : index);
      if (last === index || (isPair && last === index + 1 && !isTitled)) continue;
      // «حسن محمد الدقي»: beside a name that is nothing else it is one, too.
      const isBesideSure = last > index + 1 && ARABIC_GIVEN_NAMES.has(word(index + 1));
      const isCued = isTitled || isBesideSure || ARABIC_SAYING.has(previous.replace(/^[وف](?=\p{L}{3})/u, ""));
      if (!isKnown && !isDoubtful) return unknown(index, last, previous);
      if (!isDoubtful || isCued) return make(index, last, stripped);
      return word(index + 1).startsWith("ال") ? null : { ...make(index, last, stripped), tentative: true };
    }
    return null;
  }

  /** The last word of a name that begins at `first` and goes on at least to `last`. */
  function endOfName(first: number, from: number): number {
    let last = from;
    while (
      last - first + 1 < LONGEST &&
      joined(last + 1) &&
      tokens.kind[last + 1] === CLASS_ARABIC &&
      isNameWord(word(last + 1))
    ) {
      last++;
      if (COMPOUND_ENDS.has(word(last))) continue;
      // A surname closes the name unless a particle or another given name says it goes on.
      if (ARABIC_GIVEN_NAMES.has(word(last)) || ARABIC_PARTICLES.has(word(last))) continue;
      if (!joined(last + 1)) break;
      // «مليكة الفاسي الشرقاوي», «محمد سالم ولد الخطاط», «إدريس الكتاني بلمقدم»: a second surname.
      if (isSecondSurname(word(last), word(last + 1))) continue;
      // A name that is a word too may be the surname; «أحمد ناصر الريسي» goes on with one that can be nothing else.
      if (!DOUBTFUL.has(word(last))) break;
      if (!isNisba(word(last + 1)) && !isGiven(word(last + 1))) break;
    }
    while (last > first && ARABIC_PARTICLES.has(word(last))) last--;
    return last;
  }

  /** Folding makes علي and على one word; the writing tells the man from the preposition. */
  function isPreposition(index: number): boolean {
    return word(index).endsWith("علي") && text.charAt(endOfToken(folded, tokens, index) - 1) === "ى";
  }

  /** «السفير الأمريكي بالمغرب فلان الفلاني عن …»: two or three words behind what the function is of. */
  function behindRole(index: number): FoundPerson | null {
    const role = bare(word(index));
    const isRole = ARABIC_TITLES.has(role) || ARABIC_ROLES.has(role);
    if (!isRole && !ARABIC_CALLINGS.has(role)) return null;
    let first = index + 1;
    while (first - index <= ROLE_REACH && joined(first) && /^(?:و?ال|بال|لل)/u.test(word(first))) first++;
    // A known name needs no more: here it is a person even where it is a word elsewhere, and its surname may have «ال».
    if (joined(first) && isGiven(word(first)) && !isPreposition(first)) {
      const end = endOfName(first, first);
      if (end > first) return make(first, end, 0);
    }
    if (!isRole) return null;
    // A name directly behind a title is found from the name's own side.
    if (first === index + 1) return null;
    let last = first - 1;
    while (
      last - first + 1 < LONGEST &&
      joined(last + 1) &&
      tokens.kind[last + 1] === CLASS_ARABIC &&
      isNameWord(word(last + 1))
    )
      last++;
    const length = last - first + 1;
    if (length < 2 || length >= LONGEST || word(first).length < 3) return null;
    for (let i = first; i <= last; i++) if (word(i).startsWith("ال")) return null;
    // Behind a bare noun («مسؤول …») a word with a preposition's letter is a complement, not a name.
    if (!ARABIC_TITLES.has(role) && /^[لبكوف]/u.test(word(first))) return null;
    return unknown(first, last, role);
  }

  /** Words of which none has to be a given name: where only a repetition could make them one, they are kept until the end. */
  function unknown(first: number, last: number, title: string): FoundPerson | null {
    const person = make(first, last, 0);
    const name: string[] = [];
    for (let index = first; index <= last; index++) name.push(word(index));
    const belief = judgeUnknownName(name, title);
    return belief === "none" ? null : belief === "sure" ? person : { ...person, tentative: true };
  }

  function latinAt(index: number): RecognisedPerson | null {
    const name =
      findLatinName(text, folded, tokens, index, { word, joined, longest: LONGEST }) ??
      findByFunction(text, folded, tokens, index, word);
    return name === null || name.first <= (found.at(-1)?.last ?? -1) ? null : make(name.first, name.last, 0);
  }

  function make(first: number, last: number, stripped: number): RecognisedPerson {
    const name = [word(first).slice(stripped)];
    for (let index = first + 1; index <= last; index++) name.push(word(index));
    return { first, last, stripped, entity: `person.pattern:${name.join("_")}` };
  }
}
