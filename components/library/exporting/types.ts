import type { ExportFormat, ExportScope } from "../../../utils/core/exchange/types.ts";
import type { RecordKind } from "../../../utils/core/library/types.ts";

/** Something that can be exported. */
export interface ExportTarget {
  readonly scope: Exclude<ExportScope, "backup">;
  /** The project's name; "" for the others. */
  readonly name: string;
  /** Records in it, and of which kind; null: they are not counted. */
  readonly records: { readonly kind: RecordKind; readonly count: number } | null;
}

/** A name that a victim-safe export replaces, or would. */
export interface SafeName {
  readonly id: string;
  /** As it stands in the texts. */
  readonly name: string;
  /** What stands there instead: «A. B.». */
  readonly code: string;
  /** In how many of the exported articles it was found; null: the reader has added it. */
  readonly articles: number | null;
  readonly isReplaced: boolean;
}

/** Whether names are replaced. `names` null: they are being looked for; `read`: articles looked through so far. */
export type SafeState =
  | { readonly on: false }
  | { readonly on: true; readonly names: null; readonly read: number }
  | { readonly on: true; readonly names: readonly SafeName[] };

export type ExportState =
  | { readonly status: "closed" }
  | {
      readonly status: "choosing";
      readonly targets: readonly ExportTarget[];
      /** Which of them. */
      readonly target: number;
      readonly format: ExportFormat;
      readonly safe: SafeState;
    }
  /** `total` 0: not known yet. `done` equals it while the file is finished. */
  | { readonly status: "running"; readonly done: number; readonly total: number }
  | { readonly status: "done"; readonly file: string; readonly bytes: number; readonly articles: number }
  | { readonly status: "empty" }
  | { readonly status: "failed"; readonly message: string };

export interface ExportActions {
  readonly choose: (change: { readonly target?: number; readonly format?: ExportFormat }) => void;
  readonly setSafe: (on: boolean) => void;
  /** Replaces a name, or leaves it as it is. */
  readonly replace: (id: string, isReplaced: boolean) => void;
  readonly addName: (name: string) => void;
  readonly start: () => void;
  /** Ends what goes on; nothing of it is left behind. */
  readonly cancel: () => void;
  readonly close: () => void;
  /** Back to the choice, with the same targets. */
  readonly again: () => void;
}
