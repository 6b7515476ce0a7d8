import { selectFirst } from "../native.ts";
import { readJsonLd } from "./read-json-ld.ts";
import { resolveUrl } from "./resolve-url.ts";

/**
 * The address a page calls its own: its canonical link, else what it tells social networks and search engines (`declared`, read here
 * when it is left out); null: it says nothing. `url` is the address it was read at.
 */
export function readCanonicalUrl(
  root: Element,
  url: string,
  declared?: { readonly og: string | null | undefined; readonly described: string | null | undefined },
): string | null {
  const linked = resolveUrl(selectFirst(root, 'link[rel~="canonical"]')?.getAttribute("href"), url);
  if (linked !== null) return linked;
  const og = declared
    ? declared.og
    : selectFirst(root, 'meta[property="og:url" i], meta[name="og:url" i]')?.getAttribute("content");
  return resolveUrl(og, url) ?? resolveUrl(declared ? declared.described : readJsonLd(root).article?.url, url);
}
