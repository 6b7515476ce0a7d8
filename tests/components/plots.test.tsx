/** Plots in a real browser: two hundred names, moving among points by keys, labels that never cover each other. */
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { stepToPoint } from "../../components/library/plots/step-to-point.ts";
import { mountView, unmountView } from "./mount-view.tsx";
import { LARGE_STORIES } from "./stories/dossier-stories.tsx";

afterEach(unmountView);

async function mountLarge(options: Parameters<typeof mountView>[1]) {
  const { root } = await mountView(LARGE_STORIES["plots-many"]!(), options);
  // The graph is laid out in slices; a busy machine takes seconds for it.
  for (let tries = 0; tries < 400 && root.querySelectorAll("[data-plot=together] .plot-point").length === 0; tries++)
    await new Promise((done) => setTimeout(done, 50));
  return root;
}

describe("two hundred names", () => {
  it.each([
    ["ar", "light", 1240],
    ["fr", "dark", 1000],
  ] as const)(
    "%s, %s, %i px wide: axe finds nothing, each plot is one stop, labels keep apart",
    async (lang, theme, width) => {
      const root = await mountLarge({ lang, theme, width });
      const { violations } = await axe.run(root, { resultTypes: ["violations"] });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const plots = [...root.querySelectorAll("[data-plot]")];
      expect(plots).toHaveLength(4);
      for (const plot of plots) {
        const points = [...plot.querySelectorAll<SVGAElement>(".plot-point")];
        expect(points.filter((point) => point.tabIndex === 0)).toHaveLength(1);
        expect(points.length).toBeGreaterThan(20);
      }
      const labels = [...root.querySelectorAll("[data-plot=together] .plot-label text")].map((label) =>
        label.getBoundingClientRect(),
      );
      expect(labels.length).toBeGreaterThan(140);
      const svg = root.querySelector("[data-plot=together] svg")!.getBoundingClientRect();
      for (const [index, one] of labels.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(svg.left - 1);
        expect(one.right).toBeLessThanOrEqual(svg.right + 1);
        for (const other of labels.slice(index + 1)) {
          const overlap = {
            x: Math.min(one.right, other.right) - Math.max(one.left, other.left),
            y: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
          };
          // Boxes of text hold empty space above and below the letters.
          expect(overlap.x <= 1 || overlap.y <= 5, JSON.stringify(overlap)).toBe(true);
        }
      }
    },
  );

  it("time runs to the left in Arabic, to the right in French", async () => {
    for (const [lang, isFirst] of [
      ["ar", (first: number, last: number) => first > last],
      ["fr", (first: number, last: number) => first < last],
    ] as const) {
      const { root } = await mountView(LARGE_STORIES["plots-many"]!(), { lang, width: 1000 });
      const places = [...root.querySelectorAll<SVGElement>("[data-plot=coverage] .plot-point")].map(({ dataset }) =>
        Number(dataset.x),
      );
      expect(isFirst(places[0]!, places.at(-1)!)).toBe(true);
    }
  });
});

// Two rows of bars, and a point far below. [key, from, to]
const POINTS = [
  { x: 0, y: 10 },
  { x: 10, y: 10 },
  { x: 30, y: 10 },
  { x: 10, y: 50 },
  { x: 30, y: 50 },
  { x: 32, y: 90 },
];
it.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 1, 2],
  ["ArrowRight", 2, null],
  ["ArrowLeft", 2, 1],
  ["ArrowLeft", 0, null],
  ["ArrowDown", 0, 3],
  ["ArrowDown", 2, 4],
  ["ArrowDown", 4, 5],
  ["ArrowUp", 5, 4],
  ["ArrowUp", 3, 1],
  ["Home", 3, 0],
  ["End", 1, 5],
  ["Enter", 1, null],
  ["constructor", 1, null],
])("%s leads from point %i to %s", (key, from, to) => expect(stepToPoint(POINTS, from, key)).toBe(to));
