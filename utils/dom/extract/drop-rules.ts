import { attributeNamesOf, attributeOf, hasAttributes } from "../native.ts";

/** Elements that are no text of the page, or never an article's. */
const DROPPED_TAGS = new Set(
  "script style noscript template svg math textarea input select option button label nav aside footer iframe object embed video audio canvas map figcaption figure dialog head title menu datalist progress meter".split(
    " ",
  ),
);
const DROPPED_ROLES = new Set(
  "navigation complementary contentinfo search banner dialog alertdialog menu menubar toolbar tablist alert figure".split(
    " ",
  ),
);

/** Words that, in a class or an id, name furniture. Matched against whole words of the name: «related-posts», «postShare». */
const FURNITURE_WORDS = new Set(
  `comment comments commentlist disqus respond reply related recommended recommendation recommendations recirculation similar
  share sharing sharer shares sharebar social socials sharedaddy addtoany addthis ssba heateor newsletter newsletters subscribe
  subscription signup promo promos promotion promotions promobox advert advertisement advertising advertorial ad ads adv adsense adslot
  adsbox sponsor sponsored dfp outbrain taboola mgid ticker newsticker breaking marquee breadcrumb breadcrumbs sidebar
  wpp trending popular mostread toolbar tags taglist tagcloud bio pagination pager cookie cookies consent gdpr
  modal popup popin overlay tooltip nav navbar navigation menu megamenu footer login caption captions legend
  credit credits copyright disclaimer skip totop gotop carousel slider slideshow gallery teaser teasers playlist
  image images img photo photos picture thumbnail byline author authors timestamp dateline readtime metadata donate donation donations`
    .trim()
    .split(/\s+/),
);
/** Often a sidebar's box, but page builders call the box of the text so too. */
const WIDGET_WORDS = new Set(["widget", "widgets"]);
const HOLDS_TEXT = /^(?:content|contents|body|text|main|article|richtext)$/;
/** «sidebar-grid» is a layout with a sidebar, «comments-open» a state of the page: neither is the thing itself. */
const NOT_THE_THING =
  /^(?:grid|layout|columns|cols|enabled|disabled|open|opened|closed|on|off|active|loaded|ready|allowed)$/;
/** Two words side by side that do what neither does alone. */
const FURNITURE_PAIRS =
  /(?:^|-)(?:most-(?:read|viewed|popular|shared)|read-(?:more|also|next)|see-also|(?:post|entry|article|story)-(?:meta|footer|nav|info|date|tags|author)|(?:next|prev|previous)-(?:post|article|story)|mag-box|sr-only|visually-hidden|screen-reader|back-to-top|go-to-top|ad-(?:slot|unit|container|wrapper|block|banner|label|box|zone|placeholder)|(?:google|top|side|bottom|inline|in-article|native)-ads?|latest-(?:news|stories|posts)|more-(?:news|stories|articles|from|on)|follow-us|call-to-action|key-(?:words|topics)|mots-cles|last-news|hot-news|toc-container|author-box|about-the|print-only|d-none|tag-(?:list|cloud|links?))(?:-|$)/;
/** A name that begins so tells a state of the page, or its subject (WordPress: tag-…, category-…), not what the box is. */
const STATE_NAME =
  /^(?:has|with|without|no|not|is|js|category|tag(?!-(?:list|cloud|links?))|tax|post-\d|type|status|format|wp-block)[-_]/;
/** Elements too large or too telling to go by a class name. */
const NEVER_BY_NAME = new Set(["html", "body", "main", "h1"]);

/** What tag and attributes say of an element. dropped: nothing in it belongs to an article, whatever its name · named: so its name says. */
export interface ElementVerdict {
  readonly dropped: boolean;
  readonly named: boolean;
}

const KEPT: ElementVerdict = { dropped: false, named: false };
const DROPPED: ElementVerdict = { dropped: true, named: false };
const NAMED: ElementVerdict = { dropped: false, named: true };
const BOTH: ElementVerdict = { dropped: true, named: true };

/** Both verdicts below, at the price of one. */
export function judgeElement(element: Element): ElementVerdict {
  const tag = element.localName;
  let dropped = DROPPED_TAGS.has(tag);
  // Most elements inside an article have none, and asking costs as much as reading one.
  if (!hasAttributes(element)) return dropped ? DROPPED : KEPT;
  let named = false;
  for (const name of attributeNamesOf(element)) {
    if (name === "class" || name === "id") named ||= isFurnitureList(attributeOf(element, name) ?? "");
    else if (!dropped && HIDING.has(name)) dropped = hides(name, attributeOf(element, name) ?? "");
  }
  if (!named || NEVER_BY_NAME.has(tag)) return dropped ? DROPPED : KEPT;
  return dropped ? BOTH : NAMED;
}

/** true: nothing in this element belongs to an article, whatever its name (tag, hidden, landmark role). */
export function isDroppedAlways(element: Element): boolean {
  return judgeElement(element).dropped;
}

/** true: its class or id names furniture (comments, share bar, related links, adverts, ticker …). */
export function isFurnitureByName(element: Element): boolean {
  return judgeElement(element).named;
}

const HIDING = new Set(["hidden", "aria-hidden", "role", "style"]);

function hides(attribute: string, value: string): boolean {
  if (attribute === "hidden") return true;
  if (attribute === "aria-hidden") return value === "true";
  if (attribute === "role") return DROPPED_ROLES.has(value);
  return value.includes("none") && /(?:^|[;\s])display\s*:\s*none/i.test(value);
}

const verdicts = new Map<string, boolean>();
const MOST_VERDICTS = 4000;

/** Class lists repeat all over a page and from page to page: each is judged once. */
function isFurnitureList(list: string): boolean {
  const known = verdicts.get(list);
  if (known !== undefined) return known;
  if (verdicts.size >= MOST_VERDICTS) verdicts.clear();
  const verdict = list.length < 400 && list.split(/\s+/).some(isFurnitureName);
  verdicts.set(list, verdict);
  return verdict;
}

function isFurnitureName(name: string): boolean {
  if (name === "" || STATE_NAME.test(name) || name.includes(":") || name.includes("[")) return false;
  // In «block__element--modifier» (BEM) the element can tell that the box holds the text after all.
  const [block = "", part = ""] = name.replace(/--.*$/, "").split("__");
  if (HOLDS_TEXT.test(part)) return false;
  // CSS modules put a hash where BEM has the element.
  return namesFurniture(block) || (/^[a-z-]{3,}$/.test(part) && namesFurniture(part));
}

function namesFurniture(own: string): boolean {
  // Elementor calls every box a widget, the one with the article's text too.
  const words = own
    .replace(/^elementor-(?:widget-?)?/, "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_]+/);
  if (words.length > 1 && words.some((word) => NOT_THE_THING.test(word))) return false;
  if (words.some((word) => WIDGET_WORDS.has(word)))
    return words[0] !== "article" && !words.some((word) => HOLDS_TEXT.test(word));
  if (words.length > 1 && FURNITURE_PAIRS.test(words.join("-"))) return true;
  return words.some((word) => FURNITURE_WORDS.has(word));
}
