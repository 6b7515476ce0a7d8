import { createNameFinder, type FindNames } from "./find-names.ts";
import { formsOf, type NameForms } from "./name-forms.ts";
import type { Stand } from "./redact-text.ts";
import type { PersonCandidate } from "./scan-persons.ts";

/** How names are replaced: «ش1» · «ف. ع.». */
export const CODE_STYLES = ["code", "initials"] as const;
export type CodeStyle = (typeof CODE_STYLES)[number];

/** What the reader decided about a victim-safe export. */
export interface VictimSafeChoice {
  readonly style: CodeStyle;
  /** A code in the reader's language with its number: «ش3» (`exchange.document.person`). */
  readonly codeOf: (number: number) => string;
  /** Ids of the candidates whose names are replaced. */
  readonly chosen: ReadonlySet<string>;
  /** Names the reader added; a line with several spellings of one person parts them by «=» («فاطمة = Fatima»). */
  readonly added: readonly string[];
}

export interface ProtectedPerson extends Stand {
  /** Id of the candidate; «added:» and a number for names of the reader's. */
  readonly id: string;
  readonly names: readonly string[];
  readonly entities: ReadonlySet<string>;
  /** Articles known to name them; given names count in these. */
  readonly articles: ReadonlySet<string>;
}

/** Everything replacing needs to know. Made once an export; the same scan and choice make the same plan. */
export interface VictimSafePlan {
  readonly persons: readonly ProtectedPerson[];
  readonly find: FindNames;
}

/** The default choice: everybody next to a victim term. */
export function chosenByDefault(candidates: readonly PersonCandidate[]): ReadonlySet<string> {
  return new Set(candidates.flatMap(({ id, nextToVictim }) => (nextToVictim ? id : [])));
}

/**
 * Who is replaced by what. Codes are numbered in the order of the candidates, so that one person has one code throughout an export. Initials
 * that two persons share get a number; initials that would themselves be found as a name give way to the code.
 */
export function planVictimSafe(candidates: readonly PersonCandidate[], choice: VictimSafeChoice): VictimSafePlan {
  const chosen = candidates.filter(({ id }) => choice.chosen.has(id));
  const added = choice.added.map((line, index) => ({
    ...{ id: `added:${index + 1}`, entities: [], articles: [] },
    names: line.split("=").flatMap((name) => name.trim() || []),
  }));
  const people = [...chosen, ...added].filter(({ names }) => names.some((name) => formsOf(name).full.length > 0));
  const sought = people.map((person) => ({ forms: person.names.map((name) => formsFor(person.id, name)) }));
  const others = candidates
    .filter(({ id }) => !choice.chosen.has(id))
    .flatMap(({ names }) => names.map(formsOf))
    .filter(({ given, family }) => given.length + family.length > 0);
  const find = createNameFinder(sought, others);
  const everybody = new Set(people.keys());
  const taken = new Set<string>();
  const persons = people.map(({ id, names, entities, articles }, index) => {
    const number = index + 1;
    const code = standFor(names[0]!, number);
    taken.add(code);
    return { id, names, entities: new Set(entities), articles: new Set(articles), code, plain: `p${number}` };
  });
  return { persons, find };

  function standFor(name: string, number: number): string {
    if (choice.style === "code") return choice.codeOf(number);
    const initials = initialsOf(name);
    const code = taken.has(initials) ? `${initials}${number}` : initials;
    return initials === "" || find(code, everybody).length > 0 ? choice.codeOf(number) : code;
  }
}

/** A lone given name beside a victim term is replaced where it was found, not in every article: many bear it. */
function formsFor(id: string, name: string): NameForms {
  const forms = formsOf(name);
  return id.startsWith("name:") ? { full: [], family: [], given: [...forms.full, ...forms.given] } : forms;
}

/** «فاطمة الزهراء العلوي» → «ف.ز.ع.»; the article is no initial. */
function initialsOf(name: string): string {
  const words = name.normalize("NFC").match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.map((word) => `${[...word.replace(/^ال(?=\p{L}{3})/u, "")][0]!.toUpperCase()}.`).join("");
}
