import type { Overlap } from "./compare-shingles.ts";

/** copy: of about one length · extract: the shorter text stands in one several times as long · null: different articles. */
export type Likeness = "copy" | "extract" | null;

/** Fewest shared shingles: below it a weather line or one stock sentence is all that is shared. */
const LEAST_SHARED = 12;
/** From so many on texts may also be rewritten in places. Below it they are a sentence or two, as agencies send many of. */
const MANY_SHARED = 40;
const CONTAINED = 0.57;
const CONTAINED_IF_SHORT = 0.88;
/** What is retold (measure-retelling.ts) may share less, when it is long enough; the shorter, the more of it must be retold. */
const RETOLD = [
  { shared: 90, share: 0.7 },
  { shared: 40, share: 0.8 },
  { shared: 32, share: 0.9 },
];
/** What shares less was retold so freely that nothing is measured any more. */
const RETOLD_CONTAINED = 0.3;
const MAY_BE_RETOLD = 0.6;
/** One figure in so many shared shingles may differ; more often it is one form filled in twice, like a daily count. */
const SHINGLES_A_FIGURE = 50;
/** A text in one so many times as long is an extract: the longer one may hold several articles, like a daily digest. */
const MUCH_LONGER = 4;

/**
 * Whether two texts are one story. The thresholds were measured: docs/adr/0011-stories.md.
 *
 * @param retelling measures how much of the shorter text is retold; asked only where it decides.
 */
export function judgeOverlap(overlap: Overlap, retelling: () => number): Likeness {
  const { shared, resemblance, containment, otherFigures } = overlap;
  if (shared < LEAST_SHARED || otherFigures * SHINGLES_A_FIGURE > shared) return null;
  const shorter = shared / containment;
  const longer = shared / resemblance + shared - shorter;
  const likeness = longer > MUCH_LONGER * shorter ? "extract" : "copy";
  if (containment >= (shared < MANY_SHARED ? CONTAINED_IF_SHORT : CONTAINED)) return likeness;
  const bar = RETOLD.find((one) => shared >= one.shared);
  // What is retold inside a text several times as long is a quotation.
  if (bar === undefined || containment < RETOLD_CONTAINED || likeness === "extract") return null;
  return retelling() >= bar.share ? "copy" : null;
}

/** Whether two texts are word for word the same but for a word or two, stock phrases or not. */
export function isSameText({ shared, resemblance, otherFigures }: Overlap): boolean {
  return shared >= LEAST_SHARED && resemblance >= 0.95 && otherFigures === 0;
}

/** Whether two texts may be one story, by a generous measure: what finding stock phrases starts from. */
export function mayBeOneStory(overlap: Overlap, retelling: () => number): boolean {
  const { shared, containment, sameFigures, otherFigures } = overlap;
  if (shared < LEAST_SHARED || otherFigures * 2 > sameFigures) return false;
  return containment >= 0.5 || (containment >= RETOLD_CONTAINED && retelling() >= MAY_BE_RETOLD);
}
