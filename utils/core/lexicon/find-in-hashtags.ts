import type { Folded } from "../text/fold.ts";
import { CLASS_LATIN } from "../text/fold-table.ts";
import { extendCheck, extendHash } from "../text/hash.ts";
import type { Tokens } from "../text/tokenize.ts";
import { SHORTEST_TAG } from "./add-joined-forms.ts";
import { type CompiledForm, type CompiledLexicon, filterSlot } from "./compiled-lexicon.ts";
import type { Candidate } from "./find-candidates.ts";

/** A longer tag is no tag; it keeps the search at some thousand steps a tag, whatever a page holds. */
const LONGEST = 80;
const HASH = 0x23;
const UNDERSCORE = 0x5f;

/** Where the words of one hashtag stand: folded units [from, to), and which of them may begin a word. */
interface Tag {
  readonly from: number;
  readonly to: number;
  readonly mayBegin: (unit: number) => boolean;
}

/**
 * Names of trafficking itself inside a hashtag in Latin letters that holds more: «#StopHumanTrafficking», «#endhumantrafficking_now».
 * Only writings in one word that need nothing beside them (add-joined-forms.ts), of at least SHORTEST_TAG letters: so many are no
 * coincidence. Where the tag shows its words by capitals or «_», a name begins and ends with one of them.
 *
 * O(length of a tag squared), at most LONGEST; without a tag one look a token. A tag that is a name as a whole is not found again.
 */
export function findInHashtags(text: string, folded: Folded, tokens: Tokens, lexicon: CompiledLexicon): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < tokens.count; index++) {
    const from = tokens.unit[index]!;
    const length = tokens.length[index]!;
    if (length <= SHORTEST_TAG || length > LONGEST || tokens.kind[index] !== CLASS_LATIN) continue;
    if (!isTagged(folded, from)) continue;
    const tag = readTag(text, folded, from, from + length);
    for (let begin = tag.from; begin < tag.to; begin++) {
      const name = tag.mayBegin(begin) ? longestFrom(begin, tag, folded, lexicon) : null;
      if (name === null) continue;
      const start = folded.offsets.start(begin);
      const end = folded.offsets.end(name.end - 1);
      found.push({ start, end, coreStart: start, entity: name.entity, stripped: 0, needs: null });
      begin = name.end - 1;
    }
  }
  return found;
}

/** Underscores in front belong to the tag, not to its first word. */
function isTagged({ units }: Folded, from: number): boolean {
  let before = from - 1;
  while (before > 0 && units[before] === UNDERSCORE) before--;
  return before >= 0 && units[before] === HASH;
}

function readTag(text: string, { units, offsets }: Folded, from: number, to: number): Tag {
  const letter = (unit: number) => text.charAt(offsets.start(unit));
  const isCapital = (unit: number) => letter(unit) !== letter(unit).toLowerCase();
  const isSmall = (unit: number) => letter(unit) !== letter(unit).toUpperCase();
  const begins = new Set<number>();
  for (let unit = from + 1; unit < to; unit++) {
    const isHump = isCapital(unit) && (isSmall(unit - 1) || (unit + 1 < to && isSmall(unit + 1)));
    if (isHump || units[unit - 1] === UNDERSCORE || units[unit] === UNDERSCORE) begins.add(unit);
  }
  // Small or capital letters throughout say nothing of its words.
  const mayBegin = begins.size === 0 ? () => true : (unit: number) => unit === from || unit === to || begins.has(unit);
  return { from, to, mayBegin };
}

function longestFrom(begin: number, tag: Tag, { units }: Folded, lexicon: CompiledLexicon) {
  const names = namesOf(lexicon);
  let hash = 0;
  let check = 0;
  let longest: { readonly end: number; readonly entity: number } | null = null;
  for (let unit = begin; unit < tag.to; unit++) {
    hash = extendHash(hash, units[unit]!);
    check = extendCheck(check, units[unit]!);
    const end = unit + 1;
    if (end - begin < SHORTEST_TAG || !tag.mayBegin(end) || (begin === tag.from && end === tag.to)) continue;
    const form = lexicon.firstWords[filterSlot(hash)] === 1 ? names.get(hash) : undefined;
    if (form?.check === check) longest = { end, entity: form.entity };
  }
  return longest;
}

const namesCache = new WeakMap<CompiledLexicon, ReadonlyMap<number, CompiledForm>>();

/** Forms of one word that name trafficking and stand by themselves, by that word's hash; made once for each lexicon. */
function namesOf(lexicon: CompiledLexicon): ReadonlyMap<number, CompiledForm> {
  const known = namesCache.get(lexicon);
  if (known) return known;
  const { entities, forms, edgeNode, edgeHash, edgeChild, nodeForm } = lexicon;
  const names = new Map<number, CompiledForm>();
  for (let slot = 0; slot < edgeNode.length; slot++) {
    if (edgeNode[slot] !== 0) continue;
    for (let at = nodeForm[edgeChild[slot]!]!; at >= 0; at = forms[at]!.next) {
      const form = forms[at]!;
      const isStrong = entities[form.entity]!.signal === "strong";
      if (isStrong && form.guards === null && form.exact === null) names.set(edgeHash[slot]!, form);
    }
  }
  namesCache.set(lexicon, names);
  return names;
}
