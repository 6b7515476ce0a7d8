import type { ArticleLanguage } from "../article/types.ts";
import { findSite } from "../sites/find-site.ts";
import type { Site } from "../sites/types.ts";
import { nameOutlet } from "./name-outlet.ts";

/**
 * Who published the page at `url`. `host` is the page's own, without www./m./mobile./amp.; "" when the address is not
 * http(s) (a file). `name` is the outlet's in the article's script (Arabic for Arabic articles, the Latin one for
 * the others), else its other name, else `siteName` as the page gives it (null: it does not), else the host.
 */
export function outletOf(
  url: string,
  sites: readonly Site[],
  lang: ArticleLanguage,
  siteName: string | null,
): { host: string; name: string } {
  return nameOutlet(url, findSite(sites, url)?.names ?? null, lang, siteName);
}
