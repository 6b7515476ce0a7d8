import type { Language } from "../lexicon/types.ts";
import { once } from "../once.ts";
import type { Formatters } from "./types.ts";

/**
 * The locales dates and numbers are written in. ar-MA has the month names of the Moroccan press (يوليوز، غشت، نونبر)
 * and Latin digits (CLDR); a test holds browsers to it.
 */
const LOCALES: Readonly<Record<Language, string>> = { ar: "ar-MA", fr: "fr", en: "en-GB" };

/**
 * Formatters of one language. Each of the browser's own is made when it is first needed: all of them take some 20 ms in a page just opened,
 * and most pages print neither a date nor a number.
 *
 * @param timeZone IANA name of the reader's time zone; left out, the environment's own.
 */
export function createFormatters(lang: Language, timeZone?: string): Formatters {
  const locale = LOCALES[lang];
  const zone = timeZone === undefined ? {} : { timeZone };
  const numbers = (options: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(locale, options));
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options));
  const number = numbers({ maximumFractionDigits: 1 });
  const signed = numbers({ maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const date = { day: "numeric", month: "long", year: "numeric" } as const;
  const printed = dates({ ...date, timeZone: "UTC" });
  const month = dates({ month: "long", year: "numeric", timeZone: "UTC" });
  const day = dates({ ...date, ...zone });
  const time = dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...zone });

  return {
    number: (value) => number().format(value),
    signed: (value) => signed().format(value),
    printedDate: (iso) => formatOr(iso, printed, new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    period: (iso) => (iso.length < 7 ? iso : formatOr(iso, month, new Date(`${iso.slice(0, 7)}-01T00:00:00Z`))),
    day: (iso) => formatOr(iso, day, new Date(iso)),
    time: (iso) => formatOr(iso, time, new Date(iso)),
  };
}

function formatOr(iso: string, formatter: () => Intl.DateTimeFormat, date: Date): string {
  return Number.isNaN(date.getTime()) ? iso : formatter().format(date);
}
