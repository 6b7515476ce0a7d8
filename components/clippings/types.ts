import type { ClippingComparison } from "../../utils/core/clippings/compare-clipping.ts";

/** Two versions of a text, compared. */
export interface ComparedTexts extends ClippingComparison {
  /** Language of both; "und": unknown. */
  readonly lang: string;
  readonly dir: "rtl" | "ltr";
}
