import type { Stored } from "../notes/types.ts";
import type { Category, Language } from "./types.ts";

/** Longest name of a term, in UTF-16 units. */
export const LONGEST_NAME = 200;
/** A lexicon may hold this many terms of the reader's own; matching stays fast with them all. */
export const MOST_TERMS = 5_000;

/** How much a term of the reader's own says about an article; «context» is for the bundled lexicon only. */
export const OWN_SIGNALS = ["strong", "weak", "none"] as const;
export type OwnSignal = (typeof OWN_SIGNALS)[number];

/** Colours a reader can give a term, by name; how they are painted stands in category-style.ts. */
export const OWN_COLOURS = ["red", "orange", "green", "teal", "blue", "violet", "pink"] as const;
export type OwnColour = (typeof OWN_COLOURS)[number];

/** Languages of a term's names, in the order they are shown and written to files. */
export const NAME_LANGUAGES = ["ar", "fr", "en"] as const satisfies readonly Language[];

export type TermNames = Readonly<Partial<Record<Language, string>>>;

/** What a reader says of a term. Names are literal: no character of them stands for anything but itself. */
export interface TermFields {
  /** At least one; tidy (tidyName), at most LONGEST_NAME UTF-16 units each. */
  readonly names: TermNames;
  readonly category: Category;
  /** strong: counts like a name of trafficking · weak: like a neighbouring subject · none: is only marked. */
  readonly signal: OwnSignal;
  /** null: the colour of its category. */
  readonly colour: OwnColour | null;
}

/** What matching needs of a term: the copy that page sessions read. `id` is a UUID. */
export interface LexiconTerm extends TermFields {
  readonly id: string;
}

/** A term of the reader's own lexicon, as it is stored. */
export interface OwnTerm extends Stored, TermFields {}

/** Id of the entity a term becomes. */
export function ownEntityId(termId: string): string {
  return `own.${termId}`;
}

/** A name as it is kept: white space of every kind folded to single blanks, none at the ends, no broken surrogates. */
export function tidyName(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, " ").trim();
}

/** The beginning of any text (a selection, an address) as a name a reader can go on from; "" when nothing is left. */
export function cutName(text: string): string {
  return tidyName(
    tidyName(text)
      .slice(0, LONGEST_NAME)
      .replace(/\p{Cs}$/u, ""),
  );
}

/** Display names of the entities that terms become, by entity id. */
export function namesOfTerms(terms: readonly LexiconTerm[]): Readonly<Record<string, TermNames>> {
  return Object.fromEntries(terms.map(({ id, names }) => [ownEntityId(id), names]));
}
