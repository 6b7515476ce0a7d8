import { attributeOf, native, selectAll } from "./native.ts";

/** Declared headlines and descriptions, which may not be printed. */
const DECLARED = 'meta[property^="og:"], meta[name="description"], meta[name="twitter:title"], meta[name="title"]';

/**
 * All words of a page in one string, by the browser's own functions alone: what is printed, what is not, and what scripts and styles hold.
 * More than any reader sees and never less, but for frames.
 */
export function readPageWords(doc: Document): string {
  const root: Element | null = native(doc, "documentElement");
  if (root === null) return "";
  const declared = selectAll(root, DECLARED).map((meta) => attributeOf(meta, "content") ?? "");
  return [...declared, native(root, "textContent") ?? ""].join("\n");
}
