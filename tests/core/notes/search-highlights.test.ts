/** Searching highlights. To add a case: [what it shows, the query, true when the highlight below is found]. */
import { expect, test } from "vitest";
import { matchesHighlight } from "../../../utils/core/notes/search-highlights.ts";

const highlight = {
  passage: "أُدينت شبكة للاتجار بالبشر",
  note: "à vérifier : l’arrêt n° 1446",
  tags: [
    { label: "أكادير", entity: "place.agadir" },
    { label: "للمراجعة", entity: null },
  ],
};

const CASES: readonly (readonly [name: string, query: string, found: boolean])[] = [
  ["nothing asked", " ", true],
  ["marks only", "«»", true],
  ["a word of the passage in another spelling", "ادينت", true],
  ["behind a proclitic", "اتجار", true],
  ["the article in the query only", "الشبكة", true],
  ["a word of the note, accents left out", "verifier", true],
  ["Arabic-Indic digits", "١٤٤٦", true],
  ["a tag", "اكادير", true],
  ["words of passage, note and tag", "شبكة arret مراجعة", true],
  ["one word that is nowhere", "شبكة قرصنة", false],
  ["words that only touch across its parts", "بالبشرà", false],
];

test.each(CASES)("%s", (_, query, found) => {
  expect(matchesHighlight(query)(highlight)).toBe(found);
});
