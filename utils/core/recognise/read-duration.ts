import { readRangeBefore } from "../text/read-number.ts";

/** A span of time in a folded text, in whole months and days. */
export interface Duration {
  /** Folded units. `core` ≥ start: where it begins without proclitics. */
  readonly start: number;
  readonly core: number;
  readonly end: number;
  /** `5y`, `1y6m`, `20d`; `2y_to_5y` for a range. */
  readonly value: string;
  /** «سنة», « un an »: no number of its own; it may as well begin a date («سنة 2014»). */
  readonly single: boolean;
}

type Unit = "y" | "m" | "d";

const UNITS: Readonly<Record<Unit, { readonly plain: string; readonly dual: string }>> = {
  y: {
    plain: "سنه|سنوات|سنين|سنت|عام|عاما|اعوام|an|ans|annee|annees|year|years",
    dual: "سنتين|سنتان|عامين|عامان",
  },
  m: { plain: "شهر|شهرا|اشهر|شهور|mois|month|months", dual: "شهرين|شهران|شهراين" },
  d: { plain: "يوم|يوما|ايام|jour|jours|day|days", dual: "يومين|يومان" },
};
const UNIT = new RegExp(
  `(?:(?<=\\d|-)|(?<![\\p{L}\\p{N}])(?<proclitic>[وف]?[بكل]?))(?:${(Object.keys(UNITS) as Unit[])
    .map((unit) => `(?<${unit}2>${UNITS[unit].dual})|(?<${unit}>${UNITS[unit].plain})`)
    .join("|")})(?<one>\\s(?:واحده?))?(?<half>\\s{1,3}(?:ونصف|ونص|و نصف|et demie?|and a half))?(?![\\p{L}\\p{N}])`,
  "gu",
);
const AND = /^(?:\s{1,3}(?:et|and|و)\s{1,3}|\s{1,3}|,\s)$/u;
const TO = /^(?:\s{1,3}(?:الي|حتي|a|to|et|and|و)\s{1,3}(?:من\s)?|\s{1,3})$/u;
/** «سنتين وستة أشهر» has its own «و»; a range does not. */
const RANGE_BEFORE = /(?:بين|من|ما بين|entre|between|from|de)\s{1,3}$/u;

interface Part extends Omit<Duration, "value"> {
  readonly months: number;
  readonly days: number;
  /** The lower end of a range in the same unit («من 5 إلى 10 سنوات»). */
  readonly from: number | null;
}

/** Every span of time: numbers with years, months, days, duals, «ونصف», several units joined, and ranges of them. */
export function readDurations(text: string): Duration[] {
  const durations: Duration[] = [];
  let open: Part | null = null;
  let lower: Part | null = null;
  const close = () => {
    if (open !== null) durations.push(durationOf(lower, open));
    open = lower = null;
  };
  for (const match of text.matchAll(UNIT)) {
    const part = readPart(text, match);
    if (part === null) continue;
    const previous = open as Part | null;
    if (previous === null) open = part;
    else {
      const gap = part.core > previous.end ? text.slice(previous.end, part.core) : "";
      const isSmaller = part.months < 12 && previous.months % 12 === 0 && previous.months > 0 && !part.single;
      const isJoined = isSmaller || (part.days > 0 && previous.days === 0 && !part.single);
      const isRange =
        RANGE_BEFORE.test(text.slice(Math.max(0, previous.core - 8), previous.core)) || /الي|حتي| a | to /u.test(gap);
      if (gap.length > 12 || gap === "") {
        close();
        open = part;
      } else if (
        isRange &&
        lower === null &&
        lengthOf(previous) < lengthOf(part) &&
        TO.test(gap.replace(/\s*و$/u, " "))
      ) {
        lower = previous;
        open = part;
      } else if (isJoined && AND.test(gap.replace(/\s*و$/u, " "))) {
        open = {
          ...previous,
          end: part.end,
          months: previous.months + part.months,
          days: part.days,
          single: false,
        };
      } else {
        close();
        open = part;
      }
    }
  }
  close();
  return durations;
}

function readPart(text: string, match: RegExpMatchArray): Part | null {
  const groups = match.groups!;
  const unit = (["y", "m", "d"] as const).find((name) => groups[name] ?? groups[`${name}2`])!;
  const start = match.index!;
  const end = start + match[0].length;
  const proclitic = groups.proclitic?.length ?? 0;
  const half = groups.half === undefined ? 0 : unit === "y" ? 6 : 15;
  const amount = (value: number) => ({
    months: unit === "y" ? value * 12 + half : unit === "m" ? value : 0,
    days: unit === "d" ? value : unit === "m" ? half : 0,
  });
  if (groups[`${unit}2`] !== undefined)
    return { start, core: start + proclitic, end, ...amount(2), from: null, single: false };
  const number = proclitic > 0 ? null : readRangeBefore(text, numberEnd(text, start));
  if (number !== null && number.value > 0 && number.value < 1000) {
    const from = number.from === null ? null : unit === "y" ? number.from * 12 : number.from;
    const { start: first, core } = number;
    return { start: first, core, end, ...amount(number.value), from, single: false };
  }
  // «بسنة حبسا»: one, when it is said by the noun alone; French and English say it with a number.
  if (!/^(?:سنه|عام|شهر)$/u.test(groups[unit]!)) return null;
  return { start, core: start + proclitic, end, ...amount(1), from: null, single: true };
}

/** "12-year": the number ends before the hyphen. */
function numberEnd(text: string, start: number): number {
  return text[start - 1] === "-" ? start - 1 : start;
}

function durationOf(lower: Part | null, part: Part): Duration {
  const { end, single } = part;
  const value = format(part.months, part.days);
  if (lower !== null)
    return {
      start: lower.start,
      core: lower.core,
      end,
      value: `${format(lower.months, lower.days)}_to_${value}`,
      single: false,
    };
  const { start, core, from } = part;
  return {
    start,
    core,
    end,
    value: from === null ? value : `${format(part.months === 0 ? 0 : from, part.months === 0 ? from : 0)}_to_${value}`,
    single,
  };
}

function lengthOf({ months, days }: Part): number {
  return months * 30 + days;
}

/** Twelve months are a year: «12 شهرا» and «سنة» are one penalty. */
function format(months: number, days: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return `${years > 0 ? `${years}y` : ""}${rest > 0 ? `${rest}m` : ""}${days > 0 ? `${days}d` : ""}`;
}
