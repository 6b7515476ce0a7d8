import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleText } from "../../utils/dom/extract/assemble-text.ts";
import { BLOCK_TAGS } from "../../utils/dom/extract/block-tags.ts";
import { collectParagraphs } from "../../utils/dom/extract/collect-paragraphs.ts";
import { toOffset, toRange } from "../../utils/dom/text-map.ts";

type Tree = string | { readonly tag: string; readonly children: readonly Tree[] };

const pieces = fc.constantFrom(
  ...[
    "الرباط",
    "وبالرباط",
    "مُدَرَّس",
    "l'été",
    "œuvre",
    "word",
    "a",
    " ",
    "  ",
    "\n",
    "\n    ",
    "\t",
    "\r\n",
    "\u00a0",
    "\u200f",
    "&amp;",
    "😀",
  ],
);
const text = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(""));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: "medium" },
    text,
    fc.record({
      tag: fc.constantFrom(
        "p",
        "div",
        "span",
        "b",
        "em",
        "blockquote",
        "li",
        "h2",
        "br",
        "style",
        "section",
        "a",
        "wbr",
        "aside",
      ),
      children: fc.array(tie("tree"), { maxLength: 5 }),
    }),
  ),
}));

function build(node: Tree): Node {
  if (typeof node === "string") return document.createTextNode(node);
  const element = document.createElement(node.tag);
  if (node.tag !== "br" && node.tag !== "wbr") element.append(...node.children.map(build));
  return element;
}

/** The same by recursion over strings: marks for block borders and <br>, then regular expressions. */
function slowParagraphs(root: Node): string[] {
  const raw = (node: Node): string => {
    if (node instanceof Text) return node.data;
    const { localName } = node as Element;
    if (localName === "br") return "\ue001";
    if (localName === "aside") return "\ue000";
    if (localName === "style") return "";
    const inner = [...node.childNodes].map(raw).join("");
    return BLOCK_TAGS.has(localName) ? `\ue000${inner}\ue000` : inner;
  };
  return raw(root)
    .replace(/[ \t\n\r\f]+/g, " ")
    .replace(/ ?\ue001 ?/g, "\ue001")
    .split(/\ue000|\ue001{2,}/)
    .map((paragraph) => paragraph.replace(/^[ \ue001]+|[ \ue001]+$/g, "").replace(/\ue001/g, "\n"))
    .filter((paragraph) => paragraph !== "");
}

function makeRoot(trees: readonly Tree[]): Element {
  const root = document.createElement("article");
  root.append(...trees.map(build));
  return root;
}

const trees = fc.array(tree, { maxLength: 6 });
const nothing = { spared: new Set<Element>(), skipped: new Set<Element>() };

describe("collectParagraphs", () => {
  it("reads any tree as the slow way does", () => {
    fc.assert(
      fc.property(trees, (made) => {
        const root = makeRoot(made);
        expect(collectParagraphs(root, nothing).map((paragraph) => paragraph.text)).toEqual(slowParagraphs(root));
      }),
      { numRuns: 2000 },
    );
  });

  it("ties every character to the page, in both directions", () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (made, a, b) => {
        const root = makeRoot(made);
        document.body.append(root);
        const before = root.innerHTML;
        const paragraphs = collectParagraphs(root, nothing);
        const { text, segments } = assembleText(
          { paragraphs: paragraphs.slice(0, 1), text: null },
          paragraphs.slice(1),
        );

        const mapped = new Set<number>();
        for (const { start, node, from, to } of segments) {
          for (let index = 0; index < to - from; index++) {
            mapped.add(start + index);
            expect(node.data[from + index]).toBe(text[start + index]);
            expect(toOffset(segments, node, from + index)).toBe(start + index);
            const range = toRange(segments, start + index, start + index + 1)!;
            expect([range.startContainer, range.startOffset]).toEqual([node, from + index]);
            expect([range.endContainer, range.endOffset]).toEqual([node, from + index + 1]);
          }
        }
        for (let offset = 0; offset < text.length; offset++) {
          if (!mapped.has(offset)) expect(text[offset]).toMatch(/[ \n]/);
        }

        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const joined = segments
          .map(({ start: at, node, from, to }) =>
            node.data.slice(Math.max(from, from + start - at), Math.max(from, Math.min(to, from + end - at))),
          )
          .join("");
        const expected = [...text.slice(start, end)].length === 0 ? "" : text.slice(start, end);
        const withoutOwn = [...Array(expected.length).keys()]
          .filter((index) => mapped.has(start + index))
          .map((index) => expected[index])
          .join("");
        expect(joined).toBe(withoutOwn);
        expect(root.innerHTML).toBe(before);
        root.remove();
      }),
      { numRuns: 400 },
    );
  });
});
