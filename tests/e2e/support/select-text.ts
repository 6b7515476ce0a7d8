import type { Page } from "playwright";

/** Where a text begins and ends in the window, CSS pixels. */
export interface TextEnds {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Runs in a page: where a text stands, after scrolling to it. Null when it is not there. */
export function locateText([text, which]: readonly [string, number]): TextEnds | null {
  // Not by `document.body`, a name that a page can give to something else.
  const walker = document.createTreeWalker(document.querySelector("body")!, 4);
  const nodes: Text[] = [];
  let whole = "";
  const starts: number[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest("script, style")) continue;
    nodes.push(node);
    starts.push(whole.length);
    whole += node.data;
  }
  let at = -1;
  for (let count = 0; count <= which; count++) at = whole.indexOf(text, at + 1);
  if (at < 0) return null;
  const spot = (offset: number) => {
    const index = starts.findLastIndex((start) => start <= offset);
    return [nodes[index]!, offset - starts[index]!] as const;
  };
  const box = (offset: number) => {
    const [node, inside] = spot(offset);
    const range = document.createRange();
    range.setStart(node, inside);
    range.setEnd(node, inside + 1);
    return range.getBoundingClientRect();
  };
  spot(at)[0].parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
  const isRtl = getComputedStyle(spot(at)[0].parentElement!).direction === "rtl";
  const [first, last] = [box(at), box(at + text.length - 1)];
  const edge = (side: DOMRect, start: boolean) => ({
    x: start === isRtl ? side.right - 1 : side.left + 1,
    y: side.top + side.height / 2,
  });
  return { from: edge(first, true), to: edge(last, false) };
}

/** Selects a text as a reader does, by dragging the mouse over it; what the browser then holds as selected comes back. */
export async function dragOver(page: Page, text: string, which = 0): Promise<string> {
  const ends = await page.evaluate(locateText, [text, which] as const);
  if (!ends) throw new Error(`«${text}» is not on the page`);
  await dragBetween(page, ends);
  return page.evaluate(() => String(getSelection()));
}

export async function dragBetween(page: Page, ends: TextEnds): Promise<void> {
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 4 });
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
}
