/** Citations. To add a case, add an entry: what is known, the language, and the line. */
import { describe, expect, it } from "vitest";
import { CITATION_TEXTS, type CitedPassage, citePassage } from "../../../utils/core/exchange/cite-passage.ts";

const KNOWN: CitedPassage = {
  passage: "إيواء ضحيتين\n\nفي مركز",
  headline: "تفكيك شبكة بطنجة",
  byline: "سعيد بناني",
  outlet: "الجريدة",
  published: "4 يناير 2026",
  url: "https://example.org/a-1.html",
  accessed: "5 يناير 2026",
};

const CASES: Record<string, [Partial<CitedPassage>, keyof typeof CITATION_TEXTS, string]> = {
  "all that is known": [
    {},
    "ar",
    "«إيواء ضحيتين في مركز» — سعيد بناني، «تفكيك شبكة بطنجة»، الجريدة، 4 يناير 2026. https://example.org/a-1.html (اطُّلع عليه في 5 يناير 2026)",
  ],
  "without byline and date": [
    { byline: null, published: null },
    "ar",
    "«إيواء ضحيتين في مركز» — «تفكيك شبكة بطنجة»، الجريدة. https://example.org/a-1.html (اطُّلع عليه في 5 يناير 2026)",
  ],
  French: [
    {
      passage: "deux victimes",
      headline: "Un réseau démantelé",
      byline: null,
      outlet: "Le Journal",
      published: null,
      accessed: "5 janvier 2026",
    },
    "fr",
    "«\u00a0deux victimes\u00a0» — “Un réseau démantelé”, Le Journal. https://example.org/a-1.html (consulté le 5 janvier 2026)",
  ],
  English: [
    {
      passage: "two victims",
      headline: "",
      byline: "S. Bennani",
      outlet: "The Paper",
      published: "4 January 2026",
      accessed: "5 January 2026",
    },
    "en",
    "“two victims” — S. Bennani, The Paper, 4 January 2026. https://example.org/a-1.html (accessed 5 January 2026)",
  ],
};

describe("citePassage", () => {
  it.each(Object.entries(CASES))("%s", (_name, [known, lang, line]) => {
    expect(citePassage({ ...KNOWN, ...known }, CITATION_TEXTS[lang])).toBe(line);
  });
});
