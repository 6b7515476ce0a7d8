import { attributeOf, holds, nameOf, parentOf } from "../native.ts";
import type { Prose, ProseBox } from "./measure-prose.ts";

/** What publishers call the box that holds an article's text. */
const KNOWN_NAME =
  /(?:^|\s|[a-z]-)(?:entry|post|article|story|single|news|td-post|cm-entry|artic[al]+|detail|details)s?[-_]*(?:content|contents|body|text|texte|txt|summary|bodytext|copy)(?:$|[\s_-])|articlebody|(?:^|\s)(?:texte|body-content|content-body|content__body|bodystr|article_body|field--name-body|text-content|contenu|wysiwyg)(?:$|[\s_-])/i;
/** A known box with less running text than this is a teaser or an empty frame. */
const LEAST_TEXT = 80;
/** Share of the heaviest box's weight another must have to be the article instead. */
const WORTH_A_LOOK = 0.2;

/**
 * Finds the elements that hold the article's text, in document order (several when adverts cut it into pieces); none when
 * the page has no running text. `preferred` are the elements a site's own rule names; then come boxes known by name or
 * microdata, then the box with most paragraphs. `headline` bounds the search for further pieces.
 */
export function findContainers(prose: Prose, preferred: readonly Element[], headline: Element | null): Element[] {
  const live = prose.boxes.filter((box) => !box.dropped);
  const densest = bestNear(live, headline, (box) => box.direct);
  if (!densest || densest.total === 0) return [];
  // A site's rule may be years old: when it finds next to nothing of the page's text, it no longer holds.
  const own = preferredBox(live, preferred, headline);
  if (own && own.total >= LEAST_TEXT && own.total >= densest.direct * 0.3) return [own.element];
  const least = Math.max(LEAST_TEXT, densest.direct * 0.3);
  const candidates = live.filter((box) => box.total >= least && isKnownContainer(box.element));
  const known = bestNear(candidates, headline, (box) => box.total);
  if (known) {
    // The innermost of nested known boxes that still has nearly all of it.
    const inner = candidates.filter((box) => box.total >= known.total * 0.9 && isInside(box, known));
    return withPieces(live, inner.at(-1) ?? known, headline);
  }
  return withPieces(live, widen(densest, headline), headline);
}

/** The box around everything a site's selector matched: "article > p" matches paragraphs, their parent is meant. */
function preferredBox(
  live: readonly ProseBox[],
  preferred: readonly Element[],
  headline: Element | null,
): ProseBox | null {
  const matched = new Set(preferred);
  const parents = new Map<ProseBox, number>();
  for (const box of live) {
    if (!matched.has(box.element)) continue;
    let holder = matched.size > 1 && box.element.localName === "div" ? (box.parent ?? box) : box;
    while (holder.parent && PARAGRAPH_LIKE.has(holder.element.localName)) holder = holder.parent;
    parents.set(holder, (parents.get(holder) ?? 0) + box.total);
  }
  return bestNear([...parents.keys()], headline, (box) => parents.get(box)!);
}

const PARAGRAPH_LIKE = new Set(["p", "span", "strong"]);

function isKnownContainer(element: Element): boolean {
  const property = attributeOf(element, "itemprop") ?? attributeOf(element, "property");
  if (property && /articleBody|(?:^|\s)text(?:$|\s)/.test(property)) return true;
  if (element.localName === "body" || element.localName === "html") return false;
  const name = `${nameOf(element)} ${attributeOf(element, "data-testid") ?? ""}`;
  return name.length > 2 && name.length < 400 && KNOWN_NAME.test(name);
}

/**
 * Climbs from the box with most paragraphs while the next one out adds a good deal of text of its own (an article in
 * sections), but not past the article element or the box that holds the headline.
 */
function widen(from: ProseBox, headline: Element | null): ProseBox {
  let chosen = from;
  for (let at = from; at.parent; at = at.parent) {
    const { element } = at;
    if (element.localName === "article" || element.localName === "main" || element.localName === "body") break;
    if (headline && holds(element, headline)) break;
    if (at.parent.element.localName === "body" || at.parent.element.localName === "html") break;
    if (at.parent.total >= chosen.total * 1.15 && at.parent.total <= chosen.total * 3) chosen = at.parent;
  }
  return chosen;
}

/** Boxes of the same make in the same article: some publishers cut the text into pieces to put adverts between. */
function withPieces(live: readonly ProseBox[], chosen: ProseBox, headline: Element | null): Element[] {
  const names = attributeOf(chosen.element, "class");
  if (!names) return [chosen.element];
  const scope =
    climb(chosen, ({ element }) => element.localName === "article") ??
    climb(chosen, ({ element }) => headline !== null && holds(element, headline));
  if (!scope) return [chosen.element];
  const pieces: Element[] = [];
  for (const box of live) {
    if (box !== chosen && (box.total < LEAST_TEXT || box.element.localName !== chosen.element.localName)) continue;
    if (box !== chosen && (attributeOf(box.element, "class") !== names || !isInside(box, scope))) continue;
    const last = pieces.at(-1);
    if (!last || !holds(last, box.element)) pieces.push(box.element);
  }
  return pieces;
}

function climb(from: ProseBox, until: (box: ProseBox) => boolean): ProseBox | null {
  let box: ProseBox | null = from;
  while (box && !until(box)) box = box.parent;
  return box;
}

function isInside(box: ProseBox, outer: ProseBox): boolean {
  return outer.element === box.element || holds(outer.element, box.element);
}

/**
 * The heaviest box; of several articles on one page (endless scrolling) the one that goes with the headline: the heaviest
 * inside the smallest element around the headline that has a box of some weight at all.
 */
function bestNear(
  boxes: readonly ProseBox[],
  headline: Element | null,
  weigh: (box: ProseBox) => number,
): ProseBox | null {
  const heaviest = best(boxes, weigh);
  if (!headline || !heaviest) return heaviest;
  const worth = boxes.filter((box) => weigh(box) >= weigh(heaviest) * WORTH_A_LOOK);
  for (let scope = parentOf(headline); scope; scope = parentOf(scope)) {
    const found = best(
      worth.filter((box) => holds(scope!, box.element)),
      weigh,
    );
    if (found) return found;
  }
  return heaviest;
}

function best(boxes: readonly ProseBox[], weigh: (box: ProseBox) => number): ProseBox | null {
  let found: ProseBox | null = null;
  let most = 0;
  for (const box of boxes) {
    const weight = weigh(box);
    if (weight > most) {
      most = weight;
      found = box;
    }
  }
  return found;
}
