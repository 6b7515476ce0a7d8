import { parseHTML } from "linkedom";
import type { SiteSelectors } from "../../utils/core/sites/types.ts";

/** How the source list names what Rasd calls otherwise; keys that are missing here are of no use to it. */
const KEYS: Readonly<Record<string, keyof SiteSelectors>> = {
  title: "headline",
  body: "body",
  lead: "lead",
  date: "date",
  author: "author",
  pollution: "remove",
  comments: "remove",
};

export interface CleanSelectors {
  readonly selectors: SiteSelectors | null;
  readonly reports: readonly string[];
}

/**
 * Turns a site's selectors as people noted them («.a > p ; fr: .b > p», «old_body_2019») into plain CSS selector lists.
 * Editions of one site are told apart by their selectors alone, so the language before a selector is dropped. Lists of
 * bare element names (h1, «p strong») say nothing about a site and go, and so does what is no selector.
 */
export function cleanSelectors(noted: Readonly<Record<string, string>> | null): CleanSelectors {
  const found: Partial<Record<keyof SiteSelectors, string[]>> = {};
  const reports: string[] = [];
  for (const [key, value] of Object.entries(noted ?? {})) {
    const name = KEYS[key.replace(/^old_|_(until_)?\d{4}$/g, "")];
    if (name === undefined) continue;
    const plain = value.replace(/\s*;\s*[a-z]{2}:\s*/g, ", ");
    for (const selector of plain.split(/\s*,\s*/)) {
      if (!isSelector(selector)) reports.push(`no CSS selector (${key}): ${selector}`);
      else if (!/[.#[]/.test(selector)) reports.push(`fits any site (${key}): ${selector}`);
      else found[name] = [...new Set([...(found[name] ?? []), selector])];
    }
  }
  const order: readonly (keyof SiteSelectors)[] = ["headline", "body", "lead", "date", "author", "remove"];
  const selectors = Object.fromEntries(order.flatMap((name) => (found[name] ? [[name, found[name].join(", ")]] : [])));
  return { selectors: Object.keys(selectors).length === 0 ? null : selectors, reports };
}

const { document } = parseHTML("<!doctype html><html><body></body></html>");

function isSelector(text: string): boolean {
  try {
    document.querySelector(text);
    return text !== "";
  } catch {
    return false;
  }
}
