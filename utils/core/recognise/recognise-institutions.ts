import type { Folded } from "../text/fold.ts";
import type { Tokens } from "../text/tokenize.ts";
import { INSTITUTION_RULES } from "./institution-patterns.ts";
import { matchAtHeads } from "./match-at-heads.ts";
import type { Recognised } from "./types.ts";

/** Said of anything: not the name of one body. */
const COMMON = /^(?:المصلحه العامه|المنطقه الامنيه)$/u;

/**
 * Institutions by the way their names are built: a ministry and its charge, a body with its adjective and purpose, an
 * authority of a state («الحكومة التايلاندية»), a party, an organisation in quotation marks. The lexicon holds the known
 * ones; these are for the rest of the world's.
 *
 * @param text the folded text whose units the result counts; `folded` and `tokens` are of the same text.
 */
export function recogniseInstitutions(text: string, folded: Folded, tokens: Tokens): Recognised[] {
  const found: Recognised[] = [];
  matchAtHeads(text, folded, tokens, INSTITUTION_RULES, (match) => {
    const { skip = "", proclitic } = match.groups!;
    add(match.index + skip.length, proclitic!.length, match.index + match[0].length);
  });
  return found;

  function add(start: number, proclitic: number, end: number) {
    // «للجمعية»: the core begins at the second lam, which stands for the article.
    const swallowed = text.startsWith("لل", start + proclitic);
    const core = start + proclitic + (swallowed ? 1 : 0);
    const name = (swallowed ? "ا" : "") + text.slice(core, end);
    if (COMMON.test(name)) return;
    found.push({
      start,
      core,
      end,
      category: "institution",
      entity: `institution.pattern:${name.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^ال/u, "")}`,
    });
  }
}
