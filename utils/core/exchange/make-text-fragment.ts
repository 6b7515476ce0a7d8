import { countRuns, type FragmentWord, firstRun, splitWords } from "./fragment-words.ts";
import { safeAddress } from "./visible-text.ts";

/** Longer passages are given by their first and last words. */
const LONGEST_WHOLE = 150;
/** Words of a start, an end, or of context at most. */
const LONGEST_PART = 10;
const SHORTEST_PART = 3;
/** A passage of fewer words gets context even where it stands once in the article: pages repeat short phrases around it. */
const FEW_WORDS = 4;

/**
 * The page's address with a text fragment that scrolls to a passage: «#:~:text=prefix-,start,end,-suffix». Each part lies in one line of
 * the text, on word bounds, in the page's own spelling; the whole stands once in the text, compared as browsers compare (letters without
 * case and accents) or more widely. A passage that begins or ends inside a word is widened to the word.
 *
 * @param text the article's one text (or the page's), in which [start, end) is the passage. UTF-16 offsets.
 * @returns null when no such link can be made: the address is not http(s), the passage has no word, or no context tells it apart.
 * Source: URL Fragment Text Directives (W3C CG draft), section 3.
 */
export function makeTextFragment(url: string, text: string, start: number, end: number): string | null {
  const address = safeAddress(url);
  if (address === null || !/[\p{L}\p{N}]/u.test(text.slice(start, end))) return null;
  const words = splitWords(text);
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  if (first < 0 || last < first) return null;
  const finder = { text, words };
  const directive = wholeDirective(finder, first, last) ?? rangeDirective(finder, first, last);
  if (directive === null) return null;
  const [page = "", fragment = ""] = address.split("#", 2);
  return `${page}#${fragment.split(":~:", 1)[0]}:~:text=${directive}`;
}

interface Finder {
  readonly text: string;
  readonly words: readonly FragmentWord[];
}

function wholeDirective(finder: Finder, first: number, last: number): string | null {
  const { words } = finder;
  const [from, to] = [words[first]!, words[last]!];
  if (from.block !== to.block || to.end - from.start > LONGEST_WHOLE) return null;
  const least = last - first + 1 < FEW_WORDS ? 1 : 0;
  for (const { before, after } of contexts(finder, first, last, least)) {
    if (countRuns(words, first - before, last + after) !== 1) continue;
    return [
      ...prefixPart(finder, first, before),
      passagePart(finder, [first, last], { before, after }),
      ...suffixPart(finder, last, after),
    ].join(",");
  }
  return null;
}

/** First and last words: the start stands once, and the end is the first of its kind behind it. */
function rangeDirective(finder: Finder, first: number, last: number): string | null {
  const { words } = finder;
  const opening = partLengths(words, first, last, 1).find(
    (length) => countRuns(words, first, first + length - 1) === 1,
  );
  const openings =
    opening === undefined
      ? partLengths(words, first, last, 1).flatMap((length) =>
          contexts(finder, first, first + length - 1, 1, true).map(({ before }) => ({ length, before })),
        )
      : [{ length: opening, before: 0 }];
  const start = openings.find(({ length, before }) => countRuns(words, first - before, first + length - 1) === 1);
  if (start === undefined) return null;
  const behind = first + start.length;
  const endings = partLengths(words, last, behind, -1).flatMap((length) =>
    contexts(finder, last - length + 1, last, 0, false, true).map(({ after }) => ({ length, after })),
  );
  const end = endings
    .toSorted((a, b) => a.length + 2 * a.after - (b.length + 2 * b.after))
    .find(({ length, after }) => firstRun(words, last - length + 1, last + after, behind) === last - length + 1);
  if (end === undefined) return null;
  return [
    ...prefixPart(finder, first, start.before),
    passagePart(finder, [first, behind - 1], { before: start.before, after: 0 }),
    passagePart(finder, [last - end.length + 1, last], { before: 0, after: end.after }),
    ...suffixPart(finder, last, end.after),
  ].join(",");
}

