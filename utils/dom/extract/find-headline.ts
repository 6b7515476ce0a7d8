import { foldLine } from "../../core/article/classify-line.ts";
import { selectAll } from "../native.ts";
import type { PageMetadata } from "./types.ts";

/** Headlines shorter than this match too much. */
const LEAST_LETTERS = 8;
/** A listing can have hundreds of headings; the article's own is among the first. */
const MOST_HEADINGS = 60;

/**
 * The element that shows the article's headline: the site's known selector, else the <h1> (or, failing that, <h2>, or an
 * element with itemprop=headline) that says what the metadata say, else the page's only <h1>. null: the page shows none.
 */
export function findHeadlineElement(
  root: Element,
  metadata: PageMetadata,
  selector: string | undefined,
): Element | null {
  const isReadable = (element: Element) =>
    element.closest("aside, nav, footer, [hidden], dialog") === null && textOf(element).length >= LEAST_LETTERS;
  const all = (wanted: string | undefined) => selectAll(root, wanted).slice(0, MOST_HEADINGS).filter(isReadable);
  const announced = foldLine(metadata.headline ?? "");
  const saysSo = (element: Element) => says(element, announced);

  const known = all(selector);
  const h1 = all("h1");
  const same = known.find(saysSo) ?? h1.find(saysSo);
  if (same) return same;
  // A site's «.post-title» can match teasers before the article's own.
  const named = known.find((element) => element.localName === "h1") ?? known[0];
  if (named) return named;
  const other = all('[itemprop~="headline"], h2').find(saysSo);
  if (other) return other;
  const speaking = h1.filter((element) => !isSiteName(element, metadata));
  return speaking.length === 1 || (speaking.length > 1 && metadata.kind === "article") ? speaking[0]! : null;
}

/**
 * The headline as the metadata give it, without the site's name that titles carry behind a dash or a bar
 * («عنوان المقال - هسبريس»).
 */
export function cleanHeadline(headline: string, siteName: string | null): string {
  const parts = headline.split(/\s+[|–—•·-]\s+/u);
  if (parts.length === 1) return headline;
  const last = foldLine(parts.at(-1)!);
  const site = foldLine(siteName ?? "");
  if (site && (last === site || last.includes(site) || site.includes(last)))
    return headline.slice(0, headline.lastIndexOf(parts.at(-1)!)).replace(/\s+[|–—•·-]\s+$/u, "");
  return headline;
}

/** The element's text is the announced headline, or one is most of the other (titles carry the site's name, or are cut). */
function says(element: Element, announced: string): boolean {
  if (announced.length < LEAST_LETTERS) return false;
  const shown = foldLine(textOf(element).slice(0, 400));
  if (shown.length < LEAST_LETTERS) return false;
  if (shown === announced) return true;
  const [short, long] = shown.length < announced.length ? [shown, announced] : [announced, shown];
  return long.includes(short.replace(/\.\.\.$/u, "")) && short.length >= long.length * 0.5;
}

function isSiteName(element: Element, metadata: PageMetadata): boolean {
  return metadata.siteName !== null && foldLine(textOf(element)) === foldLine(metadata.siteName);
}

function textOf(element: Element): string {
  return (element.textContent ?? "").trim();
}
