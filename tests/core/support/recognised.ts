import { compileLexicon } from "../../../utils/core/lexicon/compile-lexicon.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import type { Category } from "../../../utils/core/lexicon/types.ts";

const EMPTY = compileLexicon([], "test");

/** What the recognisers find of one category in a text, through folding and matching: "surface → value". */
export function mentionsIn(text: string, category: Category, lexicon = EMPTY): string[] {
  return findMentions(text, lexicon)
    .filter((mention) => mention.category === category)
    .map(({ start, end, entity }) => `${text.slice(start, end)} → ${entity.slice(entity.indexOf(".") + 1)}`);
}
