import { type Mock, vi } from "vitest";
import { NOTES_ACTIONS, PAGE_ACTIONS } from "../stories/actions.ts";

type Spies<Actions> = {
  [Name in keyof Actions]: Actions[Name] extends (...args: infer Args) => unknown
    ? Mock<(...args: Args) => void>
    : never;
};

/** A spy for every action there is. */
export const pageSpies = () => spiesFor(PAGE_ACTIONS);
export const notesSpies = () => spiesFor(NOTES_ACTIONS);

function spiesFor<Actions extends object>(actions: Actions): Spies<Actions> {
  return Object.fromEntries(Object.keys(actions).map((name) => [name, vi.fn()])) as Spies<Actions>;
}
