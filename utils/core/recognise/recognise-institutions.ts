import { INSTITUTION_PATTERNS } from "./institution-patterns.ts";
import type { Recognised } from "./types.ts";

/**
 * Institutions by the way their names are built: a ministry and its charge, a body with its adjective and purpose, an
 * authority of a state («الحكومة التايلاندية»), a party, an organisation in quotation marks. The lexicon holds the known
 * ones; these are for the rest of the world's.
 */

/** جمعية «…», ONG « … »: the name is what stands between the marks. */
const QUOTED =
  /(?<![\p{L}\p{N}])[وفبكل]{0,2}(?:ال|لل)?(?:جمعيه|منظمه|مرصد|موسسه|ايتلاف|تحالف|نقابه|تنسيقيه|رابطه|فدراليه|عصبه|وكاله|association|ong|fondation|collectif|ngo|charity|foundation|agence)\s["«“]\s?(?<name>[^"«»“”\n\0]{3,60}?)\s?["»”]/gu;

/** Said of anything: not the name of one body. */
const COMMON = /^(?:المصلحه العامه|المنطقه الامنيه)$/u;

/** Finds such names in a folded text. */
export function recogniseInstitutions(text: string): Recognised[] {
  const found: Recognised[] = [];
  const add = (start: number, proclitic: number, end: number) => {
    const name = text.slice(start + proclitic, end).replace(/^لل/u, "ال");
    if (COMMON.test(name)) return;
    found.push({
      start,
      core: start + proclitic,
      end,
      category: "institution",
      entity: `institution.pattern:${name.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^ال/u, "")}`,
    });
  };
  for (const { anchors, pattern } of INSTITUTION_PATTERNS) {
    if (!anchors.some((anchor) => text.includes(anchor))) continue;
    for (const match of text.matchAll(pattern)) {
      const proclitic = match.groups!.proclitic!.length;
      // «للجمعية»: the core begins at the second lam, which stands for the article.
      const restored = match[0].slice(proclitic).startsWith("لل") ? 1 : 0;
      add(match.index, proclitic + restored, match.index + match[0].length);
    }
  }
  if (!/["«“]/u.test(text)) return found;
  for (const match of text.matchAll(QUOTED)) {
    const start = match.index + match[0].lastIndexOf(match.groups!.name!);
    add(start, 0, start + match.groups!.name!.length);
  }
  return found;
}
