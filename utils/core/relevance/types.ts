import type { Zone } from "../article/types.ts";

/** relevant: about trafficking · mention: names it in passing · related: smuggling, prostitution … · none. */
export const LABELS = ["relevant", "mention", "related", "none"] as const;
export type Label = (typeof LABELS)[number];

/** The rules a verdict can rest on (score-article.ts); each has its sentence in the locale files under `reasons`. */
export const RULES = [
  "strong-title",
  "strong-lead",
  "strong-body",
  "charge",
  "instrument",
  "victim",
  "density",
  "corroboration",
  "stock-phrase",
  "neighbour",
] as const;
export type Rule = (typeof RULES)[number];

/**
 * One line of the verdict's sum. `rule` names the rule that gave the points and is the key of its sentence in the
 * locale files (`reasons.<rule>`), so that a reader can check each line in words.
 */
export interface Reason {
  readonly rule: Rule;
  /** Lexicon id, or null for a rule about the article as a whole. */
  readonly entity: string | null;
  readonly zone: Zone | null;
  readonly count: number;
  readonly points: number;
  /** Indices into the mentions the line is about, in order of occurrence. */
  readonly mentions: readonly number[];
}

export interface Verdict {
  readonly label: Label;
  /** Sum of the reasons' points, rounded to one decimal. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** false when there was too little text (under about 40 words of body) to be sure. */
  readonly sure: boolean;
}
