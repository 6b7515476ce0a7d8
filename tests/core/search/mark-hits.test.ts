import { expect, it } from "vitest";
import { markHits } from "../../../utils/core/search/mark-hits.ts";
import { parseQuery } from "../../../utils/core/search/parse-query.ts";

it.each<[query: string, text: string, marked: readonly string[]]>([
  ["اتجار", "قضايا الاتِّجار، وبالاتجارِ فيه", ["الاتِّجار", "وبالاتجارِ"]],
  ["البشر", "للبشر والبشرية بشر", ["للبشر", "والبشرية", "بشر"]],
  ["«الاتجار بالبشر»", "والاتجار بالبشر ثم الاتجار فقط بالبشر", ["والاتجار بالبشر"]],
  ["«a b» b", "a b, b", ["a b", "b"]],
  ["exploit", "l’Exploitation d’autrui", ["Exploitation"]],
  ["27.14", "القانون ٢٧٫١٤ و27", ["٢٧٫١٤"]],
  ["œuvre", "Œuvres", ["Œuvres"]],
  ["tag:بشر -بشر", "البشر", []],
  ["", "نص", []],
])("marks %s in %s", (query, text, marked) => {
  expect(markHits(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end))).toEqual(marked);
});
