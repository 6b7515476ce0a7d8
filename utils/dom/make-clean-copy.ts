import { Readability } from "@mozilla/readability";
import { LONGEST_COPY } from "../core/notes/limits.ts";
import { rebuildClean } from "./rebuild-clean.ts";

/** The document given is shown to a reader, and would be taken apart. */
export class LiveDocumentError extends Error {
  override readonly name = "LiveDocumentError";
}

/** Pages of more elements are no articles; Readability's work grows with them. */
const MOST_ELEMENTS = 100_000;

/**
 * The article of a page as HTML that can be kept and shown anywhere: of the elements in rebuild-clean.ts, without a script, a style
 * or anything that is loaded; images are links. Null when there is no article, or the page has more than MOST_ELEMENTS elements.
 * Longer ones than LONGEST_COPY are cut after a whole element and end in a paragraph «…».
 *
 * @param copy `document.cloneNode(true)`: Readability takes it apart.
 * @param page the article's language and direction (text elements keep those of their own), and the address links are relative to.
 * @throws LiveDocumentError when `copy` is the page itself.
 */
export function makeCleanCopy(
  copy: Document,
  page: { readonly lang: string; readonly dir: "rtl" | "ltr"; readonly baseUrl: string },
): string | null {
  if (copy.defaultView !== null) {
    throw new LiveDocumentError("makeCleanCopy takes the document apart: give it document.cloneNode(true).");
  }
  if (copy.getElementsByTagName("*").length > MOST_ELEMENTS) return null;
  // Where scripts run, what is in <noscript> is text. Readability looks there for images that a script would have loaded; the
  // copy belongs to no window, so nothing in it is fetched or run.
  for (const noscript of copy.querySelectorAll("noscript")) {
    if (noscript.childElementCount > 0) continue;
    const inside = new DOMParser().parseFromString(`<body>${noscript.textContent ?? ""}`, "text/html");
    noscript.replaceChildren(...inside.body.childNodes);
  }
  const found = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  if (!found?.content) return null;
  const article = rebuildClean(found.content, page);
  return article.textContent?.trim() ? serialise(article) : null;
}

/** As HTML, cut at the limit between the article's own children. */
function serialise(article: HTMLElement): string {
  const whole = article.outerHTML;
  if (whole.length <= LONGEST_COPY) return whole;
  const kept = article.cloneNode(false) as HTMLElement;
  const more = kept.ownerDocument.createElement("p");
  more.textContent = "…";
  let room = LONGEST_COPY - kept.outerHTML.length - more.outerHTML.length;
  for (const child of [...article.children]) {
    room -= child.outerHTML.length;
    if (room < 0) break;
    kept.append(child);
  }
  kept.append(more);
  return kept.outerHTML;
}
