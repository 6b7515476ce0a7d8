import { alignWords } from "./align-words.ts";
import { findLiterally } from "./find-literally.ts";
import { findSameLetters } from "./find-same-letters.ts";
import { findUnchanged, MOST_PLACES } from "./find-unchanged.ts";
import type { TextIndex } from "./index-text.ts";
import { judgePlaces } from "./judge-places.ts";
import { type Candidate, measurePlace } from "./measure-place.ts";
import { placeOnPage } from "./place-on-page.ts";
import { letterFrom, wordAt } from "./read-letters.ts";
import { type Quote, readQuote } from "./read-quote.ts";
import type { Stretch } from "./split-gap.ts";
import type { PassageSelectors, Resolution } from "./types.ts";
import { SPREAD, type Vote, votePlaces } from "./vote-places.ts";

/** The first words that are asked where the quote is, and how many places are looked at for it and for its rivals. */
const VOTERS = 16;
const PLACES = 6;
const WORTH_A_LOOK = 0.5;
const RIVAL_VOTERS = 8;
const RIVALS = 4;
const RIVAL_SHARE = 0.5;
const FIRM = 0.6;
/** How far words may have shifted inside a passage: a line that was put in; for very long passages time is the bound. */
const NARROWEST_BAND = 16;
const WIDEST_BAND = 144;

/**
 * Finds stored passages in a text, in the order given: by characters at the old place, else by the words of passage and context,
 * with what was edited in between. Position alone finds nothing. `index` may be reused for as long as the text is the same;
 * its parts are only made when a passage is not where it was.
 *
 * For each passage O(its words · band) for each of a few places, whatever the text's length.
 */
export function resolvePassages(index: TextIndex, passages: readonly PassageSelectors[]): Resolution[] {
  return passages.map((passage) => resolvePassage(index, passage));
}

/** The same for one passage. */
export function resolvePassage(index: TextIndex, passage: PassageSelectors): Resolution {
  const unchanged = findUnchanged(index.text, passage);
  if (unchanged !== null) return unchanged;
  const quote = readQuote(passage);
  if (quote === null) return findLiterally(index.text, passage);
  const candidates = findCandidates(quote, index);
  let verdict = judgePlaces(quote, index, candidates);
  if (verdict.status === "orphan") {
    // Words cut by the passage's ends, or writing without spaces, have no votes of their own.
    const seen = candidates.filter(({ similarity }) => similarity === 1);
    const same = findSameLetters(quote, index).filter((one) => !seen.some((other) => overlap(one, other)));
    if (same.length === 0) return { status: "orphan" };
    const others = candidates.filter((one) => !same.some((other) => overlap(one, other)));
    verdict = judgePlaces(quote, index, [...same, ...others]);
    if (verdict.status === "orphan") return { status: "orphan" };
  }
  const places = verdict.candidates.slice(0, MOST_PLACES).map((one) => placeOnPage(quote, index, one));
  if (verdict.status === "uncertain") return { status: "uncertain", places };
  const [place] = places as [(typeof places)[number]];
  const isExact = index.text.slice(place.start, place.end) === passage.quote.exact;
  const method = isExact ? "exact" : place.similarity === 1 ? "folded" : "fuzzy";
  return { status: "found", method, ...place };
}

/** The places worth judging: where passage and context have the most words, and where else the passage's own words stand. */
function findCandidates(quote: Quote, index: TextIndex): Candidate[] {
  const { letters } = quote;
  const page = index.letters();
  if (page.words === 0) return [];
  const hint = hintOf(quote, index);
  const half = SPREAD + Math.min(WIDEST_BAND, Math.max(NARROWEST_BAND, letters.words >> 1));
  const candidates: Candidate[] = [];
  const taken: Stretch[] = [];
  const look = ({ diagonal }: Vote) => {
    const one = measurePlace(quote, page, alignWords(quote, page, index.words(), diagonal, half, taken));
    if (candidates.some((other) => overlap(one, other))) return;
    candidates.push(one);
    if (one.end > one.start) taken.push({ from: wordAt(page, one.start), to: wordAt(page, one.end - 1) + 1 });
  };
  const whole = { from: 0, to: letters.words, voters: VOTERS, weighed: true, most: PLACES, share: WORTH_A_LOOK };
  votePlaces(letters, page, index.words(), { ...whole, hint, taken }).forEach(look);
  const [only] = candidates;
  if (candidates.length === 1 && standsFirm(only!) && !hasCopyNear(quote, index, taken[0]!)) return candidates;
  const own = { from: quote.firstWord, to: quote.behindWord, voters: RIVAL_VOTERS, weighed: false };
  votePlaces(letters, page, index.words(), { ...own, most: RIVALS, share: RIVAL_SHARE, hint, taken }).forEach(look);
  return candidates;
}

/** Whether the passage's rarest word stands again near a place, in the same part of the page: such a rival has no votes of its own. */
function hasCopyNear({ letters, firstWord, behindWord }: Quote, index: TextIndex, place: Stretch): boolean {
  const words = index.words();
  let [first, behind] = [0, Number.POSITIVE_INFINITY];
  for (let word = firstWord; word < behindWord; word++) {
    const hash = letters.wordHash[word]!;
    const [from, to] = [words.first(hash), words.behind(hash)];
    if (to > from && to - from < behind - first) [first, behind] = [from, to];
  }
  const reach = letters.words + 4 * SPREAD;
  for (let k = first; k < behind && behind < Number.POSITIVE_INFINITY; k++) {
    const there = words.places[k]!;
    if (there >= place.from - reach && there < place.to + reach && (there < place.from || there >= place.to))
      return true;
  }
  return false;
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Unchanged, with most of its context on every side: a rival as good elsewhere would have had about as many votes. */
function standsFirm({ similarity, prefix, suffix }: Candidate): boolean {
  return similarity === 1 && (prefix ?? 1) >= FIRM && (suffix ?? 1) >= FIRM;
}

/** The page word where the quote's first word stood, if nothing had changed before it. */
function hintOf({ selectors, letters }: Quote, index: TextIndex): number {
  const { position, quote } = selectors;
  const page = index.letters();
  const letter = letterFrom(page, Math.max(0, position.start - quote.prefix.length));
  return letters.words === 0 ? 0 : wordAt(page, Math.min(letter, page.length - 1));
}
