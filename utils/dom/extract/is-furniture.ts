import { attributeOf, parentOf, selectFirst } from "../native.ts";

/**
 * true: an element whose name is that of furniture is furniture indeed: nothing speaks against it. `spared` elements are kept whatever their
 * name; one that holds the article's text by microdata is added to them here, with all around it. Asking for microdata only
 * where a name is at stake spares every page a look at all of its elements' attributes.
 */
export function isFurniture(element: Element, spared: Set<Element>): boolean {
  if (spared.has(element)) return false;
  const body = findArticleBody(element);
  if (!body) return true;
  spareAround(body, spared);
  return false;
}

/** Adds an element and everything that holds it. */
export function spareAround(element: Element | null, spared: Set<Element>): void {
  for (let at = element; at && !spared.has(at); at = parentOf(at)) spared.add(at);
}

function findArticleBody(element: Element): Element | null {
  const property = attributeOf(element, "itemprop");
  if (property?.split(/\s+/).includes("articleBody")) return element;
  return selectFirst(element, '[itemprop~="articleBody"]');
}
