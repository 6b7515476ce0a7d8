import type { Overlap } from "./compare-shingles.ts";

/** copy: of about one length · extract: the shorter text stands in one several times as long · null: different articles. */
export type Likeness = "copy" | "extract" | null;

/** Fewest shared shingles: below it a weather line or one stock sentence is all that is shared. */
const LEAST_SHARED = 12;
/** From so many on texts may also be rewritten in places. Below it they are a sentence or two, as agencies send many of. */
const MANY_SHARED = 40;
const CONTAINED = 0.57;
const CONTAINED_IF_SHORT = 0.88;
/** One figure in so many shared shingles may differ; more often it is one form filled in twice, like a daily count. */
const SHINGLES_A_FIGURE = 50;
/** A text in one so many times as long is an extract: the longer one may hold several articles, like a daily digest. */
const MUCH_LONGER = 4;

/** Whether two texts are one story. The thresholds were measured: docs/adr/0011-stories.md. */
export function judgeOverlap(overlap: Overlap): Likeness {
  const { shared, resemblance, containment, otherFigures } = overlap;
  if (shared < LEAST_SHARED) return null;
  if (containment < (shared < MANY_SHARED ? CONTAINED_IF_SHORT : CONTAINED)) return null;
  if (otherFigures * SHINGLES_A_FIGURE > shared) return null;
  const shorter = shared / containment;
  const longer = shared / resemblance + shared - shorter;
  return longer > MUCH_LONGER * shorter ? "extract" : "copy";
}

/** Whether two texts are word for word the same but for a word or two, stock phrases or not. */
export function isSameText({ shared, resemblance, otherFigures }: Overlap): boolean {
  return shared >= LEAST_SHARED && resemblance >= 0.95 && otherFigures === 0;
}

/** Whether two texts may be one story, by a generous measure: what finding stock phrases starts from. */
export function mayBeOneStory({ shared, containment, sameFigures, otherFigures }: Overlap): boolean {
  return shared >= LEAST_SHARED && containment >= 0.5 && otherFigures * 2 <= sameFigures;
}
