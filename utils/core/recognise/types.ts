import type { Category } from "../lexicon/types.ts";

/** A mention found by pattern, in units of the folded text. */
export interface Recognised {
  /** Folded units, `end` exclusive. `core` ≥ start: where the name begins without proclitics. */
  readonly start: number;
  readonly core: number;
  readonly end: number;
  readonly category: Category;
  /** `<kind>.<normalised value>`: date.2024_11_19, amount.usd_2_5m, law.27_14, victims.12, sentence.5y, fine.mad_10k. */
  readonly entity: string;
  /** strong: stands only in an article with a strong term, like the lexicon's bare «الضحايا» (Guards.needs). */
  readonly needs?: "strong";
}
