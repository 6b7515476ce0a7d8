/** The lexicon's vocabulary: what an entry says, what a compiled form needs, what a match gives back. */

export const CATEGORIES = [
  "crime",
  "victim",
  "institution",
  "person",
  "place",
  "law",
  "plan",
  "date",
  "amount",
] as const;
/** What kind of thing a mention names. The order is the order of display. */
export type Category = (typeof CATEGORIES)[number];

export type Language = "ar" | "fr" | "en";
/** Languages a form may be written in; Spanish stands on the es. editions and in Ceuta, without an interface of its own. */
export type FormLanguage = Language | "es";

/**
 * What an entity says about the article it stands in (MedISys' idea of weights below the threshold).
 * strong: trafficking by name · weak: a neighbouring subject · context: counts only beside a strong one · none: only marked.
 */
export type Signal = "strong" | "weak" | "context" | "none";

/** Where a name comes from; shown on the entity's card. */
export type Origin = "seed" | "reference" | "pattern" | "own";

/** Conditions on a form's surroundings, all of which must hold. Words are compared folded. */
export interface Guards {
  /** The surface must be written exactly like this form, capitals included (acronyms). */
  readonly caseSensitive?: true;
  /** The surface must begin with a capital letter: a name in Latin script that is a common word as well (Turkey, Safi). */
  readonly capitalised?: true;
  /** When a word stands directly before in the sentence, it must be one of these (la, de … + «traite des personnes»). */
  readonly previousAny?: readonly string[];
  /** None of these words may stand directly before, with or without proclitics (صلاة + المغرب). */
  readonly previousNone?: readonly string[];
  /** One of these words must stand directly after. */
  readonly nextAny?: readonly string[];
  /** None of these words may stand directly after (الرباط + الصليبي). */
  readonly nextNone?: readonly string[];
  /** No word that begins like this may stand directly after (اللجنة الوطنية + لل… names another commission). */
  readonly nextNoneStarting?: readonly string[];
  /** A year must stand directly after («خطة العمل 2024-2025»). */
  readonly nextYear?: true;
  /**
   * entity: only when another name of the same entity, itself without this guard, is in the article.
   * entity:<id>: only when that entity is in the article.
   * strong: only when an entity with a strong signal is in the article.
   */
  readonly needs?: "entity" | "strong" | `entity:${string}`;
}

/** One written form of an entity, as a person would type it. */
export interface Form {
  /** `{a|b|}` lists alternatives, the empty one included: «{ال|}{إ}تجار {بال|في ال}بشر». */
  readonly text: string;
  readonly lang: FormLanguage;
  readonly guards?: Guards;
  /** Seed file or reference key the form stands in, for the card and for leaving one seed out. */
  readonly sources: readonly string[];
  /** A known spelling that is never marked by itself, and why (a common word, an anaphora). */
  readonly unmarked?: string;
}

export interface Entity {
  /** Stable, `<category prefix>.<name>`: crime.thb, inst.unodc, place.rabat. */
  readonly id: string;
  readonly category: Category;
  readonly signal: Signal;
  /** Group of evidence the relevance rules count by (core, smuggling, prostitution …). */
  readonly group: string;
  readonly names: Readonly<Partial<Record<Language, string>>>;
  readonly origin: Origin;
  readonly forms: readonly Form[];
}

/** A file of assets/lexicon: one layer of entities with the sources its forms refer to. */
export interface LexiconLayer {
  readonly schema: "rasd-lexicon/1";
  readonly layer: "seed" | "reference";
  readonly version: string;
  /** key → what it is and where it can be read. */
  readonly sources: Readonly<Record<string, string>>;
  readonly entities: readonly Omit<Entity, "origin">[];
}

/** A stretch of text that names an entity. UTF-16 offsets into the article's text, `end` exclusive. */
export interface Mention {
  /** Whole orthographic words: attached proclitics are inside. */
  readonly start: number;
  readonly end: number;
  /** Where the name begins once و ف ب ك ل are left out; the article ال stays. */
  readonly coreStart: number;
  readonly category: Category;
  readonly entity: string;
  readonly origin: Origin;
}
