/**
 * Month names as the press of Morocco and its neighbours prints them, folded by `foldDateText` (lower case, no accents,
 * plain alef, ه for ة). Index 0 is January.
 * Moroccan and Egyptian names stand side by side on Moroccan sites; agencies of the Machrek use the Syriac names,
 * Tunisian and Algerian pages the French ones in Arabic letters.
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
