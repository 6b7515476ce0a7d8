/** What hostile files are made of: exports of one small library, and ways to spoil them. */
import { sealClipping, startChain } from "../../../../utils/core/clippings/seal-clipping.ts";
import { changeProfile } from "../../../../utils/core/dossiers/change-profile.ts";
import type { FilePlace, ProblemKind } from "../../../../utils/core/exchange/import-types.ts";
import { writeJson } from "../../../../utils/core/exchange/write-json.ts";
import { writeJsonLines } from "../../../../utils/core/exchange/write-json-lines.ts";
import { writeWebAnnotation } from "../../../../utils/core/exchange/write-web-annotation.ts";
import { storyDecisionId } from "../../../../utils/core/stories/decide-story.ts";
import { digest } from "../../../../utils/extension/sha-256.ts";
import type { WholeLibrary } from "../arbitrary-library.ts";
import { CONTEXT } from "../export-context.ts";
import { writeAll } from "../memory-library.ts";
import { sampleAnnotation } from "../sample-annotation.ts";
import { sampleContent } from "../sample-content.ts";
import { sampleNote } from "../sample-note.ts";

export const AT = "2026-01-05T10:00:00.000Z";
export const OTHER = "https://example.org/a-2.html";
const stored = { schema: 1, createdAt: AT, updatedAt: AT, deletedAt: null } as const;

async function makeLibrary(): Promise<WholeLibrary> {
  const articleId = sampleNote().id;
  const first = await sealClipping(
    { articleId, version: 1, content: sampleContent() },
    startChain("c", AT),
    AT,
    digest,
  );
  const content = sampleContent({ text: "نص آخر" });
  const second = await sealClipping({ articleId, version: 2, content }, first.head, AT, digest);
  const pair = [sampleNote().id, OTHER] as const;
  return {
    articles: [
      {
        article: sampleNote(),
        annotations: [sampleAnnotation({ note: "ملاحظة", tags: [{ label: "وسم", entity: null }] })],
        clippings: [first.clipping, second.clipping],
      },
      { article: sampleNote({ id: OTHER }), annotations: [], clippings: [] },
    ],
    rest: {
      chains: [second.head],
      terms: [
        {
          ...stored,
          id: "0d6f8a51-6c63-4a4e-9a7b-0f5a4f0c2a10",
          names: { ar: "شبكة تهريب" },
          category: "crime",
          signal: "weak",
          colour: null,
        },
      ],
      projects: [{ ...stored, id: "p-1", name: "ملف", note: "", colour: "blue" }],
      searches: [
        { ...stored, id: "s-1", name: "بحث", query: { kind: "article", text: "طنجة", chosen: [], order: "best" } },
      ],
      storyDecisions: [{ ...stored, id: storyDecisionId(pair), articles: pair, together: true }],
      entityProfiles: [
        changeProfile(null, "person.a", { mergedInto: "person.b" }, AT),
        changeProfile(null, "person.b", { note: "ب" }, AT),
      ],
    },
  };
}

/** What is stored before a hostile file comes. */
export const STORED_LIBRARY = await makeLibrary();

export const JSON_TEXT = writeAll(writeJson(CONTEXT), STORED_LIBRARY);
export const LINES_TEXT = writeAll(writeJsonLines(CONTEXT), STORED_LIBRARY);
export const MODEL_TEXT = writeAll(writeWebAnnotation(CONTEXT), STORED_LIBRARY);
export const LINES = LINES_TEXT.trimEnd().split("\n");

// biome-ignore lint/suspicious/noExplicitAny: hostile on purpose
export type Anything = any;

/** The JSON export with something changed in it. */
export function json(change: (file: Anything) => void): string {
  const file = JSON.parse(JSON_TEXT);
  change(file);
  return JSON.stringify(file);
}

export function model(change: (file: Anything) => void): string {
  const file = JSON.parse(MODEL_TEXT);
  change(file);
  return JSON.stringify(file);
}

/** The lines with one of them changed; the first is 1. */
export function lines(number: number, change: (line: Anything) => unknown): string {
  const line = JSON.parse(LINES[number - 1]!);
  const changed = change(line) ?? line;
  return LINES.with(number - 1, JSON.stringify(changed)).join("\n");
}

/** The JSON export with a text put in the place of another. */
export function replaced(from: string, to: string): string {
  if (!JSON_TEXT.includes(from)) throw new Error(`The export has no ${from}`);
  return JSON_TEXT.replace(from, () => to);
}

export const hypothesis = (changes: object) =>
  JSON.stringify({
    total: 1,
    rows: [
      {
        id: "abc",
        created: "2026-01-05T10:00:00.000000+00:00",
        updated: "2026-01-05T10:00:00.000000+00:00",
        uri: OTHER,
        text: "",
        tags: [],
        target: [{ source: OTHER, selector: [{ type: "TextQuoteSelector", exact: "x" }] }],
        ...changes,
      },
    ],
  });

export const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
export const note = (file: Anything) => file.articles[0].article;
export const highlight = (file: Anything) => file.articles[0].annotations[0];
export const clipping = (file: Anything) => file.articles[0].clippings[0];

/** [what it shows, the file, what is wrong, where]. To add a case, add a line. A line of the place is null where a file has none. */
export type HostileFile = readonly [name: string, text: string, kind: ProblemKind, place: FilePlace];

export const at = (path: string, line: number | null = null): FilePlace => ({ path, line });
