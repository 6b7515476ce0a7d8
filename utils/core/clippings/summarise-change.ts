import { compareTexts, type TextComparison } from "./compare-texts.ts";

export interface ChangeSummary {
  /** Text and headline are what they were, but for white space. */
  readonly isSame: boolean;
  /** They are not, but every word is the same once folded: harakat, hamza forms, digits or punctuation differ. */
  readonly respeltOnly: boolean;
  readonly addedWords: number;
  readonly removedWords: number;
  readonly changedWords: number;
  /** Words of the headline are others. */
  readonly headlineChanged: boolean;
}

/** What «changed since you clipped it» is about. Words are counted in the text, which begins with the headline. */
export function summariseChange(text: TextComparison, headlines: { sealed: string; live: string }): ChangeSummary {
  const headline = compareTexts(headlines.sealed, headlines.live);
  const isSame = text.isSame && headline.isSame;
  const headlineChanged = hasOtherWords(headline);
  const { added, removed, changed } = text.words;
  return {
    isSame,
    respeltOnly: !isSame && !headlineChanged && !hasOtherWords(text),
    addedWords: added,
    removedWords: removed,
    changedWords: changed,
    headlineChanged,
  };
}

function hasOtherWords({ words: { added, removed, changed } }: TextComparison): boolean {
  return added + removed + changed > 0;
}
