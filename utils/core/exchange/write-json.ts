import { type EnvelopeContext, makeEnvelope } from "./envelope.ts";
import type { ExportFormatFacts, ExportWriter, LibraryRecords } from "./types.ts";

export const JSON_FACTS: ExportFormatFacts = { media: "application/json", files: "one", extension: "json" };
const FILE = "rasd.json";

/** Lists behind the articles, in the order they are written. */
export const LIBRARY_LISTS = [
  "chains",
  "terms",
  "projects",
  "searches",
  "storyDecisions",
  "entityProfiles",
] as const satisfies readonly (keyof LibraryRecords)[];

/**
 * JSON without loss: the envelope, «articles» (each with its annotations and its clippings with their seals, one a line), then a list for
 * each kind of LibraryRecords. Clippings in which names were replaced stand apart, as «redactedClippings». `npm run --silent verify` checks its seals. Nothing is kept between two articles. Half a surrogate
 * pair, which a page may hold, is written as an escape and comes back as it was.
 */
export function writeJson(context: EnvelopeContext): ExportWriter {
  const head = `${JSON.stringify(makeEnvelope(context)).slice(0, -1)},"articles":[`;
  let count = 0;
  return {
    add: ({ article, annotations, clippings, redactedClippings }) => {
      const text = JSON.stringify({ article, annotations, clippings, redactedClippings });
      return [{ file: FILE, text: `${count++ === 0 ? head : ","}\n${text}` }];
    },
    end: (rest) => {
      const lists = LIBRARY_LISTS.map(
        (list) => `"${list}":[${rest[list].map((record) => `\n${JSON.stringify(record)}`).join(",")}\n]`,
      );
      return [{ file: FILE, text: `${count === 0 ? head : ""}\n],${lists.join(",")}}\n` }];
    },
  };
}
