// Looking only around the headline must find what looking at the whole page finds.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectRuns, walkTexts } from "../../utils/dom/extract/collect-runs.ts";
import { findContainers } from "../../utils/dom/extract/find-container.ts";
import { findScope } from "../../utils/dom/extract/find-scope.ts";
import { measureProse } from "../../utils/dom/extract/measure-prose.ts";

const SENTENCE = "وأفاد بلاغ للمصالح المختصة أن الأشغال ستنطلق قريبا بعد استكمال الإجراءات اللازمة بمدينة الرباط. ";
const NOTHING = new Set<Element>();

/** A news page: article of paragraphs amid teasers, menus and a most-read list, in boxes nested to any depth. */
const page = fc.record({
  paragraphs: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 14 }),
  teasersBefore: fc.nat({ max: 6 }),
  teasersAfter: fc.nat({ max: 6 }),
  depth: fc.integer({ min: 1, max: 4 }),
  headlineOutside: fc.boolean(),
  linked: fc.boolean(),
  soup: fc.boolean(),
  aside: fc.nat({ max: 4 }),
  indent: fc.constantFrom("", "\n", `\n${" ".repeat(60)}`),
  script: fc.boolean(),
});
type Made = typeof page extends fc.Arbitrary<infer T> ? T : never;

function build(made: Made): Document {
  const text = (count: number) => SENTENCE.repeat(count);
  const link = made.linked ? '<a href="#">مدينة الرباط</a> ' : "";
  const body = made.soup
    ? made.paragraphs.map((count) => `${text(count)}<br><br>`).join("\n")
    : made.paragraphs.map((count) => `<p>${link}${text(count)}</p>`).join("\n");
  const teasers = (count: number) =>
    `<div class="cards">${"<div><a href='#'>عنوان خبر آخر في الصفحة</a> <p>مقتطف قصير من الخبر الآخر</p></div>".repeat(count)}</div>`;
  const h1 = "<h1>عنوان المقال في الصفحة</h1>";
  const script = made.script ? `<script type="text/plain">${"1".repeat(4000)}</script>` : "";
  const own = `<div>${made.indent}<span>${made.indent}</span>${made.indent}</div>`.repeat(9);
  const box = `<div id="text">${made.headlineOutside ? "" : h1}${script}${body}${own}</div>`;
  const nested = `${"<section>".repeat(made.depth)}${box}${"</section>".repeat(made.depth)}`;
  return new DOMParser().parseFromString(
    `<body><nav>${"<a href='#'>قسم</a> ".repeat(9)}</nav>${teasers(made.teasersBefore)}
     <main>${made.headlineOutside ? h1 : ""}${nested}</main>${teasers(made.teasersAfter)}
     <div class="side">${`<p>${text(1)}</p>`.repeat(made.aside)}</div></body>`,
    "text/html",
  );
}

describe("findScope", () => {
  it("leads to the containers that the walk through the whole page gives", () => {
    fc.assert(
      fc.property(page, (made) => {
        const shown = build(made);
        const root = shown.documentElement;
        const headline = shown.querySelector("h1")!;
        const options = { spared: NOTHING, skipped: NOTHING };
        const quick = measureProse(root, collectRuns(findScope(root, headline, [])), options);
        const slow = measureProse(root, walkTexts(root), options);
        expect(findContainers(quick, [], headline)).toEqual(findContainers(slow, [], headline));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["without a headline", "<p>".repeat(1) + SENTENCE.repeat(20), null],
    ["of a page with little text in paragraphs", `<h1>عنوان</h1><p>${SENTENCE}</p>`, "h1"],
  ])("is the whole page %s", (_, html, headline) => {
    const { documentElement: root } = new DOMParser().parseFromString(html, "text/html");
    const scope = findScope(root, headline === null ? null : root.querySelector(headline), []);
    expect(scope).toEqual({ element: root, paragraphs: null });
  });

  it("holds what the site's rules name", () => {
    const shown = new DOMParser().parseFromString(
      `<main><article><h1>عنوان</h1><p>${SENTENCE.repeat(20)}</p></article><div id="own"></div></main>`,
      "text/html",
    );
    const root = shown.documentElement;
    const [headline, own] = [shown.querySelector("h1")!, shown.querySelector("#own")!];
    expect(findScope(root, headline, []).element.localName).toBe("article");
    expect(findScope(root, headline, [own]).element.localName).toBe("main");
  });
});
