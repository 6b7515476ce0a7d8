import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countSelected,
  extendTo,
  goTo,
  idsSelected,
  isSelected,
  type ListSelection,
  NOTHING_SELECTED,
  rowAfterKey,
  selectAll,
  selectNone,
  selectOnly,
  toggle,
  withinList,
} from "../../../utils/core/library/selection.ts";

const TOTAL = 9;
const IDS = Array.from({ length: TOTAL }, (_, row) => `صف ${row}`);
const idsOf = (from: number, to: number) => IDS.slice(from, to);

/** The slow way: a flag for each row. */
interface Flags {
  readonly flags: boolean[];
  active: number;
  anchor: number;
}
const ACTIONS: Readonly<Record<string, (selection: ListSelection, row: number, slow: Flags) => ListSelection>> = {
  go: (selection, row, slow) => {
    slow.anchor = row;
    return goTo(selection, row);
  },
  only: (_, row, slow) => {
    slow.flags.fill(false);
    slow.flags[row] = true;
    slow.anchor = row;
    return selectOnly(row, idsOf);
  },
  extend: (selection, row, slow) => {
    for (let at = 0; at < TOTAL; at++)
      slow.flags[at] = (at >= slow.anchor && at <= row) || (at <= slow.anchor && at >= row);
    return extendTo(selection, row, idsOf);
  },
  toggle: (selection, row, slow) => {
    slow.flags[row] = !slow.flags[row];
    slow.anchor = row;
    return toggle(selection, row, idsOf);
  },
  all: (selection, _, slow) => {
    slow.flags.fill(true);
    return selectAll(selection);
  },
  none: (selection, _, slow) => {
    slow.flags.fill(false);
    return selectNone(selection);
  },
};

it("selects what flags by hand would select, whatever is done in whatever order", () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(ACTIONS)), fc.nat({ max: TOTAL - 1 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let selection = NOTHING_SELECTED;
      const slow: Flags = { flags: Array.from({ length: TOTAL }, () => false), active: 0, anchor: 0 };
      for (const [name, row] of steps) {
        selection = ACTIONS[name]!(selection, row, slow);
        if (name !== "all" && name !== "none") slow.active = row;
        expect(IDS.map((id) => isSelected(selection, id))).toEqual(slow.flags);
        const ids = idsSelected(selection, TOTAL, idsOf);
        expect(new Set(ids)).toEqual(new Set(IDS.filter((_, at) => slow.flags[at])));
        expect(countSelected(selection, TOTAL)).toBe(ids.length);
        expect([selection.active, selection.anchor]).toEqual([slow.active, slow.anchor]);
      }
    }),
  );
});

describe("the row after a key", () => {
  const table = { total: 10, columns: 1, page: 4 };
  const cards = { total: 10, columns: 3, page: 2 };
  // To add a case, add a line: [key, from, shape, direction, to].
  it.each([
    ["ArrowDown", 0, table, "rtl", 1],
    ["ArrowDown", 9, table, "rtl", 9],
    ["ArrowUp", 0, table, "ltr", 0],
    ["PageDown", 0, table, "rtl", 3],
    ["PageDown", 8, table, "rtl", 9],
    ["PageUp", 8, table, "rtl", 5],
    ["PageUp", 1, table, "rtl", 0],
    ["Home", 7, table, "rtl", 0],
    ["End", 7, table, "rtl", 9],
    ["ArrowLeft", 3, table, "rtl", null],
    ["ArrowDown", 1, cards, "rtl", 4],
    ["ArrowDown", 8, cards, "rtl", 9],
    ["ArrowDown", 9, cards, "rtl", 9],
    ["ArrowUp", 2, cards, "rtl", 2],
    ["ArrowLeft", 3, cards, "rtl", 4],
    ["ArrowLeft", 3, cards, "ltr", 2],
    ["ArrowRight", 9, cards, "ltr", 9],
    ["a", 3, cards, "ltr", null],
  ] as const)("%s from %i", (key, from, shape, dir, to) => {
    expect(rowAfterKey(key, from, shape, dir)).toBe(to);
  });

  it("is always a row of the list", () => {
    const keys = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", "ArrowLeft", "ArrowRight"];
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(60),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom("rtl" as const, "ltr" as const),
        (key, total, at, columns, page, dir) => {
          const row = rowAfterKey(key, at % total, { total, columns, page }, dir);
          expect(row === null || (row >= 0 && row < total)).toBe(true);
        },
      ),
    );
  });

  it("is none in an empty list", () => {
    expect(rowAfterKey("End", 0, { total: 0, columns: 1, page: 5 }, "rtl")).toBeNull();
  });
});

it("keeps the row with the focus inside a list that has become shorter", () => {
  const selection = goTo(NOTHING_SELECTED, 8);
  expect(withinList(selection, 5)).toMatchObject({ active: 4, anchor: 4 });
  expect(withinList(selection, 0)).toMatchObject({ active: 0, anchor: 0 });
  expect(withinList(selection, 9)).toBe(selection);
});
