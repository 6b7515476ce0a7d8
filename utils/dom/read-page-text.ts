import { BLOCK_TAGS } from "./extract/block-tags.ts";
import { Paragraph } from "./extract/paragraph.ts";
import type { TextSegment } from "./extract/types.ts";
import { sameOriginFrames } from "./frames.ts";
import { native, nodeWalker, parentOf } from "./native.ts";

/** All text of a page and where each of its characters stands. Offsets are UTF-16. */
export interface PageText {
  readonly text: string;
  readonly segments: readonly TextSegment[];
}

const TEXT = 3;

/** Their text is not shown as running text. */
const UNREAD = new Set(["script", "style", "noscript", "template", "textarea", "select", "title"]);

/**
 * The text of a whole page, menus and captions included, in document order: what stands outside the article can be kept,
 * too; behind it that of frames of the same origin. White space is folded as a browser shows it, blocks are parted by a blank line. Nothing is asked of layout.
 */
export function readPageText(doc: Document): PageText {
  const parts: string[] = [];
  const segments: TextSegment[] = [];
  let length = 0;
  let current: Paragraph | null = null;

  const close = () => {
    if (current && current.text !== "") {
      for (const segment of current.segments) segments.push({ ...segment, start: segment.start + length });
      parts.push(current.text, "\n\n");
      length += current.text.length + 2;
    }
    current = null;
  };

  const read = (inner: Document) => {
    const body: HTMLElement | null = native(inner, "body");
    if (!body) return;
    const walker = nodeWalker(body);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType !== TEXT) {
        if ((node as Element).localName === "br") current?.addBreak();
        continue;
      }
      const block = blockOf(node as Text, body);
      if (block === null) continue;
      if (current?.block !== block) close();
      current ??= new Paragraph(block);
      const { data } = node as Text;
      if (current.addText(node as Text, data, false)) continue;
      // A blank line inside the block: the rest of it is a paragraph of its own.
      close();
      current = new Paragraph(block);
      current.addText(node as Text, data, false);
    }
    close();
  };

  read(doc);
  for (const inner of sameOriginFrames(doc)) read(inner);
  return { text: parts.join(""), segments };
}

/** The block a text node runs in; null when its text is not shown. */
function blockOf(node: Text, body: Element): Element | null {
  let block: Element | null = null;
  for (let at = parentOf(node); at; at = parentOf(at)) {
    if (UNREAD.has(at.localName)) return null;
    if (block === null && (at === body || BLOCK_TAGS.has(at.localName))) block = at;
    if (at === body) break;
  }
  return block;
}
