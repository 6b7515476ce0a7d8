import type { Recognised } from "./types.ts";

/** Ranks of the State Department's yearly report, in the words of the press. */
const ARABIC =
  /(?<![\p{L}\p{N}])(?<proclitic>[وف]?[بكل]?)(?<name>(?:قايمه (?:ال)?مراقبه )?(?:ال|ل)(?:فيه|مستوي|صنف|خانه|مجموعه) ال(?<rank>اول|اولي|واحد|ثاني|ثانيه|ثالث|ثالثه))(?![\p{L}\p{N}])/gu;
const LATIN =
  /(?<![\p{L}\p{N}])(?<proclitic>)(?<name>(?:tier|niveau|categorie|groupe) (?<rank>[123]|un|deux|trois|one|two|three)(?: watch ?list)?|(?<first>deuxieme|second|seconde|premier|premiere|troisieme) (?:niveau|categorie|groupe))(?![\p{L}\p{N}])/gu;
const RANKS: Readonly<Record<string, number>> = {
  اول: 1,
  اولي: 1,
  واحد: 1,
  "1": 1,
  un: 1,
  one: 1,
  premier: 1,
  premiere: 1,
  ثاني: 2,
  ثانيه: 2,
  "2": 2,
  deux: 2,
  two: 2,
  deuxieme: 2,
  second: 2,
  seconde: 2,
  ثالث: 3,
  ثالثه: 3,
  "3": 3,
  trois: 3,
  three: 3,
  troisieme: 3,
};
const TRAFFICKING = /تجار|متاجره|traite|traffick/u;
const REPORT = /تقرير|تصنيف|rapport|report/u;
const AMERICAN =
  /امريكي|اميركي|واشنطن|الولايات المتحده|americain|etats-unis|departement d'etat|washington|state department|united states|(?<!\p{L})us(?!\p{L})/u;

/**
 * The tiers of the report on trafficking in persons («الفئة الثانية», « niveau 2 », "Tier 2 Watch List") in a folded text;
 * only in an article that speaks of trafficking, of a report and of the United States, for each of the words is common.
 */
export function recogniseTiers(text: string): Recognised[] {
  if (!TRAFFICKING.test(text) || !REPORT.test(text) || !AMERICAN.test(text)) return [];
  const found: Recognised[] = [];
  for (const pattern of [ARABIC, LATIN]) {
    for (const match of text.matchAll(pattern)) {
      const { proclitic, rank, first } = match.groups!;
      const start = match.index;
      found.push({
        start,
        core: start + proclitic!.length,
        end: start + match[0].length,
        category: "plan",
        entity: `mech.tip_tier${RANKS[(rank ?? first)!]}`,
      });
    }
  }
  return found;
}
