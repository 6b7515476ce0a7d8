import { type DeclaredAddresses, MOST_BLOCKS } from "../../core/article/declared-addresses.ts";
import { attributeOf, native, selectAll, selectFirst } from "../native.ts";
import { isAbsolute } from "./resolve-url.ts";

const OG_URL = 'meta[property="og:url" i], meta[name="og:url" i]';

/**
 * Reads what a page says of its own address, without `og` and `described` where the link alone counts: looking for them costs every page something, and taking them apart
 * is for the background.
 */
export function readDeclaredAddresses(root: Element): DeclaredAddresses {
  const linked = readLinkedAddress(root);
  if (isAbsolute(linked)) return { linked, og: null, described: [] };
  const told = selectAll(root, OG_URL).map((meta) => attributeOf(meta, "content")?.trim());
  return { linked, og: told.find(Boolean) ?? null, described: readJsonLdBlocks(root) };
}

/** The canonical link of a page as it stands there; null: it has none. */
export function readLinkedAddress(root: Element): string | null {
  const link = selectFirst(root, 'link[rel~="canonical"]');
  return link ? attributeOf(link, "href") : null;
}

/** The page's JSON-LD, block by block. */
export function readJsonLdBlocks(root: Element): readonly string[] {
  const scripts = selectAll(root, 'script[type="application/ld+json"]').slice(0, MOST_BLOCKS);
  return scripts.map((script) => native(script, "textContent") ?? "");
}
