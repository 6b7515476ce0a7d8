import { attributeOf, nameOf, native } from "./native.ts";

/** Elements whose links lead around the site, not to its stories. */
const TAGS = new Set("nav footer template dialog menu noscript".split(" "));
const ROLES = new Set("navigation contentinfo search dialog alertdialog menu menubar toolbar banner".split(" "));
/** Words that, in a class or an id, name menus, comments, tag clouds and what is there to be clicked away. */
const WORDS = new Set(
  `nav navbar navigation menu submenu megamenu offcanvas footer breadcrumb breadcrumbs comment comments commentlist
  disqus respond reply tags taglist tagcloud pagination pager share sharing social socials newsletter cookie cookies
  consent gdpr modal popup login copyright adsense outbrain taboola mgid sponsored advertorial skip`
    .trim()
    .split(/\s+/),
);
const PAIRS = /(?:^|-)(?:tag-(?:cloud|list|links?)|screen-reader|visually-hidden|sr-only)(?:-|$)/;
/** A name that begins or ends so tells a state or a layout («has-menu», «comments-open»), not what the box is. */
const STATE =
  /^(?:has|with|without|no|not|is|js|tag|category|type|status)[-_]|[-_](?:open|opened|closed|on|off|enabled)$/;
/** Too large to go by a class name: themes write the state of their menu there. */
const NEVER_BY_NAME = new Set(["html", "body", "main"]);

/**
 * true: the links inside this element are no headlines of a listing, or nobody sees them: menus, footers, comments, tag
 * clouds, hidden boxes. Milder than what is left out of an article (extract/drop-rules.ts), where teasers, tickers and
 * most-read lists go too: on a listing they are what the reader came for. Only the element itself is asked.
 */
export function isPageFurniture(element: Element): boolean {
  if (TAGS.has(element.localName)) return true;
  if (!native(element, "hasAttributes").call(element)) return false;
  if (attributeOf(element, "hidden") !== null || attributeOf(element, "aria-hidden") === "true") return true;
  const role = attributeOf(element, "role");
  if (role && ROLES.has(role)) return true;
  const style = attributeOf(element, "style");
  if (style?.includes("none") && /(?:^|[;\s])display\s*:\s*none/iu.test(style)) return true;
  return !NEVER_BY_NAME.has(element.localName) && namesFurniture(nameOf(element));
}

const verdicts = new Map<string, boolean>();
const MOST_VERDICTS = 2_000;
const LONGEST_NAME = 400;

/** Class lists repeat from card to card: each is judged once. */
function namesFurniture(names: string): boolean {
  if (names.length < 3 || names.length > LONGEST_NAME) return false;
  const known = verdicts.get(names);
  if (known !== undefined) return known;
  if (verdicts.size >= MOST_VERDICTS) verdicts.clear();
  const verdict = names.split(/\s+/u).some((name) => {
    if (name === "" || (STATE.test(name) && !PAIRS.test(name))) return false;
    const words = name
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[-_]+/);
    return words.some((word) => WORDS.has(word)) || PAIRS.test(words.join("-"));
  });
  verdicts.set(names, verdict);
  return verdict;
}
