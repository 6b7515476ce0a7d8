import type { Language } from "../lexicon/types.ts";
import { authorsOf, type CalendarDay } from "./source-of.ts";
import { safeAddress, showInLine } from "./visible-text.ts";

/** Styles a reader can copy a source in, besides Rasd's own (cite-passage.ts). */
export const CITATION_STYLES = ["apa", "chicago", "mla", "iso690"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** An article as a source; dates are days on a calendar, so that each style writes them its own way. */
export interface CitedArticle {
  readonly headline: string;
  readonly byline: string | null;
  readonly outlet: string;
  readonly published: CalendarDay | null;
  readonly url: string;
  readonly accessed: CalendarDay;
}

/** Words and signs that a style takes from the language the citation is written in. */
interface Words {
  readonly comma: string;
  readonly and: string;
  /** More than three authors: the first and this. */
  readonly others: string;
  readonly noDate: string;
  readonly online: string;
  readonly quotes: readonly [string, string];
  readonly months: readonly string[];
  /** Months as MLA shortens them. */
  readonly shortMonths: readonly string[];
  /** «Consulted on»: of a date in each style. */
  readonly retrieved: (date: string) => string;
  readonly accessed: (date: string) => string;
  readonly viewed: (date: string) => string;
  readonly availableAt: (url: string) => string;
}

const NBSP = "\u00a0";

const WORDS: Readonly<Record<Language, Words>> = {
  ar: {
    ...{ comma: "، ", and: " و", others: "وآخرون", noDate: "د.ت.", online: "على الإنترنت" },
    quotes: ["«", "»"],
    months: "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split(" "),
    shortMonths: "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split(" "),
    retrieved: (date) => `استُرجع في ${date} من `,
    accessed: (date) => `اطُّلع عليه في ${date}`,
    viewed: (date) => `اطُّلع عليه في ${date}`,
    availableAt: (url) => `متاح على: ${url}`,
  },
  fr: {
    ...{ comma: ", ", and: " et ", others: "et al.", noDate: "s. d.", online: "en ligne" },
    quotes: [`«${NBSP}`, `${NBSP}»`],
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
    shortMonths: "janv. févr. mars avril mai juin juill. août sept. oct. nov. déc.".split(" "),
    retrieved: (date) => `Consulté le ${date} à l’adresse `,
    accessed: (date) => `consulté le ${date}`,
    viewed: (date) => `consulté le ${date}`,
    availableAt: (url) => `Disponible à l’adresse${NBSP}: ${url}`,
  },
  en: {
    ...{ comma: ", ", and: " and ", others: "et al.", noDate: "n.d.", online: "online" },
    quotes: ["“", "”"],
    months: "January February March April May June July August September October November December".split(" "),
    shortMonths: "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" "),
    retrieved: (date) => `Retrieved ${date}, from `,
    accessed: (date) => `accessed ${date}`,
    viewed: (date) => `viewed ${date}`,
    availableAt: (url) => `Available from: ${url}`,
  },
};

/**
 * An article as a source in one line of plain text (a style's italics are left out), in the conventions of a language:
 *
 * - apa: author (year, month day). Headline. Outlet. address — 7th edition, newspaper article; an outlet stands in for an author.
 * - chicago: author, «headline», outlet, date, address — notes, 17th edition.
 * - mla: author. «Headline». Outlet, date, address. Accessed date — 9th edition.
 * - iso690: AUTHOR. Headline. Outlet [online]. Date [viewed date]. Available from: address — ISO 690:2021.
 *
 * Bylines are not parted into family and given names: Arabic ones have no one way to be. What is not known is left out, or said where the
 * style asks for it («n.d.»).
 */
export function citeArticle(cited: CitedArticle, style: CitationStyle, lang: Language): string {
  const words = WORDS[lang];
  const headline = stripStop(showInLine(cited.headline));
  const outlet = showInLine(cited.outlet);
  const url = safeAddress(cited.url) ?? showInLine(cited.url);
  const authors = joinAuthors(authorsOf(cited.byline).map(showInLine), words);
  const date = (day: CalendarDay) => writeDay(day, lang);
  const { published, accessed } = cited;
  const [open, close] = words.quotes;
  const quoted = headline === "" ? "" : `${open}${headline}${close}`;
  switch (style) {
    case "apa": {
      const when = published === null ? words.noDate : apaDate(published, lang);
      const who = authors || outlet;
      const where = authors === "" ? "" : `${outlet}. `;
      return sentences([
        `${stripStop(who)}. (${when})`,
        headline,
        `${where}${published === null ? words.retrieved(date(accessed)) : ""}${url}`,
      ]);
    }
    case "chicago": {
      const when = published === null ? words.accessed(date(accessed)) : date(published);
      return `${[authors, quoted, outlet, when, url].filter((part) => part !== "").join(words.comma)}.`;
    }
    case "mla": {
      const when = published === null ? "" : mlaDate(published, lang);
      const place = [outlet, when, url].filter((part) => part !== "").join(words.comma);
      return `${sentences([authors, quoted, place])}. ${capital(words.accessed(mlaDate(accessed, lang)))}.`;
    }
    case "iso690": {
      const when = published === null ? words.noDate : date(published);
      return `${sentences([authors.toLocaleUpperCase(lang), headline, `${outlet} [${words.online}]`, `${when} [${words.viewed(date(accessed))}]`, words.availableAt(url)])}`;
    }
  }
}

function joinAuthors(names: readonly string[], { comma, and, others }: Words): string {
  if (names.length > 3) return `${names[0]}${comma}${others}`;
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(comma)}${and}${last}`;
}

/** Parts as sentences: one full stop between two, none after an address. */
function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part, index, all) => (index === all.length - 1 || /[.!?؟…][»”]?$/u.test(part) ? part : `${part}.`))
    .join(" ");
}

function stripStop(text: string): string {
  return text.replace(/(?<!\.)\.$/u, "");
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** «4 January 2026», « 1er janvier 2026 », «4 يناير 2026». */
function writeDay({ year, month, day }: CalendarDay, lang: Language): string {
  return `${lang === "fr" && day === 1 ? "1er" : day} ${WORDS[lang].months[month - 1]} ${year}`;
}

/** APA puts the year first: «2026, January 4», « 2026, 4 janvier », «2026، 4 يناير». */
function apaDate({ year, month, day }: CalendarDay, lang: Language): string {
  const { comma, months } = WORDS[lang];
  const name = months[month - 1];
  const date = lang === "en" ? `${name} ${day}` : `${lang === "fr" && day === 1 ? "1er" : day} ${name}`;
  return `${year}${comma}${date}`;
}

function mlaDate({ year, month, day }: CalendarDay, lang: Language): string {
  return `${lang === "fr" && day === 1 ? "1er" : day} ${WORDS[lang].shortMonths[month - 1]} ${year}`;
}
