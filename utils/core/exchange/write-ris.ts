import { citationKeys } from "./citation-key.ts";
import { authorsOf, type CalendarDay, printedDay, readersDay, shownOf } from "./source-of.ts";
import type { ExportFormatFacts, MakeWriter } from "./types.ts";
import { safeAddress, showInLine } from "./visible-text.ts";

export const RIS_FACTS: ExportFormatFacts = {
  media: "application/x-research-info-systems",
  files: "one",
  extension: "ris",
};

/**
 * A bibliography in RIS: one record of type NEWS an article. RIS has no escapes; a value is one line, and nothing in it can begin a
 * field. A name with a comma would be read as «family, given», so that commas part the names before. Source: RIS format
 * specifications, 2011; the tags are those Zotero reads.
 */
export const makeRisWriter: MakeWriter = ({ offset }) => {
  const keyOf = citationKeys();
  const file = "articles.ris";
  return {
    add: (records) => {
      const shown = shownOf(records);
      if (shown === null) return [];
      const { source } = shown;
      const published = printedDay(source.published);
      const fields: [tag: string, value: string][] = [
        ["TY", "NEWS"],
        ["ID", keyOf(source)],
        ["TI", source.headline],
        ...authorsOf(source.byline).map((name): [string, string] => ["AU", name]),
        ["T2", source.outlet.name],
        ["DA", published === null ? "" : dateOf(published)],
        ["PY", published === null ? "" : String(published.year)],
        ["Y2", dateOf(readersDay(source.accessed, offset))],
        ["UR", safeAddress(source.url) ?? ""],
        ["LA", source.lang === "und" ? "" : source.lang],
        ["AB", source.lead ?? ""],
        ...source.tags.map(({ label }): [string, string] => ["KW", label]),
        ["ER", ""],
      ];
      const lines = fields.map(([tag, value]) => [tag, showInLine(value)] as const);
      const given = lines.filter(([tag, value]) => value !== "" || tag === "ER");
      return [{ file, text: `${given.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("")}\r\n` }];
    },
    // A file of no articles is still a file.
    end: () => [{ file, text: "" }],
  };
};

function dateOf({ iso }: CalendarDay): string {
  return `${iso.replaceAll("-", "/")}/`;
}
