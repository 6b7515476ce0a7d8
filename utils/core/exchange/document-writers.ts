import type { ExportFormat, ExportFormatFacts, MakeWriter } from "./types.ts";
import { BIBTEX_FACTS, makeBibtexWriter } from "./write-bibtex.ts";
import { CSL_JSON_FACTS, makeCslJsonWriter } from "./write-csl-json.ts";
import { CSV_FACTS, makeCsvWriter } from "./write-csv.ts";
import { HTML_FACTS, makeHtmlWriter } from "./write-html.ts";
import { MARKDOWN_FACTS, makeMarkdownWriter } from "./write-markdown.ts";
import { makeRisWriter, RIS_FACTS } from "./write-ris.ts";

/** Formats for people and for programs that do not know Rasd; nothing of them is imported again. */
export type DocumentFormat = Exclude<ExportFormat, "json" | "json-lines" | "web-annotation">;

export const DOCUMENT_WRITERS: Readonly<
  Record<DocumentFormat, { readonly make: MakeWriter; readonly facts: ExportFormatFacts }>
> = {
  markdown: { make: makeMarkdownWriter, facts: MARKDOWN_FACTS },
  csv: { make: makeCsvWriter, facts: CSV_FACTS },
  ris: { make: makeRisWriter, facts: RIS_FACTS },
  bibtex: { make: makeBibtexWriter, facts: BIBTEX_FACTS },
  "csl-json": { make: makeCslJsonWriter, facts: CSL_JSON_FACTS },
  html: { make: makeHtmlWriter, facts: HTML_FACTS },
};
