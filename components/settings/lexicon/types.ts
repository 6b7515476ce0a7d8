import type { TermImportPlan } from "../../../utils/core/exchange/plan-term-import.ts";
import type { FileProblem } from "../../../utils/core/exchange/term-rows.ts";
import type { OwnTerm, TermFields } from "../../../utils/core/lexicon/own-terms.ts";
import type { SearchableEntity } from "../../../utils/core/lexicon/search-entities.ts";

/** What the form holds: a term to change, or a new one (`id` null). */
export interface TermDraft extends TermFields {
  readonly id: string | null;
}

/** What became of the last action. `message`: what the program said; may be empty. */
export type LexiconNotice =
  | { readonly kind: "saved" | "exported" }
  | { readonly kind: "imported"; readonly count: number }
  | { readonly kind: "refused"; readonly problem: FileProblem }
  | { readonly kind: "failed"; readonly message: string };

export interface LexiconState {
  /** The reader's living terms, the newest first; null: still being read. */
  readonly terms: readonly OwnTerm[] | null;
  /** The term deleted last, as long as that can be undone in place. */
  readonly deleted: OwnTerm | null;
  /** A file that was read and waits for the reader's word. */
  readonly preview: { readonly file: string; readonly plan: TermImportPlan } | null;
  readonly notice: LexiconNotice | null;
  /** Every entity of the bundled lexicon. */
  readonly entities: readonly SearchableEntity[];
}

export type TermFormat = "csv" | "json";

export interface LexiconActions {
  /** Stores a draft that was checked; true once it is stored, false when that failed (the notice says why). */
  readonly save: (draft: TermDraft) => Promise<boolean>;
  readonly remove: (term: OwnTerm) => void;
  readonly undo: () => void;
  readonly forgetUndo: () => void;
  readonly readFile: (file: File) => void;
  readonly confirmImport: () => void;
  readonly cancelImport: () => void;
  readonly exportTerms: (format: TermFormat) => void;
}
