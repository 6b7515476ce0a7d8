/** Fewest letters behind a proclitic of one letter, and behind an article. */
const LEAST = 3;
const LEAST_BEHIND_ARTICLE = 2;

/**
 * Where a folded word may be read from: its start, behind و ف, behind ب ك ل, behind the article, and behind لل. Ascending,
 * 0 first. «وبالبشر» → 0, 1, 2, 4.
 *
 * Generous, unlike the matcher's proclitics.ts: «وزير» is also read as «زير», since a search that finds too much is ranked and
 * one that finds too little is not seen.
 */
export function readingStarts(word: string): readonly number[] {
  const first = word.charCodeAt(0);
  // و ف ب ك ل ا: no other letter begins what can be taken away.
  if (first < 0x627 || first > 0x648) return START;
  const starts = [0];
  if (/^[وف]/u.test(word) && word.length - 1 >= LEAST) starts.push(1);
  for (const at of [...starts]) {
    if (isOneOf("بكل", word[at]) && word.length - at - 1 >= LEAST) starts.push(at + 1);
    if (word.startsWith("لل", at) && word.length - at - 2 >= LEAST_BEHIND_ARTICLE) starts.push(at + 2);
  }
  for (const at of [...starts])
    if (word.startsWith("ال", at) && word.length - at - 2 >= LEAST_BEHIND_ARTICLE) starts.push(at + 2);
  return starts.length === 1 ? START : [...new Set(starts)].sort((a, b) => a - b);
}

const START: readonly number[] = [0];

function isOneOf(letters: string, letter: string | undefined): boolean {
  return letter !== undefined && letters.includes(letter);
}

/**
 * What a word of a query is looked up as. With the article it is also found where ل has swallowed the alef («للبشر»);
 * `loose`: and without the article at all.
 */
export function spellingsOf(word: string, loose: boolean): readonly string[] {
  if (!word.startsWith("ال") || word.length - 2 < LEAST_BEHIND_ARTICLE) return [word];
  const bare = word.slice(2);
  return loose ? [word, `لل${bare}`, bare] : [word, `لل${bare}`];
}
