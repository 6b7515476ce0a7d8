/**
 * Selectors as the Web Annotation Data Model names them (W3C Recommendation, 2017, sections 4.2.4 and 4.2.5). Inside
 * Rasd offsets count UTF-16 units of the text a selector was made on; the export counts code points.
 */

export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  /** The passage as it stood, never empty. */
  readonly exact: string;
  /** What stood directly before and after it; "" at the text's ends. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A passage twice described: by its words, which find it again, and by its place, which only orders equal candidates. */
export interface PassageSelectors {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/** A stretch of the text that may be the passage. Offsets are UTF-16. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** How alike it is to the passage, 0 to 1; 1: the same words once both are folded. */
  readonly similarity: number;
}

/**
 * Where a passage is now.
 *
 * - found: there is one place for it. `method` says how much had changed: exact, the same characters · folded, the same
 *   but for harakat, tatweel, hamza forms, digits, punctuation and spaces · fuzzy, some words are others.
 * - uncertain: several places are about equally good, best first, at least two; the reader is asked.
 * - orphan: none is good enough. A wrong place is worse than none.
 */
export type Resolution =
  | ({ readonly status: "found"; readonly method: "exact" | "folded" | "fuzzy" } & Place)
  | { readonly status: "uncertain"; readonly places: readonly Place[] }
  | { readonly status: "orphan" };
