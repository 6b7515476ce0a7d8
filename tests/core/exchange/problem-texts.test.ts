import { expect, it } from "vitest";
import ar from "../../../locales/ar.json" with { type: "json" };
import { PROBLEM_KINDS } from "../../../utils/core/exchange/import-types.ts";

it("has a sentence for every kind of problem, and none for others", () => {
  expect(Object.keys(ar.exchange.problem).toSorted()).toEqual(PROBLEM_KINDS.toSorted());
});
