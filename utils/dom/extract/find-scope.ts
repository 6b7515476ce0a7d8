import { allOfTag, holds, parentOf } from "../native.ts";
import type { TextRun } from "./collect-runs.ts";

export interface Scope {
  readonly element: Element;
  /** Its <p> elements in document order with all their text, links and short ones too; null: not looked at. */
  readonly paragraphs: readonly TextRun[] | null;
}

/** As many UTF-16 units in paragraphs make an article worth the name; with fewer the whole page is looked at. */
const ENOUGH = 1_000;
/** Share of the page's paragraphs the scope must have: elsewhere there can be no second article of more weight. */
const MOST_OF_IT = 0.6;
const LEAST_PARAGRAPH = 25;

/**
 * The part of the page in which the article is looked for: the smallest element around the headline that holds most of the
 * text the page has in <p> elements, if that is enough for an article; else, and without a headline, the whole page. Looking
 * only there spares the walk through menus, teasers and footers, half of a news page, where each text node touched costs
 * an object of its own. `wanted` elements (what the site's rules name) stand inside it, too.
 */
export function findScope(root: Element, headline: Element | null, wanted: readonly Element[]): Scope {
  const whole: Scope = { element: root, paragraphs: null };
  if (!headline) return whole;
  const paragraphs = allOfTag(root, "p");
  const lengths = paragraphs.map((paragraph) => paragraph.textContent?.length ?? 0);
  const isProse = (index: number) => lengths[index]! >= LEAST_PARAGRAPH;
  const total = lengths.reduce((sum, length, index) => sum + (isProse(index) ? length : 0), 0);
  const least = Math.max(ENOUGH, total * MOST_OF_IT);
  if (total < ENOUGH) return whole;

  // What an element holds of a list in document order is one stretch, and what its parent holds includes it.
  let from = 0;
  let to = 0;
  let held = 0;
  for (let scope = parentOf(headline); scope && scope.localName !== "body" && scope !== root; scope = parentOf(scope)) {
    if (from === to) {
      from = paragraphs.findIndex((paragraph) => holds(scope!, paragraph));
      if (from < 0) {
        from = to;
        continue;
      }
      to = from;
    }
    while (from > 0 && holds(scope, paragraphs[from - 1]!)) held += isProse(--from) ? lengths[from]! : 0;
    while (to < paragraphs.length && holds(scope, paragraphs[to]!)) {
      if (isProse(to)) held += lengths[to]!;
      to++;
    }
    if (held >= least && wanted.every((element) => holds(scope!, element))) {
      const runs = paragraphs.slice(from, to).map((element, index) => ({ element, length: lengths[from + index]! }));
      return { element: scope, paragraphs: runs };
    }
  }
  return whole;
}
