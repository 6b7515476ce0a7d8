import { once } from "../once.ts";

/**
 * Month names as the press of Morocco and its neighbours prints them, folded (fold.ts: no accents, plain alef, ه for ة).
 * Index 0 is January. Moroccan and standard names stand side by side on Moroccan sites; agencies of the Machrek use the
 * Syriac ones, Tunisian and Algerian pages the French ones in Arabic letters. French and English with their
 * abbreviations; Spanish for the es. editions and Ceuta.
 */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ["يناير", "كانون الثاني", "جانفي", "janvier", "janv", "january", "jan", "enero"],
  ["فبراير", "شباط", "فيفري", "fevrier", "fevr", "fev", "february", "feb", "febrero"],
  ["مارس", "اذار", "mars", "march", "mar", "marzo"],
  ["ابريل", "نيسان", "افريل", "avril", "avr", "april", "apr", "abril"],
  ["ماي", "مايو", "ايار", "mai", "may", "mayo"],
  ["يونيو", "يونيه", "حزيران", "جوان", "juin", "june", "jun", "junio"],
  ["يوليوز", "يوليو", "يوليه", "تموز", "جويليه", "juillet", "juil", "july", "jul", "julio"],
  ["غشت", "اغسطس", "اب", "اوت", "aout", "august", "aug", "agosto"],
  ["شتنبر", "سبتمبر", "ايلول", "septembre", "sept", "september", "sep", "septiembre", "setiembre"],
  ["اكتوبر", "تشرين الاول", "octobre", "october", "oct", "octubre"],
  ["نونبر", "نوفمبر", "تشرين الثاني", "novembre", "november", "nov", "noviembre"],
  ["دجنبر", "ديسمبر", "كانون الاول", "decembre", "december", "dec", "diciembre"],
];

/** Month name → its number, 1 for January. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** All names as alternatives of a regular expression, longest first: «ماي» begins «مايو», "mar" begins "march". */
export const monthPattern: () => string = once(() => [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|"));

/** Folded weekday names, Monday first, in Arabic, French and English. */
export const WEEKDAYS: readonly string[] = (
  "الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد " +
  "lundi mardi mercredi jeudi vendredi samedi dimanche " +
  "monday tuesday wednesday thursday friday saturday sunday"
).split(" ");
