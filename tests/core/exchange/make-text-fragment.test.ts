/** Links to a passage. To add a case, add an entry: the text with the passage in ⟦⟧, and the directive decoded. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeTextFragment } from "../../../utils/core/exchange/make-text-fragment.ts";
import { findDirective, readDirective } from "../support/slow-text-fragment.ts";

const PAGE = "https://example.org/a-1.html";

function linkFor(marked: string, url = PAGE): string | null {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  return makeTextFragment(url, marked.replace(/[⟦⟧]/gu, ""), start, end);
}

const CASES: Record<string, [marked: string, directive: string | null]> = {
  "a passage that stands once": ["قالت إن ⟦جوازها صودر منذ اليوم الأول⟧ هناك.", "جوازها صودر منذ اليوم الأول"],
  "punctuation at its ends stays out": ["قال: ⟦«فككت الشرطة شبكة بطنجة».⟧ وأضاف", "فككت الشرطة شبكة بطنجة"],
  "widened to whole words": ["فككت ال⟦شرطة شبكة بطنجة أم⟧س", "الشرطة شبكة بطنجة أمس"],
  "a short one gets context": ["أوقفت ⟦الشرطة⟧ شخصين", "الشرطة,-شخصين"],
  "doubled: told apart by what is before": [
    "قال الأول إن العدد اثنا عشر.\n\nقال الثاني ⟦إن العدد اثنا عشر⟧.\n\n",
    "الثاني-,إن العدد اثنا عشر",
  ],
  "context carries the marks between": [
    "نفى: «العدد هو اثنا عشر ضحية».\n\nأكد: «⟦العدد هو اثنا عشر ضحية⟧».",
    "أكد: «-,العدد هو اثنا عشر ضحية",
  ],
  "several paragraphs": [
    "مقدمة.\n\n⟦الفقرة الأولى من الاقتباس هنا.\n\nالفقرة الثانية وهي آخره.⟧\n\nخاتمة.",
    "الفقرة الأولى من,الثانية وهي آخره",
  ],
  "without a word": ["قال ⟦...⟧", null],
  "twice with nothing to tell apart": ["اثنا عشر.\n\n⟦اثنا عشر⟧.", "عشر.-,اثنا عشر"],
  "alone twice": ["⟦نعم⟧\n\nنعم\n\nنعم", null],
};

describe("makeTextFragment", () => {
  it.each(Object.entries(CASES))("%s", (_, [marked, directive]) => {
    const link = linkFor(marked);
    const shown = link === null ? null : decodeURIComponent(link.slice(`${PAGE}#:~:text=`.length));
    expect(shown).toBe(directive);
  });

  it("encodes what parts directives", () => {
    const link = linkFor("⟦Jean-Pierre, oui & non, l’a dit (hier)⟧ soir");
    expect(link).toBe(`${PAGE}#:~:text=Jean%2DPierre%2C%20oui%20%26%20non%2C%20l%E2%80%99a%20dit%20%28hier`);
  });

  it("keeps a page's own fragment, replaces an older directive, refuses other addresses", () => {
    const text = "⟦واحد اثنان ثلاثة أربعة⟧";
    expect(linkFor(text, `${PAGE}#top`)).toContain("#top:~:text=");
    expect(linkFor(text, `${PAGE}#:~:text=x`)?.split("text=")).toHaveLength(2);
    expect(linkFor(text, "javascript:alert(1)")).toBeNull();
  });

  it("leads to the passage and nowhere before, as the draft's algorithm reads it", () => {
    const word = fc.constantFrom(..."الشرطة شبكة طنجة ضحايا قال إن في 12 l’eau Jean-Pierre".split(" "));
    const gap = fc.constantFrom(" ", " ", " ", "، ", ". ", " «", "» ", "\n\n");
    const texts = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.flat().join("");
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const link = makeTextFragment(PAGE, text, start, end);
        if (link === null) return;
        const found = findDirective(text, readDirective(link));
        expect(found, link).not.toBeNull();
        expect(text.slice(start, end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").length).toBeGreaterThan(0);
        expect(found!.start, decodeURIComponent(link)).toBeLessThanOrEqual(
          Math.max(start, text.slice(start).search(/[\p{L}\p{N}]/u) + start),
        );
        expect(found!.end).toBeGreaterThanOrEqual(
          start +
            text
              .slice(start, end)
              .trimEnd()
              .replace(/[^\p{L}\p{N}]+$/u, "").length,
        );
        expect(found!.end - found!.start).toBeLessThan(end - start + 25);
      }),
      { numRuns: 500 },
    );
  });
});
