import { AhoCorasick } from "@monyone/aho-corasick/fast";
import { foldString } from "../../../utils/core/text/fold.ts";
import { collect } from "../page-text.ts";

/** The same with a peer: its automaton is made of the same names, the page read, folded and matched. */
export function scan(keywords: string[]): number {
  const automaton = new AhoCorasick(keywords);
  performance.mark("ready");
  return automaton.matchInText(foldString(collect())).length;
}
