/** A mark as the page can see it: the highlight's name and the text under it. */
export interface PaintedMark {
  readonly name: string;
  readonly text: string;
}

/** Runs in a page's own world: every range of its custom highlights that is painted, in the order of the page. */
export function readMarks(): PaintedMark[] {
  const marks: { name: string; text: string; range: Range }[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
    for (const painted of highlight) {
      // In what was taken out of the page nothing is painted; the next reading takes such ranges away.
      if (!painted.startContainer.isConnected) continue;
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      marks.push({ name, text: range.toString(), range });
    }
  }
  marks.sort((a, b) => a.range.compareBoundaryPoints(0, b.range));
  return marks.map(({ name, text }) => ({ name, text }));
}

/** Runs in a page: where the first mark with this text stands in the window, after scrolling to it; null when there is none. */
export function locateMark(text: string): { x: number; y: number } | null {
  for (const highlight of (CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()) {
    for (const painted of highlight) {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      if (range.toString() !== text) continue;
      painted.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
      const box = range.getClientRects()[0];
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return null;
}

/** Runs in a page: what stands in the document element besides head and body: the host of Rasd's card, when it was shown. */
export function readHosts(): { open: boolean; hasOpenRoot: boolean; text: string }[] {
  return [...document.documentElement.children]
    .filter((element) => element !== document.head && element !== document.body)
    .map((element) => ({
      open: element.matches(":popover-open"),
      hasOpenRoot: element.shadowRoot !== null,
      text: element.textContent ?? "",
    }));
}
