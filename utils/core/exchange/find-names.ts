import { type Folded, fold, foldedSlice } from "../text/fold.ts";
import { type FoldedWord, foldedWords, keyOfWord, type NameForms, readingsOf, withoutArticle } from "./name-forms.ts";

/** A person's name in a text. UTF-16 offsets, `end` exclusive; proclitics before the name are outside. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** Index into the persons the finder was made for. */
  readonly person: number;
}

/** What the finder looks for. */
export interface SoughtPerson {
  readonly forms: readonly NameForms[];
}

/** Finds names of persons; `active`: indices of those whose given names count as well. */
export type FindNames = (text: string, active: ReadonlySet<number>) => readonly FoundName[];

type Kind = "full" | "family" | "given";

interface Key {
  readonly person: number;
  readonly kind: Kind;
}

/** Between two words of one name; a blank line ends it. */
const LONGEST_GAP = 8;

/**
 * A finder of names in all their spellings: folded like the lexicon (hamza, ta marbuta, harakat, tatweel, accents, case, invisible
 * characters), with و ف ب ك ل and Darija's د ع before them, with or without ال, hyphens and blanks («عبد الله», «عبدالله»).
 *
 * The longest name at a place counts. `others` are names of persons who stay: a family or given name inside one of them is theirs. A
 * whole name that is sought is found in any case. O(length) but for the forms that begin at one word.
 */
export function createNameFinder(persons: readonly SoughtPerson[], others: readonly NameForms[]): FindNames {
  const keys = new Map<string, Key[]>();
  const prefixes = new Set<string>();
  const read = new Map<string, ReadText>();
  let readUnits = 0;
  const openings = new Map<string, readonly Opening[]>();
  const add = (key: string, value: Key) => {
    const known = keys.get(key);
    if (known === undefined) keys.set(key, [value]);
    else if (!known.some(({ person, kind }) => person === value.person && kind === value.kind)) known.push(value);
    for (let length = 1; length <= key.length; length++) prefixes.add(key.slice(0, length));
  };
  persons.forEach(({ forms }, person) => {
    for (const form of forms) {
      for (const kind of ["full", "family", "given"] as const) for (const key of form[kind]) add(key, { person, kind });
    }
  });
  for (const form of others) for (const key of form.full) add(key, { person: -1, kind: "full" });

  return (text, active) => {
    if (persons.length === 0 || text === "") return [];
    const found = findIn(text, active);
    // A character nobody sees stands inside a word, or between two that only look like one.
    const parted = text.replace(UNSEEN, " ");
    return parted === text ? found : withMore(found, findIn(parted, active));
  };

  function findIn(text: string, active: ReadonlySet<number>): FoundName[] {
    const { folded, plain, words } = readText(text);
    const found: FoundName[] = [];
    let index = 0;
    while (index < words.length) {
      const match = bestAt(plain, words, index, active);
      if (match === null) {
        index++;
        continue;
      }
      const first = words[index]!;
      const last = words[match.last]!;
      if (match.person !== -1) {
        const start = folded.offsets.start(first.start + match.stripped);
        found.push({ start, end: folded.offsets.end(last.end - 1), person: match.person });
      }
      index = match.last + 1;
    }
    return found;
  }

  /** The same text is looked through several times: for who is named, for what is replaced, for each passage of it. */
  function readText(text: string): ReadText {
    let known = read.get(text);
    if (known === undefined) {
      const folded = fold(text);
      const plain = foldedSlice(folded, 0, folded.length);
      known = { folded, plain, words: foldedWords(plain) };
      readUnits += text.length;
      if (readUnits > MOST_UNITS) {
        read.clear();
        readUnits = text.length;
      }
      read.set(text, known);
    }
    return known;
  }

  function bestAt(
    plain: string,
    words: readonly FoldedWord[],
    index: number,
    active: ReadonlySet<number>,
  ): Match | null {
    const matches = matchesAt(plain, words, index);
    if (matches.length === 0) return null;
    const full = longest(matches.filter(({ person, kind }) => person !== -1 && kind === "full"));
    if (full !== null) return full;
    const other = longest(matches.filter(({ person }) => person === -1));
    if (other !== null && other.last > index) {
      // Somebody else's name may not hide the whole name of a person who is sought.
      for (let inside = index + 1; inside <= other.last; inside++) {
        if (matchesAt(plain, words, inside).some(({ person, kind }) => person !== -1 && kind === "full")) return null;
      }
      return other;
    }
    return longest(matches.filter(({ person, kind }) => person !== -1 && (kind === "family" || active.has(person))));
  }

  function matchesAt(plain: string, words: readonly FoldedWord[], index: number): readonly Match[] {
    const openings = openingsOf(words[index]!.text);
    if (openings.length === 0) return NO_MATCHES;
    const matches: Match[] = [];
    for (const { stripped, key: first } of openings) {
      let open: readonly string[] = [first];
      for (let last = index; open.length > 0; last++) {
        for (const key of open) for (const value of keys.get(key) ?? []) matches.push({ ...value, last, stripped });
        const next = words[last + 1];
        if (next === undefined || !canRunOver(plain, words[last]!.end, next.start)) break;
        const more = withoutArticle(next.text).map(keyOfWord);
        open = open.flatMap((key) => more.map((word) => key + word)).filter((key) => prefixes.has(key));
      }
    }
    return matches;
  }

  /** Readings of a word that a name may begin with. Texts repeat their words, and nearly all of them begin none. */
  function openingsOf(word: string): readonly Opening[] {
    let known = openings.get(word);
    if (known === undefined) {
      known = readingsOf(word).flatMap(({ stripped, text }) =>
        withoutArticle(text)
          .map(keyOfWord)
          .flatMap((key) => (prefixes.has(key) ? { stripped, key } : [])),
      );
      if (openings.size > MOST_REMEMBERED) openings.clear();
      openings.set(word, known);
    }
    return known;
  }
}

interface ReadText {
  readonly folded: Folded;
  readonly plain: string;
  readonly words: readonly FoldedWord[];
}

/** UTF-16 units of texts that are remembered with their words. */
const MOST_UNITS = 200_000;

interface Opening {
  /** Letters of proclitics before it. */
  readonly stripped: number;
  readonly key: string;
}

const NO_MATCHES: readonly Match[] = [];
const MOST_REMEMBERED = 50_000;

/** Of one UTF-16 unit each, so that offsets stay. */
const UNSEEN = /\u034f|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** What was found first, and of the rest what does not lie over it; in order. */
function withMore(found: readonly FoundName[], more: readonly FoundName[]): FoundName[] {
  const free = more.filter((one) => !found.some(({ start, end }) => one.start < end && start < one.end));
  return [...found, ...free].toSorted((a, b) => a.start - b.start);
}

interface Match extends Key {
  /** Index of its last word. */
  readonly last: number;
  /** Letters of proclitics before it. */
  readonly stripped: number;
}

/** The match of most words, then the one with the fewest letters taken for proclitics, then the person named first in the list. */
function longest(matches: readonly Match[]): Match | null {
  let best: Match | null = null;
  for (const match of matches) {
    if (best === null || match.last > best.last || (match.last === best.last && isPlainer(match, best))) best = match;
  }
  return best;
}

function isPlainer(a: Match, b: Match): boolean {
  return a.stripped !== b.stripped ? a.stripped < b.stripped : a.person < b.person;
}

function canRunOver(plain: string, from: number, to: number): boolean {
  return to - from <= LONGEST_GAP && !/\n\s*\n/u.test(plain.slice(from, to));
}
