import packed from "virtual:rasd/lexicon";
import { unpackLexicon } from "../../../utils/core/lexicon/pack-lexicon.ts";
import { collect, matchNames } from "../page-text.ts";

/** All a first scan does: the lexicon is made ready, the page read, folded and matched. */
export function scan(): number {
  const lexicon = unpackLexicon(packed);
  performance.mark("ready");
  return matchNames(collect(), lexicon).length;
}
