import { attributeOf, native, selectAll } from "./native.ts";

/** Declared headlines and descriptions, which may not be printed. */
const DECLARED = 'meta[property^="og:"], meta[name="description"], meta[name="twitter:title"], meta[name="title"]';

/** What holds text that is never printed. Descriptions for search engines (JSON-LD) are words of the page's all the same. */
const SILENT = 'script:not([type="application/ld+json" i]), style';
/** Below this looking for them costs more than sending them, in UTF-16 units. */
const WORTH_LOOKING = 40_000;
/** Shorter ones are left in: a few letters might stand in a printed word before them. In UTF-16 units. */
const WORTH_LEAVING_OUT = 200;

/**
 * All words of a page in one string, by the browser's own functions alone: what is printed, what is not, and what some scripts hold.
 * More than any reader sees and never less, but for frames. Scripts and styles are six times as long as the printed text on the median news
 * page, and everything has to be sent.
 */
export function readPageWords(doc: Document): string {
  const root: Element | null = native(doc, "documentElement");
  if (root === null) return "";
  const declared = selectAll(root, DECLARED).map((meta) => attributeOf(meta, "content") ?? "");
  const text = native(root, "textContent") ?? "";
  return [...declared, text.length < WORTH_LOOKING ? text : withoutSilent(root, text)].join("\n");
}

/** The text of an element without that of the scripts and styles in it; what stands around one is not parted by it. */
function withoutSilent(root: Element, text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const element of selectAll(root, SILENT)) {
    const silent = native(element, "textContent") ?? "";
    if (silent.length < WORTH_LEAVING_OUT) continue;
    const at = text.indexOf(silent, from);
    if (at === -1) continue;
    pieces.push(text.slice(from, at));
    from = at + silent.length;
  }
  return pieces.join("") + text.slice(from);
}
