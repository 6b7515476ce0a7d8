import { rebuildClean } from "./rebuild-clean.ts";

/**
 * A clean copy as it is kept, to be shown: read where nothing runs or loads, and built anew out of the elements of rebuild-clean.ts, as
 * when it was made, since a stored text may have been written by anybody. Links open a tab of their own that knows nothing of this page.
 *
 * @param page the article's language and direction, and the address links are relative to.
 */
export function renderCleanCopy(
  html: string,
  page: { readonly lang: string; readonly dir: "rtl" | "ltr"; readonly baseUrl: string },
): HTMLElement {
  const read = new DOMParser().parseFromString(html, "text/html");
  const article = document.importNode(rebuildClean(read.body, page), true);
  for (const link of article.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  return article;
}
