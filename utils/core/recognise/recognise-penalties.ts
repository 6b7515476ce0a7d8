import { holdsAny } from "../text/holds-any.ts";
import { PENALTY } from "./figure-ids.ts";
import { type Duration, readDurations } from "./read-duration.ts";
import type { Recognised } from "./types.ts";

const END = "(?![\\p{L}\\p{N}])";
const START = "(?<![\\p{L}\\p{N}])";

const SUSPENDED =
  "(?:ال)?موقوف(?:ه|تين|ات|ا)? (?:ال)?تنفيذ|مع (?:وقف|ايقاف) التنفيذ|غير نافذ(?:ه|ا)?|avec sursis|suspended";
const FIRM = "(?:ال)?ناف[ذد](?:ه|ا|تين|ين|ات)?|ferme";
const MODE = `(?: (?:${SUSPENDED}|${FIRM}))`;
const ARABIC_PRISON = "(?:(?:(?:ديال|تاع|من|د) (?:ال|ل)?|د?(?:ال)?)(?:سجن|حبس)|سجنا|حبسا)";

/** Behind the time: «… سجنا نافذا», «… ديال الحبس», « … de prison ferme », "… in prison", « … avec sursis ». */
const BEHIND = pattern(
  `^(?: ${ARABIC_PRISON}| de (?:prison|reclusion(?: criminelle)?|detention)| d'emprisonnement|'? (?:of )?imprisonment| behind bars` +
    `|'?(?: |-)(?:suspended )?(?:prison|jail) (?:sentences?|terms?)|'? suspended sentences?|(?=${MODE}))${END}`,
  "u",
);
/** The same, but said of time served as well: only behind a word of the court. */
const BEHIND_IN = pattern(`^ (?:in (?:prison|jail)|en (?:prison|reclusion)|في السجن|فالحبس|ف الحبس)${END}`, "u");
/** Before the time: «السجن النافذ لمدة …», « prison de … », "imprisonment of …", "a suspended sentence of …". */
const BEFORE = pattern(
  `${START}(?<phrase>(?<proclitic>[وف]?[بكل]?)(?:(?:ال|(?<=ل)ل)?(?:سجن|حبس)(?:ه|ها|هم|هما|هن)?${MODE}?` +
    "(?: (?:لمده|مده|لفتره|المحدد في|من|بين|ما بين|تتراوح بين|تتراوح ما بين|لا تقل عن|لا تزيد علي|الي|تصل الي|اقصاها|اكثر من|ازيد من|نحو|حوالي))* ل?" +
    `|(?:peines? )?(?:de |d')?(?:prison|emprisonnement|reclusion(?: criminelle)?)${MODE}? (?:allant |pouvant aller )?(?:de |d'|jusqu'a |entre )` +
    "|(?:(?:prison|jail) (?:sentences?|terms?)|imprisonment|suspended (?:prison |jail )?sentences?) (?:of |for )(?:up to |between )?))$",
  "u",
);
/** Words of a court, near a time that may as well be time served. */
const JUDGED =
  /(?:حكم\p{L}*|محكوم\p{L}*|ادان\p{L}*|ادين\p{L}*|قضت|قضاء|عقوب\p{L}*|يواجه\p{L}*|condamn\p{L}*|ecop\p{L}*|risqu\p{L}*|encour\p{L}*|peines?|sentenc\p{L}*|fac(?:es?|ed|ing)|convict\p{L}*|jailed|punish\p{L}*|given|got|handed|receiv\p{L}*|carr\p{L}*)[^.!?\0]*$/u;
const SERVED = /(?:قضي|قضت|امضي|spent|passe|purge[rs]?|after|apres) (?:\S+ ){0,2}$/u;
const SENTENCED_TO = /(?:sentenced to|jailed for|imprisoned for)\s(?:\S+\s){0,3}$/u;
const NOT_PRISON = /^ (?:of|de) (?:community|probation|service)/u;
/** Held before any sentence. */
const REMAND = /^\s{1,3}(?:ال)?احتياطي|^\s{1,3}(?:preventive|provisoire)/u;
const IN = /(?:^|[^\p{L}])(?:في|داخل|dans|en|in)\s$/u;

