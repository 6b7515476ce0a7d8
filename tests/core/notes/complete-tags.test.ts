/** Completing tags in any spelling. To add a case, add a line: what is typed, and what is offered. */
import { describe, expect, it } from "vitest";
import { completeTags, isSameTag } from "../../../utils/core/notes/complete-tags.ts";
import type { Tag } from "../../../utils/core/notes/types.ts";

const word = (label: string): Tag => ({ label, entity: null });
const KNOWN = ["إيواء الضحايا", "شهادة", "الشهود", "Témoignage", "enquête en cours", "أطفال"].map(word);

const CASES: readonly [typed: string, offered: readonly string[]][] = [
  ["", KNOWN.map(({ label }) => label)],
  ["شهاده", ["شهادة"]],
  ["شه", ["شهادة", "الشهود"]],
  ["الش", ["الشهود"]],
  ["ايواء", ["إيواء الضحايا"]],
  ["إِيواء", ["إيواء الضحايا"]],
  ["ضحايا", ["إيواء الضحايا"]],
  ["اطفال", ["أطفال"]],
  ["temoi", ["Témoignage"]],
  ["TÉMOI", ["Témoignage"]],
  ["cours", ["enquête en cours"]],
  ["quete", []],
];

describe("completeTags", () => {
  it.each(CASES)("«%s»", (typed, offered) => {
    expect(completeTags(typed, KNOWN, 10).map(({ label }) => label)).toEqual(offered);
  });

  it("offers no more than asked for", () => {
    expect(completeTags("", KNOWN, 2)).toHaveLength(2);
  });
});

it.each([
  [word("شهادة"), word("شهاده"), true],
  [word("Été"), word("ete"), true],
  [word("شهادة"), word("شهود"), false],
  [{ label: "DGSN", entity: "dgsn" }, { label: "المديرية العامة للأمن الوطني", entity: "dgsn" }, true],
] as const)("%j and %j are one tag: %s", (a, b, same) => expect(isSameTag(a, b)).toBe(same));
