/** What the interface needs to speak three languages: message trees, their keys, and the translator made of them. */

import type { Language } from "../lexicon/types.ts";

/** The languages the interface speaks, Arabic first. */
export const UI_LANGUAGES = ["ar", "fr", "en"] as const satisfies readonly Language[];

/** CLDR plural categories, as Intl.PluralRules names them. */
export type PluralCategory = "zero" | "one" | "two" | "few" | "many" | "other";

/**
 * A locale file: texts under nested keys. An object that has `other` is one message in its plural forms, chosen by the
 * parameter `count`. Parameters are written `{name}`.
 */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** Dotted paths of a locale file's messages (`"notes.empty.title"`); a message with plural forms counts as one. */
export type MessageKey<Tree, Prefix extends string = ""> = {
  [Name in keyof Tree & string]: Tree[Name] extends string | { readonly other: string }
    ? `${Prefix}${Name}`
    : MessageKey<Tree[Name], `${Prefix}${Name}.`>;
}[keyof Tree & string];

/** Numbers are written the way the language writes them; texts are put in as they are, isolated when they run the other way. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Dates and numbers in one language. Everything that takes an ISO text returns that text when it is no date. */
export interface Formatters {
  readonly number: (value: number) => string;
  /** With its sign: «+3», «−3». */
  readonly signed: (value: number) => string;
  /**
   * A date as the outlet printed it, from ISO 8601 with or without time: the calendar day is taken as written, never
   * moved to the reader's time zone.
   */
  readonly printedDate: (iso: string) => string;
  /** A year, or a month with its year, from ISO 8601 of any exactness: the day is left out. */
  readonly period: (iso: string) => string;
  /** Day and month, with the year, of a moment in the reader's time zone. */
  readonly day: (iso: string) => string;
  /** Hour and minute of a moment in the reader's time zone. */
  readonly time: (iso: string) => string;
}

export interface Translator<Tree> {
  readonly lang: Language;
  readonly dir: "rtl" | "ltr";
  /** The message of a key with its parameters put in; a message with plural forms needs the number `count`. */
  readonly t: (key: MessageKey<Tree>, params?: MessageParams) => string;
  /** Whether a key made at run time (`reasons.` + rule) names a message. */
  readonly has: (key: string) => key is MessageKey<Tree>;
  readonly format: Formatters;
}
