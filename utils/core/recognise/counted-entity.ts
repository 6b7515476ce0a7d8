/** Ids of counted victims: `victims.<n>`, `victims.<from>_<to>`, `victims.dozens`; behind «:» the lexicon's id of the group. */
export const VICTIM_COUNT = "victims.";

/**
 * The lexicon's entity that a mention names: for «12 ضحية اتجار بالبشر» (`victims.12:vic.thb_victims`) the group that is
 * counted, for every other mention its own id. What the group says of the article, its count says as well.
 */
export function countedEntity(id: string): string {
  const at = id.startsWith(VICTIM_COUNT) ? id.indexOf(":") : -1;
  return at === -1 ? id : id.slice(at + 1);
}
