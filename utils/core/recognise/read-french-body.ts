import { PURPOSE_LATIN } from "./institution-words.ts";
import {
  ANY_HEAD,
  FRENCH_ADJECTIVE_END,
  FRENCH_ADJECTIVES,
  FRENCH_ARTICLES,
  FRENCH_BEARS_NAME,
  FRENCH_LINKS,
  FRENCH_NO_NOUN,
  FRENCH_PURPOSES,
  FRENCH_TAKES_OF,
  NO_ADJECTIVES,
  OTHER_BODIES,
  STATE_ADJECTIVES,
} from "./latin-body-words.ts";
import { isTitleCase, type LatinWords } from "./latin-words.ts";

const PURPOSES: ReadonlySet<string> = new Set([...PURPOSE_LATIN.split("|"), ...FRENCH_PURPOSES]);
/** « … de construire »: no noun. */
const INFINITIVE = /(?:[^m]er|ir|ire|dre|tre)$/u;
/** Most parts of a name (« … et de la cartographie »). */
const MOST_PARTS = 6;
/** Have several charges, with commas between them. */
const LISTS: ReadonlySet<string> = new Set(["ministere", "chambre", "secretariat"]);
const MOST_ADJECTIVES = 4;

/**
 * The last word of the French name that begins at a head, or −1: « Caisse nationale de sécurité sociale », « Université
 * Cadi Ayyad ». A capital or an adjective says that one body is meant; a name in small letters must say what it is for in
 * words that bodies are for.
 */
export function readFrenchBody(words: LatinWords, head: number): number {
  const { word, isCapital, joined } = words;
  const own = word(head);
  const capital = isCapital(head);
  let last = head;
  while (last - head < MOST_ADJECTIVES && joined(last + 1) && isBodyAdjective(last + 1)) last++;
  const adjectives = last - head;
  const named = capital && FRENCH_BEARS_NAME.has(own) ? endOfNames(last) : last;
  const isNamed = named > last;
  // At the beginning of a sentence a short common word has a capital as well.
  const isMeant =
    adjectives > 0 || isNamed || (capital && FRENCH_TAKES_OF.has(own) && (joined(head) || own.length > 6));
  if (!isMeant || (isNamed && adjectives === 0 && isTitleCase(words, head, named))) return -1;
  last = named;
  if (!capital && (own === "service" || own === "cellule" || !STATE_ADJECTIVES.has(word(head + 1)))) return -1;
  const end = endOfParts(last);
  // « Centre cinématographique marocain »: two adjectives are a name, one is a kind.
  if (end === last) return isNamed || (capital && adjectives > 1) ? last : -1;
  return end;

  function isBodyAdjective(index: number): boolean {
    const name = word(index);
    // « Cellule terroriste » is no body; what the others are, their adjectives may say in any words.
    return FRENCH_ADJECTIVES.has(name) || (own !== "cellule" && own !== "brigade" && isAdjective(index));
  }

  function isAdjective(index: number): boolean {
    const name = word(index);
    if (FRENCH_ADJECTIVES.has(name)) return true;
    return name.length > 4 && !NO_ADJECTIVES.has(name) && !isCapital(index) && FRENCH_ADJECTIVE_END.test(name);
  }

  /** Capitalised words directly behind: the name the body bears. */
  function endOfNames(from: number): number {
    let end = from;
    while (end - from < 5 && joined(end + 1) && isCapital(end + 1) && !FRENCH_NO_NOUN.has(word(end + 1))) end++;
    // « États-unis »
    return joined(end + 1) && /^unie?s$/u.test(word(end + 1)) ? end + 1 : end;
  }

  /** What it is of and for, part by part: each a link, a noun and its adjectives. */
  function endOfParts(from: number): number {
    let end = from;
    for (let part = 0; part < MOST_PARTS; part++) {
      const noun = nounBehind(end, part);
      if (noun === -1) break;
      end = isCapital(noun) ? endOfNames(noun) : noun;
      while (joined(end + 1) && isAdjective(end + 1)) end++;
      // « sociale et solidaire », « des eaux et forêts »
      if (end > noun) end = endOfAdjectives(end);
    }
    return end;
  }

  /** « juridiques, économiques et sociales » */
  function endOfAdjectives(from: number): number {
    const listed = words.behindComma(from + 1) && isAdjective(from + 1) ? from + 1 : from;
    const closes = joined(listed + 1) && word(listed + 1) === "et" && joined(listed + 2) && isAdjective(listed + 2);
    return closes ? listed + 2 : from;
  }

  /** The noun of the next part, or −1 where the name is over. */
  function nounBehind(end: number, part: number): number {
    let at = end + 1;
    // « Ministère de la Santé, de la Famille et … »
    const isListed = LISTS.has(own) && part > 0 && words.behindComma(at) && FRENCH_LINKS.has(word(at));
    if (!joined(at) && !isListed) return -1;
    const isAnd = word(at) === "et" && part > 0;
    if (isAnd) at++;
    const link = word(at);
    // Behind these only what bodies are for; behind the first « de » it is whatever the body is of.
    let strict = !capital || (part > 1 && !isAnd);
    if (FRENCH_LINKS.has(link)) at++;
    else if (!isAnd && (link === "pour" || link === "contre" || opensDative(at, part))) {
      at++;
      strict = true;
    } else if (!isAnd || !(PURPOSES.has(link) || FRENCH_ARTICLES.has(link))) return -1;
    else strict = true;
    // An order is of those who are in it; « Ordre d’Isabelle » is put on.
    if (own === "ordre" && adjectives === 0 && part === 0 && link !== "des") return -1;
    const hasArticle = FRENCH_ARTICLES.has(word(at)) && at > end + 1;
    if (hasArticle) at++;
    for (let k = end + 2; k <= at; k++) if (!joined(k)) return -1;
    const noun = word(at);
    if (noun.length < 3 || FRENCH_NO_NOUN.has(noun) || OTHER_BODIES.has(noun)) return -1;
    if ((link === "de" || link === "d") && !hasArticle && !isCapital(at) && INFINITIVE.test(noun) && noun !== "mer")
      return -1;
    if (PURPOSES.has(noun)) return at;
    // « … et de la Direction … »: the next body begins.
    if (isCapital(at)) return FRENCH_LINKS.has(link) && !ANY_HEAD.has(noun) ? at : -1;
    return strict ? -1 : at;
  }

  /** « aux droits », « à l’administration »: only directly behind the kind of body. */
  function opensDative(at: number, part: number): boolean {
    return part === 0 && (word(at) === "aux" || (word(at) === "a" && FRENCH_ARTICLES.has(word(at + 1))));
  }
}
