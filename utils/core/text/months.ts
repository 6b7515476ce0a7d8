/**
 * Month names, folded (see fold.ts), with the month they stand for. Moroccan, standard and Levantine, Maghrebi (French
 * months in Arabic letters), French with its abbreviations, English. Both Arabic sets stand on Moroccan sites side by side.
 */
export const MONTHS: Readonly<Record<string, number>> = names([
  "يناير كانون_الثاني جانفي janvier janv jan january",
  "فبراير شباط فيفري fevrier fevr fev february feb",
  "مارس اذار mars march mar",
  "ابريل نيسان افريل avril avr april apr",
  "ماي مايو ايار mai may",
  "يونيو يونيه حزيران جوان juin june jun",
  "يوليوز يوليو يوليه تموز جويليه juillet juil july jul",
  "غشت اغسطس اب اوت aout august aug",
  "شتنبر سبتمبر ايلول septembre sept september sep",
  "اكتوبر تشرين_الاول octobre oct october",
  "نونبر نوفمبر تشرين_الثاني novembre nov november",
  "دجنبر ديسمبر كانون_الاول decembre dec december",
]);

/** Folded weekday names. */
export const WEEKDAYS: readonly string[] = (
  "الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد " +
  "lundi mardi mercredi jeudi vendredi samedi dimanche " +
  "monday tuesday wednesday thursday friday saturday sunday"
).split(" ");

function names(months: readonly string[]): Record<string, number> {
  const table: Record<string, number> = {};
  months.forEach((line, index) => {
    for (const name of line.split(" ")) table[name.replace("_", " ")] = index + 1;
  });
  return table;
}
