/** Ids of figures, and what can be read from them. */

/** Counted victims: `victims.<n>`, `victims.<from>_<to>`, `victims.dozens`; behind «:» the lexicon's id of the group. */
export const VICTIM_COUNT = "victims.";
/** Prison sentences: `sentence.5y`, `sentence.1y6m_suspended`, `sentence.2y_to_5y`, `sentence.life`. */
export const PENALTY = "sentence.";
/** Sums that are fines: `fine.mad_10000`, `fine.mad_500000_to_2m`. */
export const FINE = "fine.";

/** What a figure is of; each has its word in the locale files under `figures`. */
export const FIGURE_KINDS = ["victims", "sentence", "fine"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** The kind of figure an entity's id tells of; null for names, dates, plain sums and everything else. */
export function figureKindOf(id: string): FigureKind | null {
  return FIGURE_KINDS.find((kind) => id.startsWith(`${kind}.`)) ?? null;
}

/**
 * The lexicon's entity that a mention names: for «12 ضحية اتجار بالبشر» (`victims.12:vic.thb_victims`) the group that is
 * counted, for every other mention its own id. What the group says of the article, its count says as well.
 */
export function countedEntity(id: string): string {
  const at = id.startsWith(VICTIM_COUNT) ? id.indexOf(":") : -1;
  return at === -1 ? id : id.slice(at + 1);
}
