import type { Recognised } from "./types.ts";

/** « poursuivis pour traite avec circonstances aggravantes »: no bill, no milking, and not the first word of a longer name. */
const CHARGED =
  /(?<![\p{L}\p{N}])pour (?<name>traite)(?![\p{L}\p{N}]|[ ](?:d[ue]|des|d'|les?|la|l'|un|une|ces|bancaires?|impayees?|mecanique|laitiere|orthopedique)(?![\p{L}]))/gu;
const WORDS = "pour traite";

/**
 * «traite» alone behind « pour », in a folded text: a charge of trafficking, as French leads name it. By itself the word is a verb, a bill
 * or the milking of cows.
 */
export function recogniseChargedTraite(text: string): Recognised[] {
  if (!text.includes(WORDS)) return [];
  return Array.from(text.matchAll(CHARGED), (match) => {
    const end = match.index + match[0].length;
    const start = end - match.groups!.name!.length;
    return { start, core: start, end, category: "crime", entity: "crime.thb" };
  });
}
