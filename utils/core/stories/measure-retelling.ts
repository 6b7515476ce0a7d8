import { mix } from "./mix.ts";
import { SHINGLE, shingleAt } from "./shingle-text.ts";

/** Words between two runs both texts have that may be others, so that the words between still count as retold. */
const WIDEST_GAP = 8;
/** By how many words the two texts may differ in length there. */
const SHIFT = 3;
const HOLE = 4;
/** Two words that stand more often in the other text are a turn of phrase: they hold nothing together. */
const MOST_PLACES = 8;

/**
 * How much of a text stands in another one in other words: the share, 0 to 1, of its words that lie in stretches where runs of
 * two or more words are the same, in the same order and never more than WIDEST_GAP apart. Sentences may stand in another order.
 *
 * Containment falls with the third power of what was kept: of a text of which every fifth word was changed, half of the shingles
 * are left, as many as of two texts that share a paragraph. What tells them apart is where: changes lie all over a retold text.
 *
 * @param a words of the text with fewer words.
 * @param stock shingles that are not counted (find-stock.ts).
 */
export function measureRetelling(a: Int32Array, b: Int32Array, stock?: ReadonlySet<number>): number {
  const retold = markRetold(a, b);
  const counted = markTelling(a, stock);
  let [of, sum] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    if (counted[i] === 0) continue;
    of++;
    sum += retold[i]!;
  }
  return of === 0 ? 0 : sum / of;
}

/** 1 for each word that lies in a retold stretch. */
function markRetold(a: Int32Array, b: Int32Array): Uint8Array {
  const places = filePairs(b);
  const retold = new Uint8Array(a.length);
  /** Runs of two seen within the last WIDEST_GAP words: place in `a`, place in `b`. */
  let recent: (readonly [number, number])[] = [];
  for (let i = 0; i + 1 < a.length; i++) {
    const here = places.get(pairAt(a, i));
    if (here === undefined || here.length > MOST_PLACES) continue;
    recent = recent.filter(([at]) => i - at <= WIDEST_GAP);
    for (const place of here)
      for (const [at, there] of recent)
        if (place > there && Math.abs(place - there - (i - at)) <= SHIFT) retold.fill(1, at, i + 2);
    for (const place of here) recent.push([i, place]);
  }
  fillHoles(retold);
  return retold;
}

/** Few words between two retold stretches are retold, too: where sentences were put in another order, their ends are loose. */
function fillHoles(retold: Uint8Array): void {
  let end = -1;
  for (let i = 0; i < retold.length; i++) {
    if (retold[i] === 0) continue;
    if (end !== -1 && i - end <= HOLE) retold.fill(1, end, i);
    end = i + 1;
  }
}

function filePairs(words: Int32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = pairAt(words, i);
    const list = places.get(pair);
    if (list === undefined) places.set(pair, [i]);
    else list.push(i);
  }
  return places;
}

function pairAt(words: Int32Array, index: number): number {
  return mix(mix(0, words[index]!), words[index + 1]!);
}

/** 1 for each word that is in no stock shingle. */
function markTelling(words: Int32Array, stock: ReadonlySet<number> | undefined): Uint8Array {
  const telling = new Uint8Array(words.length).fill(1);
  if (stock !== undefined && stock.size > 0)
    for (let i = 0; i + SHINGLE <= words.length; i++)
      if (stock.has(shingleAt(words, i))) telling.fill(0, i, i + SHINGLE);
  return telling;
}
