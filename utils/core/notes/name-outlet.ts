import type { ArticleLanguage } from "../article/types.ts";
import { foldHost } from "../sites/fold-host.ts";
import { parseAddress } from "../sites/parse-address.ts";
import type { Site } from "../sites/types.ts";

/**
 * Who published the page at `url`, which belongs to an outlet of these `names` (null: to none that is known). See outletOf.
 */
export function nameOutlet(
  url: string,
  names: Site["names"] | null,
  lang: ArticleLanguage,
  siteName: string | null,
): { host: string; name: string } {
  const address = parseAddress(url);
  const host = address === null ? "" : foldHost(address.host);
  const listed = lang === "ar" ? (names?.ar ?? names?.fr) : (names?.fr ?? names?.ar);
  return { host, name: listed ?? (siteName?.trim() || host) };
}
