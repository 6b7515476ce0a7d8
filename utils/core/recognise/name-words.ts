import { ARABIC_GIVEN_NAMES, DOUBTFUL } from "./given-names-arabic.ts";
import { LATIN_GIVEN_NAMES } from "./given-names-latin.ts";
import { DEMONYM_AR } from "./institution-words.ts";
import { ADJECTIVES, ARABIC_ROLES, ARABIC_STOPS, ARABIC_TITLES } from "./person-cues.ts";

/** Questions about one folded word of a name. */

/** A given name of the lists, sure or doubtful. */
export function isGiven(name: string): boolean {
  return ARABIC_GIVEN_NAMES.has(name) || LATIN_GIVEN_NAMES.has(name) || DOUBTFUL.has(name);
}

/** A word that may stand inside a name: no function word, verb of the stop list or noun with a glued preposition. */
export function isNameWord(name: string): boolean {
  return (
    name.length >= 2 &&
    !ARABIC_STOPS.has(name) &&
    // «كيري» is no «يري»: only in front of a longer word is ب, ل or ك taken for a proclitic.
    !ARABIC_STOPS.has(name.replace(/^(?:[وف]|[بلك](?=\p{L}{4}))/u, "")) &&
    !ARABIC_ROLES.has(name) &&
    // «محمد يواجه»: a verb; «خالد وابراهيم»: the next person.
    (!/^ي\p{L}{3,}$/u.test(name) || isGiven(name)) &&
    !(name.startsWith("و") && isGiven(name.slice(1))) &&
    // «والتر», «بالوما» only look like a conjunction or preposition and an article.
    (!/^(?:وال|بال|لل|فال|كال)/u.test(name) || ARABIC_GIVEN_NAMES.has(name))
  );
}

/** «الدكتور + التازي»: a surname alone, where an adjective could stand as well. */
export function isSurname(name: string): boolean {
  return /^ال\p{L}{3,}$/u.test(name) && !ADJECTIVES.has(name) && !ARABIC_TITLES.has(name) && !ARABIC_STOPS.has(name);
}

/** A surname made of a place, a tribe or a trade: «العمري». */
export function isNisba(name: string): boolean {
  return isSurname(name) && name.endsWith("ي");
}

const PATRONYM = /^(?:ولد|بن|ابن|بنت|ايت|(?:بن|بل|ايت)\p{L}{3,})$/u;
const DEMONYM = new RegExp(`^ال(?:${DEMONYM_AR})$`, "u");

/** Whether `next` behind a surname is one more: a patronym, or behind a nisba another that is no people's adjective. */
export function isSecondSurname(surname: string, next: string): boolean {
  if (PATRONYM.test(next)) return true;
  return isNisba(surname) && isNisba(next) && !DEMONYM.test(next) && !DEMONYM.test(surname);
}

/** A title or function without its proclitics: «والسيد» → «السيد», «للسيد» → «السيد». */
export function bare(name: string): string {
  return name
    .replace(/^[وف]?(?=ال)/u, "")
    .replace(/^[وف]?ب(?=ال)/u, "")
    .replace(/^[وف]?لل/u, "ال");
}
