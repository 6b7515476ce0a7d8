import { expect, it } from "vitest";
import { CLEAN_ELEMENTS } from "../../../utils/dom/rebuild-clean.ts";
import { renderCleanCopy } from "../../../utils/dom/render-clean-copy.ts";
import { SCRIPT_PAYLOADS } from "./script-payloads.ts";

const PAGE = { lang: "ar", dir: "rtl", baseUrl: "https://example.org/news/a-1.html" } as const;
/** Those of links are the view's own. */
const OF_LINKS = ["target", "rel"];

/** What of a copy is not on the list: names of elements and of attributes, and addresses that are none. */
function strangersIn(copy: HTMLElement): string[] {
  return [copy, ...copy.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
    const allowed = CLEAN_ELEMENTS[element.localName];
    if (allowed === undefined) return [element.localName];
    return [...element.attributes].flatMap(({ name, value }) => {
      if (name === "href" && !/^https?:\/\//u.test(value)) return [`${name}=${value}`];
      const known = ["lang", "dir", ...allowed, ...(element.localName === "a" ? OF_LINKS : [])];
      return known.includes(name) ? [] : [name];
    });
  });
}

it("finds a stranger when there is one", () => {
  const copy = document.createElement("article");
  copy.innerHTML = '<p onclick="x"><a href="javascript:x">a</a><b></b></p><section></section>';
  expect(strangersIn(copy).sort()).toEqual(["href=javascript:x", "onclick", "section"]);
});

it.each(SCRIPT_PAYLOADS)("shows nothing of a stored copy but what is on the list: %s", (payload) => {
  const copy = renderCleanCopy(`<article lang="ar" dir="rtl"><p>قبل</p>${payload}<p>بعد</p></article>`, PAGE);
  expect(strangersIn(copy)).toEqual([]);
  expect(copy.ownerDocument).toBe(document);
});

it("keeps headings, lists and tables, and opens links apart", () => {
  const copy = renderCleanCopy(
    '<article lang="ar" dir="rtl"><h2>عنوان</h2><ul><li>واحد</li></ul><table><tbody><tr><td colspan="2">خلية</td></tr></tbody></table><p><a href="/b-2.html">رابط</a></p></article>',
    PAGE,
  );
  expect([...copy.querySelectorAll("h2, li, td")].map(({ textContent }) => textContent)).toEqual([
    "عنوان",
    "واحد",
    "خلية",
  ]);
  expect(copy.querySelector("a")?.outerHTML).toBe(
    '<a href="https://example.org/b-2.html" target="_blank" rel="noopener noreferrer">رابط</a>',
  );
});
