/** What a name can be recognised by, without standing in a lexicon; each has its words in the locale files under `patterns`. */
export const PATTERNS = [
  "person",
  "date",
  "amount",
  "law",
  "institution",
  "plan",
  "measure",
  "victims",
  "sentence",
  "fine",
] as const;
export type Pattern = (typeof PATTERNS)[number];

/**
 * How the ids of what a pattern finds begin, and which pattern that is; the first that fits counts. A new recogniser: a line.
 * measure: names built around the term («… لمكافحة الاتجار بالبشر»), of whatever category.
 */
const BY_PREFIX: readonly (readonly [prefix: string, pattern: Pattern])[] = [
  ["institution.anti_trafficking:", "measure"],
  ["plan.anti_trafficking:", "measure"],
  ["law.anti_trafficking:", "measure"],
  ["institution.", "institution"],
  ["plan.", "plan"],
  ["person.", "person"],
  ["date.", "date"],
  ["amount.", "amount"],
  ["law.", "law"],
  ["victims.", "victims"],
  ["sentence.", "sentence"],
  ["fine.", "fine"],
];

/** The pattern an entity was found by, told from its id; null: none that is known here. */
export function patternOf(entityId: string): Pattern | null {
  return BY_PREFIX.find(([prefix]) => entityId.startsWith(prefix))?.[1] ?? null;
}
