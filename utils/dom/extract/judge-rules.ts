import { isArticleUrl } from "../../core/sites/is-article-url.ts";
import { makeRuleUse, NO_RULES_USED, type RulePart, type RuleUse } from "../../core/sites/rule-use.ts";
import type { Site } from "../../core/sites/types.ts";
import { holds, parentOf, selectAll } from "../native.ts";
import type { Paragraph } from "./paragraph.ts";
import type { PageMetadata } from "./types.ts";

/** What a page turned out to be, and where its parts were found. */
export interface RuleEvidence {
  readonly root: Element;
  readonly url: string;
  readonly kind: PageMetadata["kind"];
  readonly headline: Element | null;
  /** Elements the site's rule for the text names; empty when there is no such rule. */
  readonly preferred: readonly Element[];
  /** What was taken as the article's text. */
  readonly body: readonly Paragraph[];
  readonly published: string | null;
  /** Elements the site's rule would have left out, though they hold the article. */
  readonly misremoved: readonly Element[];
}

/** Of the text that was taken, the share a site's rule must name: below, it is another box that is called so now. */
const LEAST_SHARE = 0.3;

/**
 * Whether a site's rules still hold on a page that is an article by its address or by what it calls itself; on any other
 * page nothing can be said. Byline and standfirst are not judged: articles go without them.
 */
export function judgeRules(site: Site | null, evidence: RuleEvidence): RuleUse {
  if (site === null || (site.selectors === null && site.articleUrl === null)) return NO_RULES_USED;
  const { root, url, kind, headline, preferred, body, published, misremoved } = evidence;
  const isAddressed = isArticleUrl(url, site) === "article";
  const rules = site.selectors ?? {};
  const holdsHeadline = rules.headline !== undefined && isNamed(headline, selectAll(root, rules.headline));
  const holdsBody = rules.body !== undefined && namedShare(body, preferred) >= LEAST_SHARE;
  const stale = new Set<RulePart>();
  if (isAddressed || kind === "article") {
    if (!isAddressed && site.articleUrl !== null) stale.add("address");
    if (rules.headline !== undefined && !holdsHeadline) stale.add("headline");
    if (rules.body !== undefined && !holdsBody) stale.add("body");
    if (rules.date !== undefined && published !== null && selectAll(root, rules.date).length === 0) stale.add("date");
    if (misremoved.length > 0) stale.add("remove");
  }
  return makeRuleUse(site, stale, holdsHeadline || holdsBody || (isAddressed && site.articleUrl !== null));
}

/** Of the elements a site's rule leaves out, those that hold the headline or the text its other rules name: no widgets. */
export function findMisremoved(
  removed: readonly Element[],
  headline: Element | null,
  preferred: readonly Element[],
): Element[] {
  const [first] = preferred;
  const kept = [...(headline ? [headline] : []), ...(first ? [first] : [])];
  return removed.filter((element) => kept.some((one) => element === one || holds(element, one)));
}

function isNamed(element: Element | null, named: readonly Element[]): boolean {
  return element !== null && named.some((one) => one === element || holds(one, element) || holds(element, one));
}

/** Share of the text that stands in an element a rule names. */
function namedShare(body: readonly Paragraph[], named: readonly Element[]): number {
  const boxes = new Set(named);
  let all = 0;
  let inside = 0;
  for (const { text, segments } of body) {
    all += text.length;
    if (segments.some(({ node }) => isInside(node, boxes))) inside += text.length;
  }
  return all === 0 ? 0 : inside / all;
}

function isInside(node: Text, boxes: ReadonlySet<Element>): boolean {
  for (let at = parentOf(node); at; at = parentOf(at)) if (boxes.has(at)) return true;
  return false;
}
