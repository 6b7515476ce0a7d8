/** The box of a range's first line that is drawn, in window coordinates; null when none is (hidden text). */
export function boxOfRange(doc: Document, range: AbstractRange): DOMRect | null {
  const live = doc.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const boxes = [...live.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  return boxes[0] ?? null;
}

/** Brings a range into the middle third of the window unless it stands there already. */
export function scrollToRange(doc: Document, range: AbstractRange): void {
  const view = doc.defaultView;
  const element = range.startContainer.parentElement;
  if (element && element.ownerDocument !== doc) {
    // In a frame: it and all around it scroll together.
    element.scrollIntoView({ block: "center", inline: "nearest" });
    return;
  }
  // Boxes with a scroll bar of their own first, then the page itself.
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  const box = boxOfRange(doc, range);
  if (!view || !box) return;
  const third = view.innerHeight / 3;
  if (box.top >= third && box.bottom <= 2 * third) return;
  const calm = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
  view.scrollBy({ top: box.top + box.height / 2 - view.innerHeight / 2, behavior: calm ? "auto" : "smooth" });
}

/** Boxes of all their lines that are drawn, in window coordinates. */
export function boxesOfRanges(doc: Document, ranges: readonly AbstractRange[]): DOMRect[] {
  const live = doc.createRange();
  return ranges.flatMap((range) => {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  });
}
