import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { CALLOUT, GAP, HANDLES, MARGIN, placeBar } from "../../../utils/dom/highlight-bar/place-bar.ts";
import { type Box, overlaps } from "../../../utils/dom/place-card.ts";
import { pause, setUpBar, setUpPage, shownFor } from "./set-up-bar.ts";

const boxAt = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const aBox = fc
  .tuple(fc.integer({ min: -100, max: 500 }), fc.integer({ min: -100, max: 500 }), fc.nat(300), fc.nat(120))
  .map(([left, top, width, height]) => boxAt(left, top, width + 1, height + 1));
const aPlacing = fc.record({
  boxes: fc.array(aBox, { minLength: 1, maxLength: 6 }),
  bar: fc.record({ width: fc.integer({ min: 20, max: 180 }), height: fc.integer({ min: 20, max: 120 }) }),
  window: fc.constantFrom(boxAt(0, 0, 220, 160), boxAt(0, 0, 400, 400), boxAt(30, 50, 320, 240)),
  dir: fc.constantFrom("rtl" as const, "ltr" as const),
  near: fc.constantFrom("start" as const, "end" as const),
  touch: fc.boolean(),
});

describe("placeBar", () => {
  it("stands whole inside the window, and off the passage whenever there is a place for it", () => {
    fc.assert(
      fc.property(aPlacing, (placing) => {
        const { boxes, bar, window } = placing;
        const { left, top } = placeBar(placing);
        const at = (x: number, y: number) => boxAt(x, y, bar.width, bar.height);
        expect(left).toBeGreaterThanOrEqual(window.left + MARGIN);
        expect(top).toBeGreaterThanOrEqual(window.top + MARGIN);
        expect(left + bar.width).toBeLessThanOrEqual(window.right - MARGIN);
        expect(top + bar.height).toBeLessThanOrEqual(window.bottom - MARGIN);
        if (!boxes.some((box) => overlaps(box, window) && overlaps(box, at(left, top)))) return;
        // The slow obvious way: every whole pixel is tried, with the room that is wanted around the passage.
        for (let x = window.left + MARGIN; x <= window.right - MARGIN - bar.width; x++) {
          for (let y = window.top + MARGIN; y <= window.bottom - MARGIN - bar.height; y++) {
            const wide = boxAt(x - GAP, y - GAP, bar.width + 2 * GAP, bar.height + 2 * GAP);
            if (!boxes.some((box) => overlaps(box, window) && overlaps(box, wide))) {
              expect.fail(`(${left}, ${top}) lies over the passage; (${x}, ${y}) would not.`);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps further off a passage selected by touch, where handles and the browser's menu stand", () => {
    fc.assert(
      fc.property(aPlacing, (placing) => {
        const { boxes, bar, window } = placing;
        const { top, side } = placeBar({ ...placing, touch: true });
        const inSight = boxes.filter((box) => overlaps(box, window));
        if (side === "below") expect(top - Math.max(...inSight.map((box) => box.bottom))).toBeCloseTo(HANDLES);
        if (side === "above") {
          expect(Math.min(...inSight.map((box) => box.top)) - top - bar.height).toBeCloseTo(CALLOUT);
        }
      }),
    );
  });

  // To add one: what it shows, direction, which end the hand is at, the passage's boxes, and where a bar of 100 × 40 stands
  // in a window of 500 × 400.
  const TWO_LINES = [boxAt(100, 100, 300, 20), boxAt(100, 120, 200, 20)];
  it.each([
    ["LTR: below, running on from the end", "ltr", "end", TWO_LINES, { left: 280, top: 148, side: "below" }],
    ["LTR, backwards: above, at the start", "ltr", "start", TWO_LINES, { left: 80, top: 52, side: "above" }],
    ["RTL: below, running on from the end", "rtl", "end", TWO_LINES, { left: 20, top: 148, side: "below" }],
    ["RTL, backwards: above, at the start", "rtl", "start", TWO_LINES, { left: 320, top: 52, side: "above" }],
    ["at the window's foot: above", "ltr", "end", [boxAt(10, 370, 50, 20)], { left: 40, top: 322, side: "above" }],
    ["a full column: beside it", "ltr", "end", [boxAt(0, 0, 300, 400)], { left: 308, top: 352, side: "free" }],
    [
      "everything selected: over it, in sight",
      "rtl",
      "end",
      [boxAt(0, 0, 500, 400)],
      { left: 8, top: 352, side: "free" },
    ],
  ] as const)("%s", (_, dir, near, boxes, expected) => {
    const bar = { width: 100, height: 40 };
    expect(placeBar({ boxes, bar, window: boxAt(0, 0, 500, 400), dir, near, touch: false })).toEqual(expected);
  });

  it("stays on its side while there is room", () => {
    const placing = { boxes: TWO_LINES, bar: { width: 100, height: 40 }, window: boxAt(0, 0, 500, 400) } as const;
    const others = { dir: "ltr", near: "end", touch: false } as const;
    expect(placeBar({ ...placing, ...others, side: "above" }).side).toBe("above");
  });
});

describe("the bar in a page", () => {
  let clean: (() => void)[] = [];
  afterEach(async () => {
    for (const act of clean) act();
    clean = [];
    await page.viewport(414, 896);
  });

  const CORNERS = ["top: 2px; left: 2px", "top: 2px; right: 2px", "bottom: 2px; left: 2px", "bottom: 2px; right: 2px"];
  const ZOOMS = ["", "html { zoom: 1.3 }", "html { zoom: 0.8 }"];
  // To add one: width and height of the window.
  it.each([
    [320, 568],
    [568, 320],
    [1200, 800],
  ])(
    "%i × %i: beside the passage and in the window, at every corner, in both directions, opened and closed",
    async (width, height) => {
      await page.viewport(width, height);
      for (const dir of ["rtl", "ltr"] as const) {
        for (const zoom of ZOOMS) {
          for (const corner of CORNERS) {
            const cleanPage = setUpPage(
              `<style>${zoom} body { margin: 0 }</style><p style="position: fixed; margin: 0; max-width: 60vw; ${corner}">كلمات three words هنا</p>`,
              dir,
            );
            const set = setUpBar({ lang: dir === "rtl" ? "ar" : "fr" });
            const passage = document.querySelector("p")!;
            for (const note of ["", "ملاحظة"]) {
              set.bar.show(shownFor(passage, note === "" ? {} : { annotation: { colour: "blue", note, tags: [] } }));
              const box = set.find(".frame").getBoundingClientRect();
              const where = `${dir} ${zoom} ${corner} «${note}» ${JSON.stringify(box)}`;
              expect(overlaps(box, passage.getBoundingClientRect()), where).toBe(false);
              expect(Math.min(box.left, box.top), where).toBeGreaterThanOrEqual(MARGIN - 0.5);
              expect(box.right, where).toBeLessThanOrEqual(width - MARGIN + 0.5);
              expect(box.bottom, where).toBeLessThanOrEqual(height - MARGIN + 0.5);
              set.bar.hide();
            }
            set.clean();
            cleanPage();
          }
        }
      }
    },
  );

  it("follows the passage when the page scrolls, and goes when it has left the window, but not from under the pen", async () => {
    clean.push(setUpPage(`<p id="p" style="margin-top: 300px">كلمات</p><div style="height: 3000px"></div>`));
    const set = setUpBar();
    clean.push(set.clean, () => window.scrollTo(0, 0));
    const passage = document.querySelector("#p")!;
    set.bar.show(shownFor(passage));
    window.scrollTo(0, 100);
    await pause(100);
    const gap = set.find(".frame").getBoundingClientRect().top - passage.getBoundingClientRect().bottom;
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(30);
    window.scrollTo(0, 2000);
    await pause(100);
    expect(set.bar.isShown()).toBe(false);

    window.scrollTo(0, 0);
    await pause(50);
    set.bar.show(shownFor(passage, { annotation: { colour: "pink", note: "أكتب", tags: [] } }));
    window.scrollTo(0, 2000);
    await pause(100);
    expect(set.bar.isShown()).toBe(true);
    expect(set.find(".frame").getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  });

  it("opens upwards when it stands over the passage: the tools stay next to the text", async () => {
    clean.push(setUpPage(`<p id="p" style="position: fixed; bottom: 4px">كلمات</p>`));
    const set = setUpBar();
    clean.push(set.clean);
    set.bar.show(shownFor(document.querySelector("#p")!, { annotation: { colour: "pink", note: "أكتب", tags: [] } }));
    const { top, bottom } = set.find(".toolbar").getBoundingClientRect();
    expect(top).toBeGreaterThan(set.find(".editor").getBoundingClientRect().bottom);
    expect(document.querySelector("#p")!.getBoundingClientRect().top - bottom).toBeLessThan(30);
  });
});
