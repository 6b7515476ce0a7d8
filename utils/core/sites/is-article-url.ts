import { dropTracking } from "./drop-tracking.ts";
import { foldAmpPath } from "./fold-amp-path.ts";
import { foldHost } from "./fold-host.ts";
import { type Address, parseAddress } from "./parse-address.ts";
import type { Site } from "./types.ts";

/** article: one story · listing: home, section, tag, author, search · unknown: the page itself has to tell. */
export type UrlKind = "article" | "listing" | "unknown";

const FILE_ENDING = /\.(html?|php|aspx?)$/i;
const LETTER = /\p{L}/u;
const YEAR = /^(19|20)\d\d$/;
const LANGUAGE = /^(ar|fr|en|es|am|zgh)$/;
/** First segments under which content systems keep their lists. */
const LIST_FOLDERS = new Set(
  "category categorie categories catégorie tag tags author auteur auteurs search recherche topic topics feed rss page tagged label sections".split(
    " ",
  ),
);
/** A path of this one word is a section or a service page. */
const SECTIONS = new Set(
  `accueil home index actualites actualite actu news societe politique economie culture sport sports monde national
   international regions region maroc afrique opinion opinions videos video photos contact about a-propos newsletter
   archives articles article login search press stories مجتمع سياسة اقتصاد رياضة ثقافة جهات حوادث فن دولي دولية وطنية
   الرئيسية أخبار اخبار آراء اتصل-بنا من-نحن`.split(/\s+/),
);
const ID_PARAMETER = /(^|&)(p|id|article|article_id|id_article|idarticle|newsid|news_id|nid|aid|sid)=\d+/i;

/**
 * What an address alone says about its page. The root, /category/, /tag/, /author/, /page/2, ?s= and bare dates are
 * listings on every site; then the site's own rule for articles (Site.articleUrl) is asked, then what content systems
 * have in common: an id, a date with a slug or a slug of five words and more is an article. The answer is a word,
 * never to be used as a truth value.
 */
export function isArticleUrl(url: string, site: Site | null): UrlKind {
  const parsed = parseAddress(url);
  if (parsed === null) return "unknown";
  const address = { ...parsed, query: dropTracking(parsed.query) };
  const segments = foldAmpPath(address.path).split("/").slice(1).map(decode);
  const words = LANGUAGE.test(segments[0] ?? "") ? segments.slice(1) : segments;
  if (hasArticleId(address.query)) return "article";
  if (isListing(words, address.query)) return "listing";
  if (site?.articleUrl && fitsRule(address, new RegExp(site.articleUrl))) return "article";
  return isArticle(words) ? "article" : "unknown";
}

/** Whether a query (without "?") names an article by number, as WordPress (`p`) and older home-made systems do. */
export function hasArticleId(query: string): boolean {
  return ID_PARAMETER.test(query);
}

/** Rules were written against addresses with and without «www.», with and without a trailing slash; all are tried. */
function fitsRule(address: Address, rule: RegExp): boolean {
  const bare = foldHost(address.host);
  const folded = foldAmpPath(address.path);
  const query = address.query === "" ? "" : `?${address.query}`;
  for (const host of new Set([address.host, bare, `www.${bare}`])) {
    for (const path of new Set([address.path, folded, `${folded}/`])) {
      if (rule.test(`https://${host}${path}${query}`)) return true;
    }
  }
  return false;
}

function isListing(segments: readonly string[], query: string): boolean {
  const first = segments[0]?.toLowerCase() ?? "";
  if (/(^|&)(s|q|cat|tag|author|paged|m)=/.test(query)) return true;
  if (first === "") return query === "";
  if (LIST_FOLDERS.has(first)) return true;
  const last = segments.at(-1);
  if (last === "feed") return true;
  // Pages of a list and date archives (/2024, /2024/05, /2024/05/17) end in a digit.
  if (/\d$/.test(last ?? "")) {
    if (/^(page|صفحة)$/.test(segments.at(-2) ?? "") && /^\d+$/.test(last ?? "")) return true;
    if (/^(19|20)\d\d(\/(0?[1-9]|1[0-2])(\/\d{1,2})?)?$/.test(segments.join("/"))) return true;
  }
  if (segments.length > 1) return false;
  return SECTIONS.has(first.replace(FILE_ENDING, ""));
}

function isArticle(segments: readonly string[]): boolean {
  const slug = (segments.at(-1) ?? "").replace(FILE_ENDING, "");
  // Every page is asked, and most answer at the first question: what costs more comes later.
  if (/(^|[-_,])[a-z]?\d{4,}$|^\d{4,}([-_,]|$)/i.test(slug) && !YEAR.test(slug)) return true;
  // Arc (le360) and walaw.press end their addresses in a code of capitals.
  if (/^[A-Z]{8,}$|_[A-Z0-9]{20,}$/.test(slug)) return true;
  const wordCount = slug.split(/[-_\s]+/).filter((word) => LETTER.test(word)).length;
  if (wordCount >= 5) return true;
  if (wordCount >= 2 && segments.slice(0, -1).some((segment) => /^\d{4,}$/.test(segment) && !YEAR.test(segment)))
    return true;
  return /(^|\/)(19|20)\d\d\/(0?[1-9]|1[0-2])\/(\d{1,2}\/)?[^/]*\D[^/]*/.test(segments.join("/"));
}

function decode(segment: string): string {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    // Octets that are no UTF-8: the letters cannot be counted, the digits still can.
    return segment;
  }
}
