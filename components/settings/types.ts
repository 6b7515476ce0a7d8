import type { Settings } from "../../utils/core/settings.ts";

/** saved and deleted are said once to the reader. `message`: what the program said; may be empty. */
export type SettingsNotice =
  | { readonly kind: "saved" }
  | { readonly kind: "deleted" }
  | { readonly kind: "failed"; readonly message: string };

export interface SettingsActions {
  readonly change: (settings: Settings) => void;
  /** Deletes every note and clipping for good; called only after the reader has confirmed. */
  readonly deleteAll: () => void;
}
