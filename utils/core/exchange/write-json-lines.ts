import { type EnvelopeContext, makeEnvelope } from "./envelope.ts";
import { IMPORT_KINDS, type ImportKind } from "./import-types.ts";
import type { ExportFormatFacts, ExportWriter, LibraryRecords } from "./types.ts";

export const JSON_LINES_FACTS: ExportFormatFacts = {
  media: "application/x-ndjson",
  files: "one",
  extension: "jsonl",
};
const FILE = "rasd.jsonl";

/** The list of LibraryRecords each kind stands in; null: it comes with its article. */
export const LIST_OF: { readonly [Kind in ImportKind]: keyof LibraryRecords | null } = {
  article: null,
  annotation: null,
  clipping: null,
  chain: "chains",
  term: "terms",
  project: "projects",
  search: "searches",
  storyDecision: "storyDecisions",
  entityProfile: "entityProfiles",
};

/** Kind of a line that holds a clipping in which names were replaced. */
export const REDACTED_KIND = "redactedClipping";

/**
 * JSON Lines without loss. The first line is the envelope, every line after it one record with its kind,
 * {"kind":"annotation","record":{…}}, and the last one {"kind":"end","records":N}, so that a file cut between two lines is known to be cut.
 */
export function writeJsonLines(context: EnvelopeContext): ExportWriter {
  let records = 0;
  let open = `${JSON.stringify(makeEnvelope(context))}\n`;
  /** The lines waiting, as a piece. */
  const take = () => {
    const text = open;
    open = "";
    return text === "" ? [] : [{ file: FILE, text }];
  };
  const put = (kind: ImportKind | typeof REDACTED_KIND, record: object) => {
    records++;
    open += `${JSON.stringify({ kind, record })}\n`;
  };
  return {
    add: ({ article, annotations, clippings, redactedClippings = [] }) => {
      if (article !== null) put("article", article);
      for (const annotation of annotations) put("annotation", annotation);
      for (const clipping of clippings) put("clipping", clipping);
      for (const clipping of redactedClippings) put(REDACTED_KIND, clipping);
      return take();
    },
    end: (rest) => {
      for (const kind of IMPORT_KINDS) {
        const list = LIST_OF[kind];
        if (list !== null) for (const record of rest[list]) put(kind, record);
      }
      open += `${JSON.stringify({ kind: "end", records })}\n`;
      return take();
    },
  };
}