/** Numbers of words a part may have that begins (or, backwards, ends) at `from`, inside its line and not past `limit`. */
function partLengths(words: readonly FragmentWord[], from: number, limit: number, step: 1 | -1): number[] {
  let most = 0;
  for (let at = from; step * (limit - at) >= 0 && words[at]?.block === words[from]!.block; at += step) most++;
  const longest = Math.min(most, LONGEST_PART);
  const lengths: number[] = [];
  for (let length = Math.min(SHORTEST_PART, longest); length <= longest && length > 0; length++) lengths.push(length);
  return lengths;
}

interface Context {
  readonly before: number;
  readonly after: number;
}

/** Words before and after that could be context, the fewest first; those of the same line before any of its neighbours. */
function contexts(
  { words }: Finder,
  first: number,
  last: number,
  least: number,
  onlyBefore = false,
  onlyAfter = false,
): Context[] {
  const count = (from: number, step: 1 | -1) => {
    let found = 0;
    while (found < LONGEST_PART && words[from + step * (found + 1)]?.block === words[from]!.block) found++;
    return found;
  };
  const inBlock = { before: count(first, -1), after: count(last, 1) };
  const all: (Context & { readonly cost: number })[] = [];
  for (let before = 0; before <= (onlyAfter ? 0 : Math.min(LONGEST_PART, first)); before++) {
    for (let after = 0; after <= (onlyBefore ? 0 : Math.min(LONGEST_PART, words.length - 1 - last)); after++) {
      if (!isOneBlock(words, first - before, first - 1) || !isOneBlock(words, last + 1, last + after)) continue;
      const strangers = (before > inBlock.before ? 1 : 0) + (after > inBlock.after ? 1 : 0);
      // Where no context is to be had, a short passage does without.
      const missing = Math.max(0, least - before - after);
      all.push({ before, after, cost: before + after + strangers * 100 + missing * 50 });
    }
  }
  return all.toSorted((a, b) => a.cost - b.cost);
}

/** A context is in one line, even where that is not the passage's own. */
function isOneBlock(words: readonly FragmentWord[], from: number, to: number): boolean {
  return from > to || words[from]!.block === words[to]!.block;
}

/** Where context and passage part: marks between them belong to the context, but never to one of another line. */
function prefixEnd({ text, words }: Finder, first: number): number {
  const from = words[first]!.start;
  const line = text.lastIndexOf("\n", from - 1) + 1;
  return words[first - 1]?.block === words[first]!.block ? from : line;
}

function suffixStart({ text, words }: Finder, last: number): number {
  const to = words[last]!.end;
  const line = text.indexOf("\n", to);
  return words[last + 1]?.block === words[last]!.block || line === -1 ? to : line;
}

function prefixPart(finder: Finder, first: number, before: number): string[] {
  if (before === 0) return [];
  const { text, words } = finder;
  return [`${encodePart(text.slice(words[first - before]!.start, prefixEnd(finder, first)).trim())}-`];
}

function suffixPart(finder: Finder, last: number, after: number): string[] {
  if (after === 0) return [];
  const { text, words } = finder;
  return [`-${encodePart(text.slice(suffixStart(finder, last), words[last + after]!.end).trim())}`];
}

/** The words [first, last], with the marks of their own line where context of another line follows or goes before. */
function passagePart(finder: Finder, [first, last]: readonly [number, number], { before, after }: Context): string {
  const from = before === 0 ? finder.words[first]!.start : prefixEnd(finder, first);
  const to = after === 0 ? finder.words[last]!.end : suffixStart(finder, last);
  return encodePart(finder.text.slice(from, to).trim());
}

/** White space as single blanks, as pages show it; «-», «,» and «&» part directives. */
function encodePart(part: string): string {
  return encodeURIComponent(part.toWellFormed().replace(/\s+/gu, " ")).replace(
    /[-!'()*~]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
