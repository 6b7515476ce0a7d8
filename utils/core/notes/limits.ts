/** How much of a page a report or a note holds, in UTF-16 units or entries. What makes them cuts here, what checks them refuses beyond. */

/** The sentence kept with an entity or a reason. */
export const LONGEST_SENTENCE = 300;
/** Headlines, bylines, names and ids; real ones are far shorter, and a page may not lose its note by a huge one. */
export const LONGEST_LINE = 2_000;
export const LONGEST_ADDRESS = 8_000;
export const LONGEST_TEXT = 5_000_000;
/** The clean copy of a clipping, as HTML. */
export const LONGEST_COPY = 2_000_000;
/** Text and copy of an article that is clipped without being asked for; longer ones wait for the reader. */
export const LONGEST_AUTOMATIC = 500_000;
/** Distinct entities of one article; the first mentioned are kept. */
export const MOST_ENTITIES = 5_000;
/** The passage of one annotation; a selection of a whole article is longer than any quotation, but may be kept. */
export const LONGEST_PASSAGE = 200_000;
/** A reader's note on a passage. */
export const LONGEST_NOTE = 200_000;
export const LONGEST_TAG = 200;
export const MOST_TAGS = 100;
/** Projects one article may be in. */
export const MOST_PROJECTS = 100;
/** Annotations of one article. */
export const MOST_ANNOTATIONS = 5_000;
