/** Who published a page. To add a case: one line. [name, address, language, og:site_name, host, outlet] */
import { expect, test } from "vitest";
import data from "../../../assets/sites.json" with { type: "json" };
import type { ArticleLanguage } from "../../../utils/core/article/types.ts";
import { outletOf } from "../../../utils/core/notes/outlet-name.ts";
import { parseSites } from "../../../utils/core/sites/parse-sites.ts";

const sites = parseSites(data);

const CASES: readonly (readonly [string, string, ArticleLanguage, string | null, string, string])[] = [
  ["Arabic article", "https://www.hespress.com/a.html", "ar", "Hespress - x", "hespress.com", "هسبريس"],
  ["French edition", "https://fr.hespress.com/a.html", "fr", null, "fr.hespress.com", "Hespress"],
  ["English article", "https://en.yabiladi.com/a.html", "en", null, "en.yabiladi.com", "Yabiladi"],
  ["no Arabic name", "https://medias24.com/a", "ar", null, "medias24.com", "Médias24"],
  ["remark in the source's name", "https://lerifain.fr/x/y/", "fr", null, "lerifain.fr", "Le Rifain"],
  [
    "acronym stays",
    "https://cnclt.justice.gov.ma/",
    "fr",
    null,
    "cnclt.justice.gov.ma",
    "Commission nationale (CNCLT)",
  ],
  ["unknown site that names itself", "https://m.example.org/a", "fr", " Le Journal ", "example.org", "Le Journal"],
  ["unknown site", "https://www.example.org/a", "ar", null, "example.org", "example.org"],
  ["unknown site with an empty name", "https://www.example.org/a", "ar", " ", "example.org", "example.org"],
  ["file", "file:///tmp/a.html", "ar", null, "", ""],
];

test.each(CASES)("%s", (_name, url, lang, siteName, host, name) =>
  expect(outletOf(url, sites, lang, siteName)).toEqual({ host, name }),
);
