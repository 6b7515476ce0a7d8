/** Searching notes. To add a case: [what it shows, the query, true when the note below is found]. */
import { expect, test } from "vitest";
import { matchesQuery } from "../../../utils/core/notes/search-notes.ts";
import { sampleEntity, sampleNote } from "../support/sample-note.ts";

const note = sampleNote({
  headline: "إدانة شبكة للاتجار بالبشر بالرباط وفق القانون 27.14",
  byline: "Hélène Œuvrard",
  outlet: { host: "fr.example.org", name: "مغرب أونلاين" },
  entities: [
    sampleEntity({ sentence: "قضت المحكمة بغرامة ١٠٠٠ درهم على المتهمة." }),
    sampleEntity({ id: "inst.x", names: { fr: "Commission nationale", en: "National Commission" }, sentence: "" }),
  ],
});

const CASES: readonly (readonly [name: string, query: string, found: boolean])[] = [
  ["nothing asked", "", true],
  ["blanks", "  \n", true],
  ["marks only", "«» - . ،", true],
  ["a word as printed", "إدانة", true],
  ["without hamza", "ادانة", true],
  ["ه for ة", "ادانه", true],
  ["with harakat and tatweel", "شَبَـــكة", true],
  ["behind proclitics", "الرباط", true],
  ["without the article", "رباط", true],
  ["the article in the query only", "الغرامة", true],
  ["the article before the beginning of a name", "الرباط", true],
  ["a short word keeps its article", "الدر", false],
  ["words in any order", "القانون شبكة", true],
  ["one word that is not there", "شبكة المخدرات", false],
  ["accents left out", "helene", true],
  ["ligature", "oeuvrard", true],
  ["capitals", "COMMISSION NATIONALE", true],
  ["a name in another language", "national commission", true],
  ["the host", "fr.example.org", true],
  ["the outlet", "مغرب اونلاين", true],
  ["a number with a dot", "27.14", true],
  ["Arabic-Indic digits asked", "٢٧.١٤", true],
  ["Arabic-Indic digits in the note", "1000", true],
  ["in quotes", "«شبكة»", true],
  ["with a full stop at its end", "شبكة.", true],
  ["with a hyphen beside", "شبكة - الرباط", true],
  ["a regular expression", "ش.كة", false],
  ["presentation forms", "ﺷﺒﻜﺔ", true],
];

test.each(CASES)("%s", (_, query, found) => {
  expect(matchesQuery({ query, label: null, outlet: null, category: null })(note)).toBe(found);
});

/** To add a case: [what it shows, the filters, true when the note is found]. */
const FILTERS: readonly (readonly [string, Partial<Parameters<typeof matchesQuery>[0]>, boolean])[] = [
  ["its label", { label: "relevant" }, true],
  ["another label", { label: "none" }, false],
  ["its outlet", { outlet: "fr.example.org" }, true],
  ["part of its outlet", { outlet: "example.org" }, false],
  ["a category", { category: "crime" }, true],
  ["another category", { category: "law" }, false],
  ["all of them", { label: "relevant", outlet: "fr.example.org", category: "crime", query: "شبكة" }, true],
  ["all but the words", { label: "relevant", query: "كرة" }, false],
];

test.each(FILTERS)("filter by %s", (_, filters, found) => {
  expect(matchesQuery({ query: "", label: null, outlet: null, category: null, ...filters })(note)).toBe(found);
});
