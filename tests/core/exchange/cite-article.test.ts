/** Sources in the styles of the academies. To add a case, add an entry. */
import { expect, it } from "vitest";
import { type CitationStyle, type CitedArticle, citeArticle } from "../../../utils/core/exchange/cite-article.ts";
import { printedDay } from "../../../utils/core/exchange/source-of.ts";
import type { Language } from "../../../utils/core/lexicon/types.ts";

const ARTICLE: CitedArticle = {
  headline: "تفكيك شبكة بطنجة",
  byline: "سعيد بناني",
  outlet: "الجريدة",
  published: printedDay("2026-01-04T18:30:00+01:00"),
  url: "https://example.org/a-1.html",
  accessed: printedDay("2026-02-01")!,
};
const FRENCH = { headline: "Un réseau démantelé", byline: "Nadia Chraibi, Omar Tazi", outlet: "Le Journal" };
const ENGLISH = { headline: "Who counts victims?", byline: null, outlet: "The Paper" };
const URL = ARTICLE.url;

const CASES: [CitationStyle, Language, Partial<CitedArticle>, string][] = [
  ["apa", "ar", {}, `سعيد بناني. (2026، 4 يناير). تفكيك شبكة بطنجة. الجريدة. ${URL}`],
  ["apa", "fr", FRENCH, `Nadia Chraibi et Omar Tazi. (2026, 4 janvier). Un réseau démantelé. Le Journal. ${URL}`],
  ["apa", "en", ENGLISH, `The Paper. (2026, January 4). Who counts victims? ${URL}`],
  [
    ...(["apa", "en", { ...ENGLISH, published: null }] as const),
    `The Paper. (n.d.). Who counts victims? Retrieved 1 February 2026, from ${URL}`,
  ],
  ["chicago", "ar", {}, `سعيد بناني، «تفكيك شبكة بطنجة»، الجريدة، 4 يناير 2026، ${URL}.`],
  [
    ...(["chicago", "fr", { ...FRENCH, published: null }] as const),
    `Nadia Chraibi et Omar Tazi, «\u00a0Un réseau démantelé\u00a0», Le Journal, consulté le 1er février 2026, ${URL}.`,
  ],
  ["chicago", "en", ENGLISH, `“Who counts victims?”, The Paper, 4 January 2026, ${URL}.`],
  ["mla", "ar", {}, `سعيد بناني. «تفكيك شبكة بطنجة». الجريدة، 4 يناير 2026، ${URL}. اطُّلع عليه في 1 فبراير 2026.`],
  [
    ...(["mla", "fr", FRENCH] as const),
    `Nadia Chraibi et Omar Tazi. «\u00a0Un réseau démantelé\u00a0». Le Journal, 4 janv. 2026, ${URL}. Consulté le 1er févr. 2026.`,
  ],
  ["mla", "en", ENGLISH, `“Who counts victims?” The Paper, 4 Jan. 2026, ${URL}. Accessed 1 Feb. 2026.`],
  [
    ...(["iso690", "ar", {}] as const),
    `سعيد بناني. تفكيك شبكة بطنجة. الجريدة [على الإنترنت]. 4 يناير 2026 [اطُّلع عليه في 1 فبراير 2026]. متاح على: ${URL}`,
  ],
  [
    ...(["iso690", "fr", FRENCH] as const),
    `NADIA CHRAIBI ET OMAR TAZI. Un réseau démantelé. Le Journal [en ligne]. 4 janvier 2026 [consulté le 1er février 2026]. Disponible à l’adresse\u00a0: ${URL}`,
  ],
  [
    ...(["iso690", "en", { ...ENGLISH, byline: "A, B, C, D", published: null }] as const),
    `A, ET AL. Who counts victims? The Paper [online]. n.d. [viewed 1 February 2026]. Available from: ${URL}`,
  ],
  ["apa", "en", { byline: null, headline: "", outlet: "a.example" }, `a.example. (2026, January 4). ${URL}`],
];

it.each(CASES)("%s in %s: %j", (style, lang, changes, line) => {
  expect(citeArticle({ ...ARTICLE, ...changes }, style, lang)).toBe(line);
});
