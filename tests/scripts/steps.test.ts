import { expect, it } from "vitest";
import { chooseParts, listSteps, PARTS } from "../../scripts/test/steps.ts";

const steps = listSteps("/project");

it("runs everything but what takes long when nothing is named", () => {
  expect(chooseParts([], steps)).toEqual(new Set(PARTS.filter((part) => part !== "long")));
  expect(chooseParts(["long"], steps)).toEqual(new Set(["long", "browsers", "build"]));
});

it("adds what a part needs", () => {
  expect(chooseParts(["lint"], steps)).toEqual(new Set(["lint"]));
  expect(chooseParts(["e2e", "core"], steps)).toEqual(new Set(["e2e", "browsers", "build", "core"]));
});

it("names the parts when a word is none", () => {
  expect(chooseParts(["cors"], steps)).toBe(`There is no part "cors": choose among ${PARTS.join(", ")}.`);
});
