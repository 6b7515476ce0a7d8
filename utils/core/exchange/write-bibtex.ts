import { citationKeys } from "./citation-key.ts";
import { authorsOf, printedDay, readersDay, shownOf } from "./source-of.ts";
import type { ExportFormatFacts, MakeWriter } from "./types.ts";
import { safeAddress, showInLine } from "./visible-text.ts";

export const BIBTEX_FACTS: ExportFormatFacts = { media: "application/x-bibtex", files: "one", extension: "bib" };

/** Names of languages as babel and polyglossia know them. */
const LANGID: Readonly<Record<string, string>> = { ar: "arabic", fr: "french", en: "english", es: "spanish" };

/**
 * A bibliography for BibLaTeX, in UTF-8: one `@article` of the kind newspaper an article. Titles and names stand in braces of their
 * own: styles may not change their case or part them. No value holds an unpaired brace, since BibTeX counts escaped ones as well.
 */
export const makeBibtexWriter: MakeWriter = ({ offset }) => {
  const keyOf = citationKeys();
  const file = "articles.bib";
  return {
    add: (records) => {
      const shown = shownOf(records);
      if (shown === null) return [];
      const { source } = shown;
      const published = printedDay(source.published);
      const lang = LANGID[source.lang] ?? "";
      const fields: [name: string, value: string][] = [
        ["entrysubtype", "newspaper"],
        ["author", authorsOf(source.byline).map(whole).join(" and ")],
        ["title", whole(source.headline)],
        ["journaltitle", whole(source.outlet.name)],
        ["date", published?.iso ?? ""],
        ["url", safeAddress(source.url) ?? ""],
        ["urldate", readersDay(source.accessed, offset).iso],
        ["langid", lang],
        ["language", lang],
        ["abstract", escapeBibtex(showInLine(source.lead ?? ""))],
        // A comma inside a tag would make two of it.
        ["keywords", source.tags.map(({ label }) => escapeBibtex(showInLine(label).replace(/[,;]/gu, " "))).join(", ")],
      ];
      const given = fields.filter(([, value]) => value !== "" && value !== "{}");
      const lines = given.map(([name, value]) => `  ${name} = {${value}},\n`);
      return [{ file, text: `@article{${keyOf(source)},\n${lines.join("")}}\n\n` }];
    },
    end: () => [{ file, text: "" }],
  };
};

function whole(text: string): string {
  return `{${escapeBibtex(showInLine(text))}}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
};

/** A text in which TeX finds nothing to do. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}^~$&%#_]/gu, (char) => ESCAPES[char]!);
}
