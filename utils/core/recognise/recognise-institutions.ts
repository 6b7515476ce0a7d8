import type { Folded } from "../text/fold.ts";
import type { Tokens } from "../text/tokenize.ts";
import { INSTITUTION_HEADS, INSTITUTION_PATTERNS } from "./institution-patterns.ts";
import { readsAsAny } from "./name-cues.ts";
import type { Recognised } from "./types.ts";

/** Said of anything: not the name of one body. */
const COMMON = /^(?:المصلحه العامه|المنطقه الامنيه)$/u;

/**
 * Institutions by the way their names are built: a ministry and its charge, a body with its adjective and purpose, an
 * authority of a state («الحكومة التايلاندية»), a party, an organisation in quotation marks. The lexicon holds the known
 * ones; these are for the rest of the world's.
 *
 * A pattern is tried only at the words it may begin with: at every letter it would cost a hundred times as much.
 *
 * @param text the folded text whose units the result counts; `folded` and `tokens` are of the same text.
 */
export function recogniseInstitutions(text: string, folded: Folded, tokens: Tokens): Recognised[] {
  const found: Recognised[] = [];
  /** Where the last find of each pattern ended: one pattern's finds do not overlap. */
  const ends = INSTITUTION_PATTERNS.map(() => 0);
  for (let index = 0; index < tokens.count; index++) {
    if (!readsAsAny(folded, tokens, index, INSTITUTION_HEADS)) continue;
    const at = tokens.unit[index]!;
    for (let k = 0; k < INSTITUTION_PATTERNS.length; k++) {
      const { heads, pattern } = INSTITUTION_PATTERNS[k]!;
      if (at < ends[k]! || !readsAsAny(folded, tokens, index, heads)) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) continue;
      ends[k] = at + match[0].length;
      const { skip = "", proclitic } = match.groups!;
      add(at + skip.length, proclitic!.length, at + match[0].length);
    }
  }
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
