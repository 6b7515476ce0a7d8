import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type Draft,
  editDraft,
  followStored,
  receiveStored,
  type StoredValue,
  settleDraft,
  startDraft,
} from "../../utils/core/draft.ts";

const same = (a: string, b: string) => a === b;
const at = (second: number) => `2024-11-20T08:00:${String(second).padStart(2, "0")}.000Z`;
const stored = (value: string, second: number): StoredValue<string> => ({ value, updatedAt: at(second) });

type Step = (draft: Draft<string>) => Draft<string>;
const type =
  (value: string): Step =>
  (draft) =>
    editDraft(draft, value);
const state =
  (value: string, second: number): Step =>
  (draft) =>
    receiveStored(draft, stored(value, second), same);

/** From «أ», stored at second 10. To add a case: [what it shows, the steps, what stands in the field]. */
const CASES: readonly (readonly [name: string, steps: readonly Step[], value: string])[] = [
  ["a change made elsewhere is taken", [state("ب", 11)], "ب"],
  ["an older state is not", [state("ب", 9)], "أ"],
  ["the state before typing does not undo it", [type("أب"), state("أ", 10)], "أب"],
  ["the states of single keystrokes do not undo the next ones", [type("ا"), type("اب"), state("ا", 11)], "اب"],
  ["nor when they overtake each other", [type("ا"), type("اب"), state("اب", 12), state("ا", 11)], "اب"],
  ["nor when their times say nothing", [type("ا"), type("اب"), state("اب", 10), state("ا", 10)], "اب"],
  ["nor when what was deleted again comes back", [type("ا"), type("أ"), state("أ", 10), state("ا", 11)], "أ"],
  ["a change made elsewhere does not replace what is under way", [type("ا"), state("ج", 20)], "ا"],
  ["and does once it has arrived", [type("ا"), state("ا", 11), state("ج", 20)], "ج"],
  ["after leaving, also back to an earlier version", [type("ا"), state("ا", 11), settleDraft, state("أ", 20)], "أ"],
  ["leaving with something under way settles nothing", [type("ا"), settleDraft, state("أ", 20)], "ا"],
  ["an undo is followed whatever it holds", [type("ا"), followStored, state("أ", 10)], "أ"],
  ["and typed over again", [type("ا"), followStored, state("أ", 10), type("أو"), state("أ", 12)], "أو"],
];

test.each(CASES)("%s", (_, steps, value) => {
  expect(steps.reduce((draft, step) => step(draft), startDraft(stored("أ", 10))).value).toBe(value);
});

describe("whatever comes back, in whatever order", () => {
  // Few texts, so that the same one is often typed again: then a state cannot be told by what it holds alone.
  const text = fc.string({ unit: fc.constantFrom("ا", "\u202e"), maxLength: 1 });
  /** null: a keystroke; else one of the states there have been until now, counted from the newest. */
  const moves = fc.array(fc.option(fc.nat(4), { freq: 2 }), { maxLength: 60 });

  it("the field holds what was typed last", () => {
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 60, maxLength: 60 }), moves, (first, values, steps) => {
        const states = [stored(first, 0)];
        let draft = startDraft(states[0]!);
        for (const back of steps) {
          if (back === null) {
            const value = values[states.length - 1]!;
            states.push(stored(value, Math.min(59, states.length)));
            draft = editDraft(draft, value);
          } else draft = receiveStored(draft, states[Math.max(0, states.length - 1 - back)]!, same);
          expect(draft.value).toBe(states.at(-1)!.value);
        }
        // All of it arrives, the reader leaves: now somebody else may change it.
        draft = settleDraft(receiveStored(draft, states.at(-1)!, same));
        expect(receiveStored(draft, stored("somebody else's", 60), same).value).toBe("somebody else's");
      }),
      { numRuns: 1000 },
    );
  });
});
