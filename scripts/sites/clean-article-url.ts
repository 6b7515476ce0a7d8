import { compiles } from "../../utils/core/sites/parse-sites.ts";

/** Pages that are on nearly every site and no article; a rule that takes one for an article says nothing. */
const NO_ARTICLES = [
  "/",
  "/ar/",
  "/fr/",
  "/am/",
  "/fr/actualites/",
  "/ar/actualites/",
  "/societe/",
  "/societe",
  "/contact/",
  "/category/maroc/",
  "/tag/maroc/",
  "/page/2/",
  "/articles/",
];

/** What a «…» of an example, which stands for left-out text, may have been. */
const LEFT_OUT = ["slug-of-the-story", "12345", "12345.", "slug-12345."];

export interface CleanRule {
  /** Source of a RegExp over the whole address, null when nothing usable is left. */
  readonly articleUrl: string | null;
  /** In words, for the person who runs the script: what was left out and why. */
  readonly reports: readonly string[];
}

/**
 * Checks a site's rule for article addresses against its own examples (separated by " ; ", left-out text as «…»,
 * «<slug>» or «NNN») and against pages that are no articles on `hosts`. Alternatives of the rule that match such a page
 * go; a rule that does not compile or misses one of its examples becomes null.
 */
export function cleanArticleUrl(rule: string | null, example: string | null, hosts: readonly string[]): CleanRule {
  if (rule === null) return { articleUrl: null, reports: [] };
  if (!compiles(rule)) return { articleUrl: null, reports: [`does not compile: ${rule}`] };
  const reports: string[] = [];
  const examples = example === null ? [] : example.split(" ; ");
  const missed = examples.find((one) => !spellOut(one, hosts).some((url) => new RegExp(rule).test(url)));
  if (missed !== undefined) return { articleUrl: null, reports: [`fails its own example ${missed}: ${rule}`] };
  const kept = splitAlternatives(rule).filter((part) => {
    const listing = noArticlesOn(hosts).find((url) => new RegExp(part).test(url));
    if (listing !== undefined) reports.push(`takes ${listing} for an article: ${part}`);
    return listing === undefined;
  });
  return { articleUrl: kept.length === 0 ? null : kept.join("|"), reports };
}

function spellOut(example: string, hosts: readonly string[]): string[] {
  const absolute = example.startsWith("/") ? `https://${hosts[0]}${example}` : example;
  const known = absolute.replaceAll("<slug>", "slug-of-the-story").replaceAll("NNN", "12345");
  return known.includes("…") ? LEFT_OUT.map((text) => known.replaceAll("…", text)) : [known];
}

function noArticlesOn(hosts: readonly string[]): string[] {
  return hosts
    .flatMap((host) => [host, `www.${host}`, `ar.${host}`, `fr.${host}`])
    .flatMap((host) => NO_ARTICLES.map((path) => `https://${host}${path}`));
}

/** Splits at the «|» that stand outside brackets. */
function splitAlternatives(rule: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const piece of rule.match(/\\.|\[(?:\\.|[^\]])*\]|[\s\S]/g) ?? []) {
    if (piece === "(") depth++;
    if (piece === ")") depth--;
    if (piece === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}
