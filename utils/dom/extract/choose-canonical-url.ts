import { isAbsolute, resolveUrl } from "./resolve-url.ts";

/** What a page says its own address is, as it stands there; absent: it says nothing. */
export interface SaidAddresses {
  /** Its canonical link. */
  readonly linked: string | null | undefined;
  /** What it tells social networks. */
  readonly og: string | null | undefined;
  /** What it tells search engines. */
  readonly described: string | null | undefined;
}

/**
 * The address a page calls its own: its canonical link, else what it tells social networks and search engines; null: none of them is an
 * address. A link that names a host is not asked further, also when it is no address: readDeclaredAddresses leaves the others out
 * then. `url` is the address it was read at.
 */
export function chooseCanonicalUrl({ linked, og, described }: SaidAddresses, url: string): string | null {
  const own = resolveUrl(linked, url);
  if (own !== null || isAbsolute(linked)) return own;
  return resolveUrl(og, url) ?? resolveUrl(described, url);
}
