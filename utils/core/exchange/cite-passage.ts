/** A passage and the article it stands in, as far as they are known. */
export interface CitedPassage {
  readonly passage: string;
  readonly headline: string;
  readonly byline: string | null;
  readonly outlet: string;
  /** Written out in the reader's language; null: not known. */
  readonly published: string | null;
  readonly url: string;
  /** When the reader looked at it, written out. */
  readonly accessed: string;
}

/** The signs and words of a citation in one language. */
export interface CitationTexts {
  /** Marks around the passage and around the headline: opening, closing. */
  readonly passage: readonly [string, string];
  readonly headline: readonly [string, string];
  readonly comma: string;
  /** «accessed», before the date. */
  readonly accessed: string;
}

/** French keeps a no-break space inside its quotation marks. */
const NBSP = "\u00a0";

/** Conventions of the interface's languages; quotation marks as their press sets them. */
export const CITATION_TEXTS: Readonly<Record<"ar" | "fr" | "en", CitationTexts>> = {
  ar: { passage: ["«", "»"], headline: ["«", "»"], comma: "، ", accessed: "اطُّلع عليه في" },
  fr: { passage: [`«${NBSP}`, `${NBSP}»`], headline: ["“", "”"], comma: ", ", accessed: "consulté le" },
  en: { passage: ["“", "”"], headline: ["‘", "’"], comma: ", ", accessed: "accessed" },
};

/**
 * The passage as a quotation with its source in one line: «passage» — byline, «headline», outlet, date. address (accessed
 * date). What is not known is left out. White space is folded to one line; nothing invisible is put in, so that the passage
 * can be searched for.
 */
export function citePassage(cited: CitedPassage, texts: CitationTexts): string {
  const { passage, headline, comma, accessed } = texts;
  const named = oneLine(cited.headline);
  const source = [
    cited.byline && oneLine(cited.byline),
    named && quote(named, headline),
    cited.outlet,
    cited.published,
  ];
  const known = source.filter((part) => part !== null && part !== "").join(comma);
  return `${quote(oneLine(cited.passage), passage)} — ${known}. ${cited.url} (${accessed} ${cited.accessed})`;
}

function quote(text: string, [open, close]: readonly [string, string]): string {
  return `${open}${text}${close}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
