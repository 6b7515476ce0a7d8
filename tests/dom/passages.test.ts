/**
 * From a selection to its description and back, on generated pages in a real browser: whatever is selected is found again at
 * the same characters.
 */
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { describePassage } from "../../utils/core/anchoring/describe-passage.ts";
import { indexText } from "../../utils/core/anchoring/index-text.ts";
import { resolvePassage } from "../../utils/core/anchoring/resolve-passages.ts";
import type { PageHighlight } from "../../utils/core/notes/page-highlight.ts";
import { createPainter } from "../../utils/dom/create-painter.ts";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";
import { frameOffset, sameOriginFrames } from "../../utils/dom/frames.ts";
import { placeHighlights } from "../../utils/dom/place-highlights.ts";
import { readPageText } from "../../utils/dom/read-page-text.ts";
import { toRanges, toSpan } from "../../utils/dom/text-map.ts";

const word = fc.oneof(
  fc.constantFrom(
    "الاتجار",
    "بالبشر",
    "ضَحَايا",
    "المحكمة",
    "درهم",
    "victimes",
    "l’enquête",
    "27.14",
    "🙂",
    "œuvre",
    "و",
  ),
  fc.string({ unit: fc.constantFrom(..."ابتثجحخدذرزسشءآأىة aeé12"), minLength: 1, maxLength: 6 }),
);
const space = fc.constantFrom(" ", " ", "  ", "\n    ", " \t", "\u00a0", ", ");
const run = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 8 }).map((parts) => parts.flat().join(""));
const withoutMarkup = (text: string) => text.replace(/[<&]/gu, "");
/** Inline content: words, and elements with words, some of them nested. */
const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    run.map(withoutMarkup),
    fc
      .tuple(fc.constantFrom("b", "i", "a", "span", "em"), tie("inline"), tie("inline"))
      .map(([tag, a, b]) => `${a}<${tag}${tag === "a" ? ' href="/x"' : ""}>${b}</${tag}>`),
    fc.constant("<br>"),
    fc.constant("<!-- note -->"),
  ),
}));
const block = fc
  .tuple(fc.constantFrom("p", "p", "p", "blockquote", "h2", "li"), fc.array(inline, { minLength: 1, maxLength: 4 }))
  .map(([tag, parts]) => `<${tag}>${parts.join(" ")}</${tag}>`);
const page = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => `<article>${blocks.join("\n")}</article>`);

afterEach(() => {
  document.body.innerHTML = "";
});

/** Characters of ranges, joined. */
const textOf = (ranges: readonly AbstractRange[]) =>
  ranges
    .map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset))
    .join("");

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

const place = fc.tuple(fc.nat(), fc.nat());

