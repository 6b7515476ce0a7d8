import fc from "fast-check";
import { expect, it } from "vitest";
import { createDirectory } from "../../../utils/core/search/attribute-directory.ts";
import { attributeText } from "../../../utils/core/search/attribute-text.ts";
import { encodeTerm } from "../../../utils/core/search/encode-term.ts";
import { ATTRIBUTE_FACETS, type Attribute } from "../../../utils/core/search/types.ts";

const word = fc.constantFrom("", "é", "éé", "ا", "ال", "منبر", "a", "a.b", "漢", "\u001b", "\u0000x");
const attribute: fc.Arbitrary<Attribute> = fc.record({
  facet: fc.constantFrom(...ATTRIBUTE_FACETS),
  value: fc.tuple(word, word).map((parts) => parts.join("")),
  names: fc.record({ und: word, ar: word }, { requiredKeys: [] }),
});
const bytesOf = (one: Attribute) => encodeTerm(attributeText(one));

it("numbers each value of a facet once, and names it as the latest block does", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(attribute, fc.nat({ max: 5 })), { maxLength: 30 }), (added) => {
      const directory = createDirectory();
      const known = new Map<string, { number: number; stamp: number; names: Attribute["names"] }>();
      for (const [one, stamp] of added) {
        // No name and an empty one are the same.
        const names = Object.fromEntries(
          Object.entries(one.names)
            .map(([lang, name]) => [lang, name.replaceAll("\0", " ")] as const)
            .filter(([, name]) => name !== ""),
        );
        const key = `${one.facet}:${one.value.replaceAll("\0", " ")}`;
        const number = directory.add(bytesOf(one), stamp);
        const before = known.get(key);
        expect(number).toBe(before?.number ?? known.size);
        if (before === undefined || stamp > before.stamp) known.set(key, { number, stamp, names });
      }
      for (const [key, { number, names }] of known) {
        const found = directory.attributeOf(number);
        expect(`${found.facet}:${found.value}`).toBe(key);
        expect(found.names).toEqual(names);
        expect(ATTRIBUTE_FACETS[directory.facetOf(number)]).toBe(found.facet);
        expect(directory.find(found.facet, found.value)).toBe(number);
      }
      expect(directory.size()).toBe(known.size);
      expect(directory.find("outlet", "not there")).toBeNull();
      const begun = [...known].flatMap(([key, { number }]) => (key.startsWith("tag:a") ? number : []));
      expect(directory.startingWith("tag", "a")).toEqual(begun);
    }),
  );
});

it("holds many thousands", () => {
  const directory = createDirectory();
  const values = Array.from({ length: 20_000 }, (_, i) => `شخص ${i}`);
  for (const value of values) directory.add(bytesOf({ facet: "entity", value, names: { ar: value } }), 1);
  expect(values.map((value) => directory.find("entity", value))).toEqual(values.map((_, i) => i));
  expect(directory.valuesOf("entity").length).toBe(20_000);
  expect(directory.valuesOf("tag")).toEqual([]);
});
