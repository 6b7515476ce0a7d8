import type { OwnColour } from "../lexicon/own-terms.ts";
import type { Pattern } from "../lexicon/patterns.ts";
import type { Provenance, ShownSources, SourceTitle } from "../lexicon/provenance.ts";
import type { Language, Origin } from "../lexicon/types.ts";

/** A piece of a line: the interface's own words, or a title that is to be isolated (<bdi>) and has a language of its own. */
export type LinePiece = string | { readonly text: string; readonly lang: Language };

/** What the line is made with: the reader's language and the messages it takes. */
export interface ProvenanceWords {
  readonly lang: Language;
  readonly t: (
    key: `origins.${Origin | "of" | "coloured" | "more"}` | `patterns.${Pattern}` | `lexicon.colours.${OwnColour}`,
    params?: Readonly<Record<string, string | number>>,
  ) => string;
}

/** Stands for the detail while a message is filled in; no letter, so that nothing is isolated around it. */
const DETAIL = "\uFFFC";

/**
 * Where a name comes from, in one line: «من المرجع: أسماء الدول في معيار ISO 3166». Titles are in the reader's language
 * where they have been put into it, else in the first of Arabic, French and English that has one.
 */
export function describeProvenance(provenance: Provenance, words: ProvenanceWords): LinePiece[] {
  const { t } = words;
  const origin = t(`origins.${provenance.origin}`);
  const detail = detailOf(provenance, words);
  if (detail.length === 0) return [origin];
  const [before = "", after = ""] = t(provenance.origin === "own" ? "origins.coloured" : "origins.of", {
    origin,
    detail: DETAIL,
  }).split(DETAIL);
  return [before, ...detail, after].filter((piece) => piece !== "");
}

function detailOf(provenance: Provenance, words: ProvenanceWords): LinePiece[] {
  switch (provenance.origin) {
    case "seed":
    case "reference":
      return listTitles(provenance.sources, words);
    case "pattern":
      return provenance.pattern === null ? [] : [words.t(`patterns.${provenance.pattern}`)];
    case "own":
      return provenance.colour === null ? [] : [words.t(`lexicon.colours.${provenance.colour}`)];
  }
}

function listTitles({ titles, more }: ShownSources, { lang, t }: ProvenanceWords): LinePiece[] {
  const pieces: LinePiece[] = titles.flatMap((title) => chooseTitle(title, lang) ?? []);
  if (more > 0) pieces.push(t("origins.more", { count: more }));
  // The language's own way to join two: « et », «و» written onto the next word.
  const places = pieces.map((_, index) => String(index));
  return new Intl.ListFormat(lang)
    .formatToParts(places)
    .map(({ type, value }) => (type === "element" ? pieces[Number(value)]! : value));
}

function chooseTitle(title: SourceTitle, wanted: Language): LinePiece | null {
  for (const lang of [wanted, "ar", "fr", "en"] as const) {
    const text = title[lang];
    if (text !== undefined && text !== "") return { text, lang };
  }
  return null;
}
