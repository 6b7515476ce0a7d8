import type { Origin } from "../lexicon/types.ts";
import { foldString } from "../text/fold.ts";
import { foldStretch } from "../text/fold-stretch.ts";
import { articlesBefore } from "./articles-before.ts";
import { DEMONYM_AR } from "./institution-words.ts";

/** What joining needs to know of a mention; offsets are UTF-16 units of the text. */
export interface JoinedName {
  readonly start: number;
  readonly end: number;
  readonly coreStart: number;
  readonly entity: string;
  readonly category: string;
  readonly origin: Origin;
}

/** How far before a place its head is looked for, in UTF-16 units. */
const REACH = 70;
const COUNTRY_HEAD = "(?:ال|ل)?(?:سفاره|قنصليه|حكومه|برلمان|خارجيه|داخليه)(?: ال?عامه)?";
const TOWN_HEAD =
  "(?:ال)?(?:استينافيه|ابتداييه|ولايه امن|مفوضيه (?:ال)?شرطه|قنصليه|جامعه|مستشفي|بلديه|مجلس (?:جهه|مدينه|جماعه|عماله|مقاطعه|بلديه))";
const ARABIC_HEAD = new RegExp(
  `(?<!\\p{L})(?<proclitic>[وف]?[بكل]?)(?<name>(?:${COUNTRY_HEAD}|${TOWN_HEAD}|(?<![\\p{L}] )امن)) $`,
  "u",
);
const LATIN_HEAD =
  /(?<![\p{L}\p{N}])(?<proclitic>)(?<name>cour d'appel|tribunal (?:de premiere instance|correctionnel|criminel|militaire|administratif|de commerce)|tribunal|conseil (?:regional|communal|municipal|provincial|prefectoral)|prefecture de police|surete regionale|police judiciaire|ambassade|consulat(?: general)?|gouvernement|parquet|barreau|universite|embassy|consulate(?: general)?|government) (?:de la |de l'|du |des |de |d'|of the |of )$/u;
/** Countries and towns behind «ل» («القنصلية العامة للمملكة المغربية»). */
const DATIVE_HEAD = /(?<![\p{L}\p{N}])(?<proclitic>[وف]?[بك]?)(?<name>ال(?:سفاره|قنصليه)(?: العامه)?) $/u;
/** «حكومة مدريد» speaks of Spain by its capital: no name of an institution. */
const CAPITALS = new Set(
  "madrid rabat washington paris brussels algiers tunis london rome berlin moscow"
    .split(" ")
    .map((name) => `place.${name}`),
);
const NATION_AFTER = new RegExp(`^ ال(?:${DEMONYM_AR})ه?(?![\\p{L}\\p{N}])`, "u");
const ABBREVIATION = /^(?:\s?[([]\s?|\s?[–—]\s?|\s-\s?)(?<letters>\p{Lu}[\p{L}/.-]{1,11})(?=\s?[)\]\s,،.–-]|$)/u;
const NAMED = new Set(["institution", "plan", "law"]);

/**
 * Names that the lexicon and the patterns give in parts: an institution and the place it is of («سفارة تايلاند»,
 * « cour d’appel de Safi »), an institution and its state («وزارة الداخلية الإسبانية»), and the abbreviation in brackets
 * behind a name, which then stands for it wherever the article uses it.
 *
 * A term of the reader's own is left alone.
 *
 * @param found mentions in order, not overlapping; the result is so, too. `make` fills what a new mention needs.
 */
export function joinNames<T extends JoinedName>(
  text: string,
  found: readonly T[],
  make: (from: T, name: JoinedName) => T,
): T[] {
  const joined: T[] = [];
  for (const mention of found) {
    const last = joined.at(-1);
    // A term of the reader's own stays as it is.
    if (mention.origin === "own") {
      joined.push(mention);
      continue;
    }
    if (mention.category === "place") {
      const head = headBefore(text, mention);
      // A name that begins before the head and reaches into it is longer already.
      const inside =
        last !== undefined &&
        head !== null &&
        last.end > head.start &&
        (last.start < head.start || last.origin === "own");
      if (head !== null && !inside) {
        while (joined.length > 0 && joined.at(-1)!.end > head.start) joined.pop();
        joined.push(
          make(mention, {
            ...head,
            end: mention.end,
            category: "institution",
            origin: "pattern",
            entity: `institution.of:${head.name}:${mention.entity}`,
          }),
        );
        continue;
      }
    }
    const articles = mention.category === "law" ? articlesBefore(text, mention) : null;
    const isOwn = articles !== null && last?.origin === "own" && last.end > articles.start;
    if (articles !== null && !isOwn && (last === undefined || last.end <= mention.start)) {
      let entity = `law.of:${articles.name}:${mention.entity}`;
      // The articles on trafficking say more than the code they stand in.
      for (; joined.length > 0 && joined.at(-1)!.end > articles.start; joined.pop()) entity = joined.at(-1)!.entity;
      const { start, coreStart } = articles;
      joined.push(make(mention, { start, coreStart, end: mention.end, category: "law", origin: "pattern", entity }));
      continue;
    }
    joined.push(withNation(text, withoutHead(text, mention, make), make));
  }
  return withAbbreviations(text, joined, make);
}

/** Every head ends like this in front of a place; most places stand behind something else and are left at once. */
const MAY_BE_HEAD = /(?:[ةهنى][\u064b-\u0652]*[ \u00a0]|(?:de|du|des|la|of|the)[ \u00a0]|[dl]['’])$/iu;

function headBefore(text: string, place: JoinedName): { start: number; coreStart: number; name: string } | null {
  const from = Math.max(0, place.start - REACH);
  if (!MAY_BE_HEAD.test(text.slice(Math.max(from, place.start - 8), place.start))) return null;
  const before = foldStretch(text, from, place.start);
  const dative = place.coreStart > place.start;
  if (dative && foldString(text.slice(place.start, place.coreStart)) !== "ل") return null;
  const match = dative
    ? DATIVE_HEAD.exec(before.folded)
    : (ARABIC_HEAD.exec(before.folded) ?? LATIN_HEAD.exec(before.folded));
  if (match === null) return null;
  const { proclitic, name } = match.groups!;
  if (/حكومه|gouvernement|government/u.test(name!) && CAPITALS.has(place.entity)) return null;
  const start = before.at(match.index);
  return { start, coreStart: before.at(match.index + proclitic!.length), name: name!.replace(/[^\p{L}\p{N}]+/gu, "_") };
}

/** «جمعية "ما تقيش ولدي"»: where the name stands in quotation marks, the common noun before them is no part of it. */
function withoutHead<T extends JoinedName>(text: string, mention: T, make: (from: T, name: JoinedName) => T): T {
  if (mention.category !== "institution") return mention;
  const surface = text.slice(mention.start, mention.end);
  const opening = surface.search(/["«“]/u);
  const isQuoted =
    opening > 0 &&
    !/["»”]/u.test(surface.slice(opening + 1)) &&
    /^\s?["»”]/u.test(text.slice(mention.end, mention.end + 2));
  if (!isQuoted) return mention;
  const start = mention.start + opening + 1 + (surface.slice(opening + 1).match(/^\s*/u)?.[0].length ?? 0);
  return make(mention, { ...mention, start, coreStart: start });
}

function withNation<T extends JoinedName>(text: string, mention: T, make: (from: T, name: JoinedName) => T): T {
  if (mention.category !== "institution" || !/\p{Script=Arabic}$/u.test(text.slice(mention.start, mention.end)))
    return mention;
  const after = text.slice(mention.end, mention.end + 24);
  if (!/^[\s\u00a0]ال/u.test(after)) return mention;
  // Compared letter by letter: where folding takes nothing away, lengths agree.
  const folded = foldString(after);
  const match = NATION_AFTER.exec(folded);
  if (match === null || folded.length !== after.length) return mention;
  return make(mention, { ...mention, end: mention.end + match[0].length });
}

function withAbbreviations<T extends JoinedName>(
  text: string,
  found: readonly T[],
  make: (from: T, name: JoinedName) => T,
): T[] {
  const names = new Map<string, T>();
  for (const mention of found) {
    if (!NAMED.has(mention.category)) continue;
    const letters = ABBREVIATION.exec(text.slice(mention.end, mention.end + 18))?.groups?.letters;
    // Two capitals at least: «(Rabat)» is a place, «(DGSN)» an abbreviation.
    if (letters !== undefined && (letters.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !names.has(letters))
      names.set(letters, mention);
  }
  if (names.size === 0) return [...found];
  const spans: { start: number; end: number; of: T }[] = [];
  for (const [letters, of] of names) {
    for (let start = text.indexOf(letters, of.end); start >= 0; start = text.indexOf(letters, start + letters.length)) {
      const end = start + letters.length;
      // «–ONUDC»: a dash or a hyphen may stand before it, a letter or a dot may not.
      if (start > 0 && /[\p{L}\p{N}_@.]/u.test(text.charAt(start - 1))) continue;
      if (!/[\p{L}\p{N}_@]/u.test(text.charAt(end))) spans.push({ start, end, of });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  const all: T[] = [];
  let next = 0;
  for (const { start, end, of } of spans) {
    while (next < found.length && found[next]!.end <= start) all.push(found[next++]!);
    // What the matcher found there, and an abbreviation that holds this one, stand.
    if ((next < found.length && found[next]!.start < end) || (all.at(-1)?.end ?? 0) > start) continue;
    all.push(make(of, { start, end, coreStart: start, category: of.category, entity: of.entity, origin: of.origin }));
  }
  return [...all, ...found.slice(next)];
}
