import type { Category, Language } from "../../utils/core/lexicon/types.ts";

/** What the reader has chosen. Marks are kept as what is left out, so that a new category is marked until someone says otherwise. */
export interface Settings {
  /** browser: the browser's language, when Rasd speaks it, else English. */
  readonly language: "browser" | Language;
  readonly theme: "system" | "light" | "dark";
  readonly keepRelated: boolean;
  readonly marks: boolean;
  readonly unmarkedCategories: readonly Category[];
}

export const DEFAULT_SETTINGS: Settings = {
  language: "browser",
  theme: "system",
  keepRelated: false,
  marks: true,
  unmarkedCategories: [],
};

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
