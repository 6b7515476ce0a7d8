import { citationKeys } from "./citation-key.ts";
import { authorsOf, type CalendarDay, printedDay, readersDay, shownOf } from "./source-of.ts";
import type { ExportFormatFacts, MakeWriter } from "./types.ts";
import { safeAddress, showInLine } from "./visible-text.ts";

export const CSL_JSON_FACTS: ExportFormatFacts = {
  media: "application/vnd.citationstyles.csl+json",
  files: "one",
  extension: "csl.json",
};

/** One item of CSL-JSON, of the fields that are used. Source: csl-data.json 1.0.2 of the Citation Style Language project. */
interface CslItem {
  readonly id: string;
  readonly type: "article-newspaper";
  readonly title?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly URL?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly keyword?: string;
}

interface CslDate {
  readonly "date-parts": readonly [readonly [number, number, number]];
}

/** A bibliography that Zotero and citation processors read: one item an article, the reader's tags as keywords. */
export const makeCslJsonWriter: MakeWriter = ({ offset }) => {
  const keyOf = citationKeys();
  const file = "articles.csl.json";
  let first = true;
  return {
    add: (records) => {
      const shown = shownOf(records);
      if (shown === null) return [];
      const { source } = shown;
      const published = printedDay(source.published);
      const url = safeAddress(source.url);
      const authors = authorsOf(source.byline);
      const item: CslItem = {
        id: keyOf(source),
        type: "article-newspaper",
        ...given("title", showInLine(source.headline)),
        ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal: showInLine(literal) })) }),
        ...given("container-title", showInLine(source.outlet.name)),
        ...(published === null ? {} : { issued: dateOf(published) }),
        accessed: dateOf(readersDay(source.accessed, offset)),
        ...(url === null ? {} : { URL: url }),
        ...given("language", source.lang === "und" ? "" : source.lang),
        ...given("abstract", showInLine(source.lead ?? "")),
        ...given("keyword", source.tags.map(({ label }) => showInLine(label)).join(", ")),
      };
      const text = `${first ? "[" : ","}\n${JSON.stringify(item)}`;
      first = false;
      return [{ file, text }];
    },
    end: () => [{ file, text: first ? "[]\n" : "\n]\n" }],
  };
};

/** A field with its text; none for a text that is empty. */
function given<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  return text === "" ? {} : ({ [name]: text } as Record<Name, string>);
}

function dateOf({ year, month, day }: CalendarDay): CslDate {
  return { "date-parts": [[year, month, day]] };
}
