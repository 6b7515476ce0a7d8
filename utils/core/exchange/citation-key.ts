import { hashId } from "../search/hash-id.ts";
import { printedDay, type Source } from "./source-of.ts";

/**
 * Keys of one bibliography: host, year and a number made from the article's id, so that an article has the same key in every export.
 * Two articles of one number are told apart by «b», «c» … in the order they come.
 */
export function citationKeys(): (source: Source) => string {
  const given = new Set<string>();
  return (source) => {
    const host = source.outlet.host
      .replace(/^www\./u, "")
      .replace(/\.[^.]*$/u, "")
      .replace(/[^a-z0-9]/giu, "")
      .toLowerCase();
    const year = printedDay(source.published)?.year ?? "nd";
    const key = `${host || "article"}${year}-${stableName(source.articleId)}`;
    let unique = key;
    for (let letter = 1; given.has(unique); letter++) unique = `${key}${letterOf(letter)}`;
    given.add(unique);
    return unique;
  };
}

/** Ten letters and digits made from an id: the same id, the same name. 2^51 names, so that two of 10,000 ids hardly ever share one. */
export function stableName(id: string): string {
  const high = hashId(id) >>> 13;
  const low = hashId(`${id}\u0000${id.length}`);
  return (high * 2 ** 32 + low).toString(36).padStart(10, "0");
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `x${index}`;
}
