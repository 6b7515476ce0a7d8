/** What is shown of entities, packed and unpacked: of the bundled lexicon, and of anything. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { displayData } from "../../../scripts/lexicon/display-data.ts";
import { loadLexicon, loadSourceTitles } from "../../../scripts/lexicon/load-lexicon.ts";
import { type DisplayData, packNames, unpackNames } from "../../../utils/core/lexicon/pack-names.ts";

test("the bundled names come back as they were", () => {
  const data = displayData(loadLexicon().entities, loadSourceTitles());
  const packed = packNames(data);
  expect(unpackNames(JSON.parse(JSON.stringify(packed)))).toEqual(data);
  expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(data).length * 0.75);
});

const name = fc.constantFrom("الرباط", "Rabat", "Salé", "");
const names = fc.record({ ar: name, fr: name, en: name }, { requiredKeys: [] });
const entity = fc.record({ names, sources: fc.array(fc.nat(3), { maxLength: 3 }) });

test("any names do", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z._]{1,8}$/u), entity), (all) => {
      const data: DisplayData = {
        names: Object.fromEntries(Object.entries(all).map(([id, one]) => [id, one.names])),
        sources: Object.fromEntries(Object.entries(all).map(([id, one]) => [id, one.sources])),
        titles: [{ fr: "Un titre" }],
      };
      expect(unpackNames(JSON.parse(JSON.stringify(packNames(data))))).toEqual(data);
    }),
  );
});
