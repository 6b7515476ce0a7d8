import { once } from "../once.ts";
import { MONTH_NAMES } from "../text/months.ts";
import { foldLine } from "./classify-line.ts";
import { parsePublishedDate } from "./parse-date.ts";

/** Words that stand around a date in print, folded by `foldLine`. */
const AROUND_DATES = `الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد في يوم علي الساعه نشر نشرت كتب بتاريخ تاريخ النشر اخر تحديث حدث
 صباحا مساء ص م منذ بتوقيت غرينتش المغرب
 lundi mardi mercredi jeudi vendredi samedi dimanche le a publie publiee mis mise jour modifie modifiee et h min heure du au er
 monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun on at published updated posted last modified am pm gmt utc
 publicado actualizado el de las hs`;

const dateWords = once(
  () =>
    new Set([
      ...AROUND_DATES.trim().split(/\s+/u),
      ...MONTH_NAMES.flat().flatMap((name) => name.split(" ")),
      ...["st", "nd", "rd", "th"],
    ]),
);

/**
 * true: the line says when, and nothing else («نشر في الثلاثاء 19 نونبر 2024 - 16:10», "Publié le … à …, modifié le …").
 * A dateline («فاس – 24 يوليو 2021») names a place and is none.
 */
export function isDateLine(line: string): boolean {
  if (line.length > 120 || parsePublishedDate(line) === null) return false;
  const words = foldLine(line).match(/\p{L}+/gu) ?? [];
  return words.every((word) => dateWords().has(word));
}