describe("a selection", () => {
  it("is found again at the same characters, on any page", () => {
    let kept = 0;
    fc.assert(
      fc.property(page, place, place, (html, [node1, at1], [node2, at2]) => {
        document.body.innerHTML = html;
        const nodes = textNodes();
        if (nodes.length === 0) return;
        const spot = (node: number, at: number) => {
          const text = nodes[node % nodes.length]!;
          return [text, at % (text.length + 1)] as const;
        };
        const range = document.createRange();
        range.setStart(...spot(node1, at1));
        const other = document.createRange();
        other.setStart(...spot(node2, at2));
        if (range.compareBoundaryPoints(Range.START_TO_START, other) <= 0)
          range.setEnd(other.startContainer, other.startOffset);
        else range.setStart(other.startContainer, other.startOffset);

        const { text, segments } = readPageText(document);
        const span = toSpan(segments, text, range);
        const selected = range.toString().replace(/\s+/gu, "");
        if (span === null) {
          expect(selected).toBe("");
          return;
        }
        // What is kept is what was selected, white space aside.
        expect(text.slice(span.start, span.end).replace(/\s+/gu, "")).toBe(selected);
        expect(textOf(toRanges(segments, span.start, span.end)).replace(/\s+/gu, "")).toBe(selected);
        const index = indexText(text);
        const passage = describePassage(text, span.start, span.end, index)!;
        const found = resolvePassage(index, passage);
        // Where the page has the same words in the same surroundings more than once, it says so.
        if (found.status === "uncertain") {
          const { start, end } = passage.position;
          expect(found.places.some((one) => one.start === start && one.end === end)).toBe(true);
        } else {
          const { start, end } = passage.position;
          expect(found).toMatchObject({ status: "found", start, end });
          kept++;
        }
      }),
      { numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(200);
  });

  it("goes no further than the article's text", () => {
    document.body.innerHTML = `<article><h1>إدانة شبكة للاتجار بالبشر بطنجة</h1>${"<p>وقضت المحكمة الابتدائية بالسجن في حق المتهم الرئيسي، وبأداء تعويض لفائدة الضحايا اللواتي آزرتهن جمعية محلية.</p>".repeat(1)}
<p>وينتظر أن يستأنف الدفاع الحكم خلال الأيام العشرة المقبلة أمام الغرفة الجنائية المختصة بالمدينة نفسها.</p></article><footer id="f">هيئة التحرير</footer>`;
    const { text, segments } = extractArticle(document, { url: "https://example.org/a-12345.html", site: null });
    const range = document.createRange();
    range.setStart(document.querySelectorAll("p")[1]!.firstChild!, 10);
    range.setEnd(document.querySelector("#f")!.firstChild!, 4);
    const span = toSpan(segments, text, range)!;
    expect(text.slice(span.start, span.end)).toBe(document.querySelectorAll("p")[1]!.textContent!.slice(10).trim());
    range.selectNodeContents(document.querySelector("#f")!);
    expect(toSpan(segments, text, range)).toBeNull();
  });
});

describe("highlights of a page with frames", () => {
  const highlight = (exact: string): PageHighlight => ({
    id: exact,
    quote: { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
    position: { type: "TextPositionSelector", start: 0, end: exact.length },
    scope: "page",
    colour: "green",
  });

  it("are found in frames of its origin and painted in their windows", async () => {
    document.body.innerHTML = `<p>نص الصفحة</p><iframe srcdoc="<p>نص الإطار</p>" style="border:4px solid;margin:10px"></iframe>`;
    const frame = document.querySelector("iframe")!;
    await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    const [inner] = sameOriginFrames(document);
    expect(inner).toBe(frame.contentDocument);
    const box = frame.getBoundingClientRect();
    expect(frameOffset(inner!)).toEqual({ x: box.left + 4, y: box.top + 4 });
    const read = readPageText(document);
    const texts = () => ({ ...read, index: indexText(read.text) });
    const placed = placeHighlights([highlight("نص الصفحة"), highlight("نص الإطار"), highlight("لا وجود له")], texts);
    expect(placed.map(({ resolution }) => resolution.status)).toEqual(["found", "found", "orphan"]);
    const painter = createPainter(window);
    painter.paint(new Map([["hl-r2", placed.flatMap(({ ranges }) => ranges)]]));
    const inFrame = (frame.contentWindow as Window & typeof globalThis).CSS.highlights;
    expect(CSS.highlights.get("hl-r2")?.size).toBe(1);
    expect(inFrame.get("hl-r2")?.size).toBe(1);
    painter.clear();
    expect(CSS.highlights.has("hl-r2") || inFrame.has("hl-r2")).toBe(false);
  });
});

it("reads a page's text with its line breaks, and without what is not shown as text", () => {
  document.body.innerHTML = `<p>سطر أول<br>سطر ثان<br><br>فقرة أخرى</p><script>let x;</script><style>p{}</style>
<p>آخر <!-- note --><textarea>field</textarea></p>`;
  expect(readPageText(document).text).toBe("سطر أول\nسطر ثان\n\nفقرة أخرى\n\nآخر\n\n");
});
