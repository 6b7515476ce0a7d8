import { describePassage } from "../../../utils/core/anchoring/describe-passage.ts";
import { indexText } from "../../../utils/core/anchoring/index-text.ts";
import type { PassageSelectors } from "../../../utils/core/anchoring/types.ts";
import type { Run } from "./edit-page.ts";
import { type Page, type Rendered, renderPage } from "./make-page.ts";
import type { Random } from "./random.ts";

/** Words of a quote: from one to several sentences, short ones more often. */
const LENGTHS = [1, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 32, 40, 60];

/** A stored quote: the words it was and what was stored of it. */
export interface Passage {
  readonly run: Run;
  readonly selectors: PassageSelectors;
}

/** `count` passages at random places of a page, described as the program does. `fits` says which ones are wanted. */
export function choosePassages(page: Page, count: number, random: Random, fits: (run: Run) => boolean): Passage[] {
  const rendered = renderPage(page);
  const index = indexText(rendered.text);
  const words = rendered.spans.size;
  const chosen: Passage[] = [];
  while (chosen.length < count) {
    const length = random.pick(LENGTHS);
    const first = random.below(words - length);
    const run = { first, last: first + length - 1 };
    if (!fits(run)) continue;
    const [start, end] = spanOf(run, rendered)!;
    const selectors = describePassage(rendered.text, start, end, index);
    if (selectors === null) throw new Error("A passage of words was taken for an empty one");
    chosen.push({ run, selectors });
  }
  return chosen;
}

/** Where a run of words stands now; null: none of its words is left, all were deleted or became others. */
export function spanOf({ first, last }: Run, { spans }: Rendered): readonly [start: number, end: number] | null {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  let left = 0;
  for (let id = first; id <= last; id++) {
    const span = spans.get(id);
    if (span === undefined) continue;
    if (!span.replaced) left++;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return left === 0 ? null : [start, end];
}

/** Characters both stretches have / characters one of them has, 0 to 1. */
export function overlap(a: { start: number; end: number }, [start, end]: readonly [number, number]): number {
  const both = Math.min(a.end, end) - Math.max(a.start, start);
  return both <= 0 ? 0 : both / (Math.max(a.end, end) - Math.min(a.start, start));
}
