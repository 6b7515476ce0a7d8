import type { Recognised } from "./types.ts";

/** The report itself, named by who writes it or by its English title. */
const TITLE =
  /(?<![\p{L}\p{N}])(?<proclitic>[وف]?[بكل]?)(?<name>(?:ال|ل)?تقرير (?:السنوي )?(?:ل?وزاره )?(?:ل?ال?خارجيه) ال(?:امريكيه|اميركيه)(?! (?:السنوي )?(?:حول|بشان|عن|بخصوص) )|(?:annual )?trafficking in persons report|rapport (?:annuel )?du departement d'etat(?: americain)?(?! (?:sur|relatif|concernant) ))(?![\p{L}\p{N}])/gu;
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
const TRAFFICKING = /تجار|متاجره|traite|traffick|(?<!\p{L})tip(?!\p{L})/u;
const REPORT = /تقرير|تصنيف|rapport|report/u;
const AMERICAN =
  /امريكي|اميركي|واشنطن|الولايات المتحده|americain|etats-unis|departement d'etat|washington|state department|united states|department of state|u\.s|(?<!\p{L})us(?!\p{L})/u;

/**
 * The State Department's yearly report and the tiers it sets, on trafficking in persons («الفئة الثانية», « niveau 2 », "Tier 2 Watch List") in a folded text;
 * only in an article that speaks of trafficking, of a report and of the United States, for each of the words is common.
 */
export function recogniseTipReport(text: string): Recognised[] {
  if (!TRAFFICKING.test(text) || !REPORT.test(text) || !AMERICAN.test(text)) return [];
  const found: Recognised[] = [];
  const add = (match: RegExpExecArray, entity: string) =>
    found.push({
      start: match.index,
      core: match.index + match.groups!.proclitic!.length,
      end: match.index + match[0].length,
      category: "plan",
      entity,
    });
  for (const match of text.matchAll(TITLE)) add(match, "doc.tip_report");
  for (const pattern of [ARABIC, LATIN]) {
    for (const match of text.matchAll(pattern)) {
      const { rank, first } = match.groups!;
      add(match, `mech.tip_tier${RANKS[(rank ?? first)!]}`);
    }
  }
  return found;
}
