import { expect, it } from "vitest";
import type { FacetChoice } from "../../../utils/core/library/types.ts";
import { createDirectory } from "../../../utils/core/search/attribute-directory.ts";
import { attributeText } from "../../../utils/core/search/attribute-text.ts";
import { encodeTerm } from "../../../utils/core/search/encode-term.ts";
import type { Attribute } from "../../../utils/core/search/types.ts";
import { MOST_VALUES, nameFacets } from "../../../utils/models/library/name-facets.ts";

/** The facets of counted attributes, in French, with one name of the reader's own. */
function facetsOf(counted: readonly (readonly [Attribute, number])[], chosen: readonly FacetChoice[] = []) {
  const directory = createDirectory();
  for (const [one] of counted) directory.add(encodeTerm(attributeText(one)), 1);
  const nameOf = (facet: string, value: string) => (facet === "label" && value === "mention" ? "Mention" : null);
  const counts = Uint32Array.from(counted, ([, count]) => count);
  return nameFacets(counts, directory, chosen, { nameOf, language: () => "fr" });
}

it("names values as the interface, else as the records do, the most frequent first", () => {
  const facets = facetsOf([
    [{ facet: "entity", value: "place.tanger", names: { ar: "طنجة", fr: "Tanger" } }, 2],
    [{ facet: "entity", value: "name.x", names: { ar: "فلان" } }, 3],
    [{ facet: "outlet", value: "goud.ma", names: { und: "كود" } }, 1],
    [{ facet: "label", value: "mention", names: {} }, 1],
    [{ facet: "label", value: "related", names: {} }, 1],
    [{ facet: "kind", value: "article", names: {} }, 9],
    [{ facet: "tag", value: "none", names: {} }, 0],
    [{ facet: "month", value: "2025-12", names: {} }, 5],
    [{ facet: "month", value: "2026-01", names: {} }, 1],
  ]);
  const shown = Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => [facet, values.map(({ name, count }) => `${name} ${count}`)]),
  );
  expect(shown).toEqual({
    entity: ["فلان 3", "Tanger 2"],
    outlet: ["كود 1"],
    label: ["Mention 1", "related 1"],
    month: ["2026-01 1", "2025-12 5"],
  });
});

it("gives of a facet the most frequent, and what is chosen", () => {
  const tags = Array.from(
    { length: 300 },
    (_, i) => [{ facet: "tag", value: `وسم ${i}`, names: {} }, 1 + (i % 3)] as const,
  );
  const chosen = ["وسم 0", "وسم 299", "ليس هنا"].map((value): FacetChoice => ({ facet: "tag", value }));
  const { tag = [] } = facetsOf(tags, chosen);
  expect(tag.filter(({ count }) => count === 3).length).toBe(100);
  expect(tag.filter(({ count }) => count === 2).length).toBe(100);
  expect(tag.slice(MOST_VALUES).map(({ value, count }) => `${value} ${count}`)).toEqual(["وسم 0 1", "ليس هنا 0"]);
});
