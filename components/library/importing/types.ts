import type { ImportPlan } from "../../../utils/core/exchange/import-plan.ts";
import type { ImportFormat, ImportProblem } from "../../../utils/core/exchange/import-types.ts";

/** A file that is looked at. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: number;
}

export type ImportState =
  | { readonly status: "idle" }
  /** The file is read and compared with what is stored. `total` 0: not known yet. */
  | { readonly status: "reading"; readonly file: ChosenFile; readonly done: number; readonly total: number }
  /** It is encrypted. `isWrong`: the passphrase that was typed does not open it. */
  | { readonly status: "locked"; readonly file: ChosenFile; readonly isWrong: boolean; readonly isOpening: boolean }
  /** Nothing of it can be taken up. */
  | { readonly status: "refused"; readonly file: ChosenFile; readonly problem: ImportProblem }
  | ImportPreviewState
  | { readonly status: "writing"; readonly file: ChosenFile; readonly done: number; readonly total: number }
  /** `written`: records. `canUndo`: whether the step can be taken back. */
  | { readonly status: "done"; readonly file: ChosenFile; readonly written: number; readonly canUndo: boolean }
  | { readonly status: "undone"; readonly file: ChosenFile; readonly removed: number; readonly kept: number }
  /** Nothing was written. stale: something was changed meanwhile, and the file is to be looked at again. */
  | {
      readonly status: "failed";
      readonly file: ChosenFile;
      readonly kind: "cancelled" | "stale" | "error";
      readonly message: string;
    };

export interface ImportPreviewState {
  readonly status: "preview";
  readonly file: ChosenFile;
  readonly format: ImportFormat | "raw";
  readonly plan: ImportPlan;
  /** Entries of a foreign file that cannot be taken up. */
  readonly refused: readonly ImportProblem[];
  /** Columns that say nothing Rasd keeps. */
  readonly ignored: readonly string[];
  /** Whether what was deleted in the file is deleted here, too. */
  readonly deletions: boolean;
}

export interface ImportActions {
  /** A backup and the key that lies beside it may be chosen together. */
  readonly choose: (files: readonly File[]) => void;
  readonly unlock: (passphrase: string) => void;
  readonly setDeletions: (on: boolean) => void;
  readonly confirm: () => void;
  /** Ends what goes on, or puts the file away. */
  readonly cancel: () => void;
  readonly undo: () => void;
  /** Looks at the file again. */
  readonly retry: () => void;
}