const LIFE = pattern(
  `${START}(?<proclitic>[وف]?[بكل]?)(?:` +
    "(?:(?:ال|(?<=ل)ل)(?:سجن|حبس)|سجنا|حبسا) (?:ال)?موبدا?|(?:ال|(?<=ل)ل)(?:سجن|حبس) مدي الحياه|(?<=[بل])الموبد" +
    "|(?:la |une )?(?:peine de )?(?:prison|reclusion(?: criminelle)?|emprisonnement|detention) (?:a perpetuite|a vie)|(?<=condamn\\p{L}{0,4} a (?:la )?)perpetuite" +
    "|(?:life|lifelong) (?:imprisonment|in (?:prison|jail)|behind bars|sentences?|prison (?:sentences?|terms?))" +
    `)${END}`,
  "gu",
);
const TRIGGERS =
  "سجن حبس موبد موقوف نافذه prison reclusion perpetuite detention ferme sursis sentence jail behind".split(" ");
/** How far around a time its prison is looked for, in folded units. */
const REACH = 80;

/**
 * Prison sentences in a folded text: «خمس سنوات سجنا نافذا», «بالسجن 10 سنوات», « 18 mois avec sursis »,
 * "12 years in prison", life. The span is the whole penalty without its verb; what is suspended says so in the id. A time
 * without a prison beside it, and time somebody has been in prison, are none.
 */
export function recognisePenalties(text: string): Recognised[] {
  if (!holdsAny(text, TRIGGERS)) return [];
  const found: Recognised[] = [];
  for (const duration of readDurations(text)) {
    const penalty = penaltyOf(text, duration);
    if (penalty !== null) found.push(penalty);
  }
  for (const match of text.matchAll(LIFE)) {
    const start = match.index;
    const core = start + match.groups!.proclitic!.length;
    found.push({ start, core, end: start + match[0].length, category: "amount", entity: `${PENALTY}life` });
  }
  return found;
}

function penaltyOf(text: string, duration: Duration): Recognised | null {
  const before = text.slice(Math.max(0, duration.core - REACH), duration.core);
  const after = text.slice(duration.end, duration.end + REACH);
  const behind = BEHIND.exec(after) ?? (isJudged(before) ? BEHIND_IN.exec(after) : null);
  const head = headBefore(text, duration, before);
  if (REMAND.test(after.slice(behind?.[0].length ?? 0))) return null;
  // «في السجن سنة 2014»: a year, not one year.
  if (behind === null && duration.single && /^\s*\d/u.test(after)) return null;
  const isSentenced = SENTENCED_TO.test(before) && !NOT_PRISON.test(after);
  if (behind === null && head === null && !isSentenced) return null;
  const end = duration.end + (behind?.[0].length ?? 0);
  const tail = MODE_ONLY.exec(text.slice(end, end + REACH));
  const start = head?.start ?? duration.start;
  const last = end + (tail?.[0].length ?? 0);
  const suspended = IS_SUSPENDED.test(text.slice(start, last)) ? "_suspended" : "";
  const core = head?.core ?? duration.core;
  return { start, core, end: last, category: "amount", entity: `${PENALTY}${duration.value}${suspended}` };
}

const IS_SUSPENDED = pattern(SUSPENDED, "u");
const MODE_ONLY = pattern(`^${MODE}${END}`, "u");

interface Head {
  readonly start: number;
  readonly core: number;
}

/** «بالسجن النافذ لمدة» before the time; not «في السجن» of somebody who was there. */
function headBefore(text: string, duration: Duration, before: string): Head | null {
  const match = BEFORE.exec(before);
  if (match === null) return null;
  const start = duration.core - match.groups!.phrase!.length;
  if (IN.test(text.slice(Math.max(0, start - 8), start))) return null;
  return { start, core: start + match.groups!.proclitic!.length };
}

function isJudged(before: string): boolean {
  return JUDGED.test(before) && !SERVED.test(before);
}

/** A blank in the pattern is one to three of any white space. */
function pattern(source: string, flags: string): RegExp {
  return new RegExp(source.replaceAll(" ?", "\\s{0,3}").replaceAll(" ", "\\s{1,3}"), flags);
}
