import { foldLine } from "../../core/article/classify-line.ts";
import { elementAfter, holds, parentOf } from "../native.ts";
import { isDroppedAlways, isFurnitureByName } from "./drop-rules.ts";

const LEAD_NAME =
  /(?:^|[\s_-])(?:lead|lede|leadin|standfirst|chapo|chapeau|sub-?title|sub-?heading|sub-?headline|summary|excerpt|dek|deck|intro|introduction|sapo|strapline|abstract|accroche|entradilla|bajada|epigraph|description)(?:$|[\s_-])/i;
const CANDIDATE_TAGS = new Set(["p", "h2", "h3", "div", "section", "strong", "span"]);
/** Set apart in print: all of it bold, or a heading under the headline. */
const BY_ITSELF = new Set(["h2", "strong"]);
const LEAST_LENGTH = 40;
const LONGEST = 1200;
const MOST_CANDIDATES = 400;

/**
 * The standfirst that stands between headline and text, outside the text's own box: what the site's selector names, what
 * says the same as the page's description, or what its class calls a lead. null: none, the text's first paragraph leads.
 */
export function findLeadElement(
  headline: Element | null,
  containers: readonly Element[],
  hints: { preferred: readonly Element[]; description: string | null },
): Element | null {
  const container = containers[0];
  if (!headline || !container || holds(container, headline)) return null;
  let scope = parentOf(headline);
  while (scope && !holds(scope, container)) scope = parentOf(scope);
  if (!scope) return null;

  const announced = foldLine(hints.description ?? "").slice(0, 80);
  let seen = 0;
  // What stands before the headline need not be walked through.
  let element = elementAfter(headline, scope, false);
  for (; element; element = elementAfter(element, scope, true)) {
    if (!CANDIDATE_TAGS.has(element.localName) && element.localName !== headline.localName) continue;
    if (holds(element, container)) continue;
    if (++seen > MOST_CANDIDATES || isInAny(containers, element)) return null;
    const text = (element.textContent ?? "").trim();
    if (text.length < LEAST_LENGTH || text.length > LONGEST) continue;
    const isAnnounced = announced.length >= LEAST_LENGTH && foldLine(text.slice(0, 200)).startsWith(announced);
    const isPreferred = hints.preferred.includes(element);
    const isNamed = LEAD_NAME.test(`${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`);
    if (!isPreferred && !isAnnounced && !isNamed && !BY_ITSELF.has(element.localName)) continue;
    if (!isInsideFurniture(element, scope, isNamed || isPreferred)) return element;
  }
  return null;
}

function isInAny(containers: readonly Element[], element: Element): boolean {
  return containers.some((box) => holds(box, element));
}

function isInsideFurniture(element: Element, scope: Element, isNamed: boolean): boolean {
  for (let at: Element | null = element; at && at !== scope; at = parentOf(at)) {
    if (isDroppedAlways(at)) return true;
    if (!(isNamed && at === element) && isFurnitureByName(at)) return true;
  }
  return false;
}
