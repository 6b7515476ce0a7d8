// What reaches the bar when selecting, commands and the browser's storage answer in every order.
import { describe, expect, it } from "vitest";
import { createPresenter } from "../../../utils/dom/highlight-bar/present-passages.ts";
import type { Shown } from "../../../utils/dom/highlight-bar/types.ts";

/** A presenter whose preparations end when the test says so. */
function setUp() {
  const shown: [passage: string, does: Shown["does"]][] = [];
  const preparations: PromiseWithResolvers<null>[] = [];
  const ending = new AbortController();
  const presenter = createPresenter<string, null>(
    {
      isSame: (a, b) => a === b,
      ready: () => {
        preparations.push(Promise.withResolvers());
        return preparations.at(-1)!.promise;
      },
      show: (passage, does) => shown.push([passage, does]),
    },
    ending.signal,
  );
  const settled = async () => {
    for (const { resolve } of preparations) resolve(null);
    await Promise.resolve();
    await new Promise((done) => setTimeout(done));
  };
  return { presenter, shown, preparations, ending, settled };
}

const [A, B] = ["ضيعة معزولة", "تقرير الخبير"] as const;
type Step = readonly ["select" | "highlight" | "note", string] | readonly ["cleared"];

/** Steps before anything is ready, and what is shown then, in order. To add an order, add an entry. */
const ORDERS: Record<string, readonly [steps: readonly Step[], shown: readonly (readonly [string, Shown["does"]])[]]> =
  {
    "one selection": [[["select", A]], [[A, null]]],
    "a selection, then another": [
      [
        ["select", A],
        ["select", B],
      ],
      [[B, null]],
    ],
    "a selection, cleared": [[["select", A], ["cleared"]], []],
    "a command after its selection": [
      [
        ["select", A],
        ["highlight", A],
      ],
      [[A, "highlight"]],
    ],
    "a command before its selection has settled": [
      [
        ["highlight", A],
        ["select", A],
      ],
      [[A, "highlight"]],
    ],
    "a command twice": [
      [
        ["highlight", A],
        ["highlight", A],
      ],
      [[A, "highlight"]],
    ],
    "to highlight, then to write": [
      [
        ["highlight", A],
        ["note", A],
      ],
      [[A, "note"]],
    ],
    "a command, then another passage selected": [
      [
        ["highlight", A],
        ["select", B],
      ],
      [
        [A, "highlight"],
        [B, null],
      ],
    ],
    "a command, then its selection cleared": [[["note", A], ["cleared"]], [[A, "note"]]],
    "two commands on two passages": [
      [
        ["highlight", A],
        ["highlight", B],
      ],
      [
        [A, "highlight"],
        [B, "highlight"],
      ],
    ],
  };

describe("while getting ready", () => {
  it.each(Object.entries(ORDERS))("%s", async (_name, [steps, expected]) => {
    const { presenter, shown, settled } = setUp();
    for (const [what, passage] of steps) {
      if (what === "cleared") presenter.cleared();
      else void presenter.present(passage!, what === "select" ? null : what);
    }
    await settled();
    expect(shown).toEqual(expected);
  });
});

it("shows the same passage anew once it has been shown: the bar knows whether it stands there", async () => {
  const { presenter, shown, settled } = setUp();
  void presenter.present(A, "highlight");
  await settled();
  void presenter.present(A, null);
  await settled();
  expect(shown).toEqual([
    [A, "highlight"],
    [A, null],
  ]);
});

it("fails with the error of getting ready, and goes on with the next passage, be it the same", async () => {
  const { presenter, shown, preparations, settled } = setUp();
  const first = presenter.present(A, "highlight");
  preparations[0]!.reject(new Error("no storage"));
  await expect(first).rejects.toThrow("no storage");
  void presenter.present(A, "highlight");
  await settled();
  expect(shown).toEqual([[A, "highlight"]]);
});

it("shows nothing after its end", async () => {
  const { presenter, shown, ending, settled } = setUp();
  void presenter.present(A, "highlight");
  ending.abort();
  await settled();
  expect(shown).toEqual([]);
});
