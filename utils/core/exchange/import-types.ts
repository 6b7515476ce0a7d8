import type { ChainHead, SealedClipping } from "../clippings/types.ts";
import type { EntityProfile } from "../dossiers/types.ts";
import type { OwnTerm } from "../lexicon/own-terms.ts";
import type { Project, SavedSearch } from "../library/types.ts";
import type { Annotation, ArticleNote } from "../notes/types.ts";
import type { StoryDecision } from "../stories/types.ts";
import type { ClippingOutline } from "./clipping-outline.ts";

/**
 * Largest file that is read, in octets and in UTF-16 units: what a browser holds as one string, with some room. Who reads a file
 * compares its size before its text is in memory.
 */
export const LARGEST_IMPORT = 500_000_000;
/** Objects and lists inside each other; Rasd's own records need 8. */
export const DEEPEST_IMPORT = 64;
/** Records of all kinds in one file. */
export const MOST_IMPORTED = 500_000;

/** What a file can hold, by kind, in the order it is planned and written. */
export interface ImportedKinds {
  readonly project: Project;
  readonly search: SavedSearch;
  readonly term: OwnTerm;
  readonly article: ArticleNote;
  readonly annotation: Annotation;
  readonly clipping: SealedClipping;
  readonly chain: ChainHead;
  readonly storyDecision: StoryDecision;
  readonly entityProfile: EntityProfile;
}
export type ImportKind = keyof ImportedKinds;

export const IMPORT_KINDS = [
  "project",
  "search",
  "term",
  "article",
  "annotation",
  "clipping",
  "chain",
  "storyDecision",
  "entityProfile",
] as const satisfies readonly ImportKind[];

/**
 * Where in a file: the line (the first is 1; in a spreadsheet its row), null where a file has no lines to speak of; and the path
 * below it, «articles[3].annotations[0].quote.exact» or the name of a column; "" for the whole.
 */
export interface FilePlace {
  readonly line: number | null;
  readonly path: string;
}

/** Records as they are held while a file is planned: of a clipping from a large file only the outline. */
export interface HeldKinds extends Omit<ImportedKinds, "clipping"> {
  readonly clipping: SealedClipping | ClippingOutline;
}

/** A record as a file holds it. */
export interface Placed<T> {
  readonly record: T;
  readonly place: FilePlace;
  /**
   * An article's note made of an address and a title alone, since the file knows no more: it never changes what a reading found.
   */
  readonly stub?: true;
}

/** What a file holds, kind by kind, in the file's order. Every id stands once in its kind. */
export type FileRecords = { readonly [Kind in ImportKind]: readonly Placed<HeldKinds[Kind]>[] };

/** Formats that are read. */
export const IMPORT_FORMATS = ["json", "json-lines", "web-annotation", "hypothesis", "addresses"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/**
 * What is wrong with a file or with a record in it. Sentences stand in the locale files under `exchange.problem`; `value` is
 * what the sentence names («» where it names nothing), cut to 200 characters.
 *
 * Of the file as text: too-large (LARGEST_IMPORT) · encoding: not UTF-8 · empty · cut-off: it ends before it is whole · syntax:
 * no JSON · doubled-key, forbidden-key (`__proto__` and its like), too-deep: JSON that no honest program writes · quotes: a cell's
 * quote is not closed.
 *
 * Of its form: format: nothing Rasd can read · version: of a Rasd that is newer (`value`) · too-many (MOST_IMPORTED) · count: other
 * than the file says of itself · page-elsewhere: the annotations lie at another address · no-column: no column of addresses ·
 * missing-field, unknown-field, type, too-long, value, address: of a field at the place; address: not http(s) · surrogate: half
 * a character in an id or an address · repeated: a second one with the id (`value`: where the first is) · identity: an id that does not
 * follow from its record · merge-ring: entities merged into each other in a ring · no-selector: an annotation that quotes nothing ·
 * reply: an answer to another annotation · redacted: a clipping in which names were replaced, which has no seal.
 *
 * Of a record beside what is stored (plan-import.ts): seal: it is not what was sealed · head: names another seal than the chain has ·
 * fork: the stored chain goes on otherwise · name-taken: another term has the name · bad-name: no term can be named so · too-many-terms,
 * too-many-tags, too-many-projects, note-too-long: both together would be more than one may be · decided: the reader decided otherwise
 * of these two · merged-otherwise: the reader merged the entity into another.
 */
export const PROBLEM_KINDS = [
  "too-large",
  "encoding",
  "empty",
  "cut-off",
  "syntax",
  "doubled-key",
  "forbidden-key",
  "too-deep",
  "quotes",
  "format",
  "version",
  "too-many",
  "count",
  "page-elsewhere",
  "no-column",
  "missing-field",
  "unknown-field",
  "type",
  "too-long",
  "value",
  "address",
  "surrogate",
  "repeated",
  "identity",
  "merge-ring",
  "no-selector",
  "reply",
  "redacted",
  "seal",
  "head",
  "fork",
  "name-taken",
  "bad-name",
  "too-many-terms",
  "too-many-tags",
  "too-many-projects",
  "note-too-long",
  "decided",
  "merged-otherwise",
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

export interface ImportProblem {
  readonly kind: ProblemKind;
  readonly place: FilePlace;
  readonly value: string;
}

/**
 * A file as read. `refused`: entries of a foreign file that cannot be taken up while the others can (Rasd's own formats are taken whole
 * or not at all). `ignored`: columns that say nothing Rasd keeps.
 */
export type ReadRecords =
  | {
      readonly ok: true;
      readonly format: ImportFormat;
      readonly records: FileRecords;
      readonly refused: readonly ImportProblem[];
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly problem: ImportProblem };

/** The whole of a file. */
export const WHOLE_FILE: FilePlace = { line: null, path: "" };

const LONGEST_VALUE = 200;

/** A problem at a place; `value` is cut, since a file may hold anything. */
export function problemAt(kind: ProblemKind, place: FilePlace, value = ""): ImportProblem {
  return {
    kind,
    place,
    value: (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value).toWellFormed(),
  };
}
