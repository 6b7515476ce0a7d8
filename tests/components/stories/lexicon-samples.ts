import type { LexiconActions, LexiconState } from "../../../components/settings/lexicon/types.ts";
import type { OwnTerm, TermFields } from "../../../utils/core/lexicon/own-terms.ts";
import { ENTITIES } from "./samples.ts";

/** Sample terms for stories and tests; every name is made up for this project. */

let made = 0;
export const makeTerm = (names: OwnTerm["names"], fields: Partial<TermFields> = {}): OwnTerm => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`,
  schema: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  deletedAt: null,
  names,
  category: "crime",
  signal: "none",
  colour: null,
  ...fields,
});

export const TERMS: readonly OwnTerm[] = [
  makeTerm(
    { ar: "سماسرة التشغيل", fr: "courtiers d’emploi", en: "job brokers" },
    { category: "person", signal: "weak" },
  ),
  makeTerm({ ar: "عقود السخرة" }, { signal: "strong", colour: "red" }),
  makeTerm({ fr: "Maison de l’Espoir" }, { category: "institution", colour: "violet" }),
];

export const LEXICON: LexiconState = {
  terms: TERMS,
  deleted: null,
  preview: null,
  notice: null,
  entities: ENTITIES.map(({ id, category, names }) => ({
    id,
    category,
    names,
    text: Object.values(names).join("\n").toLowerCase(),
  })),
};
export const EMPTY_LEXICON: LexiconState = { ...LEXICON, terms: [] };

export const PREVIEW: NonNullable<LexiconState["preview"]> = {
  file: "مصطلحات.csv",
  plan: {
    added: [
      { row: 2, term: makeTerm({ ar: "وسطاء", fr: "intermédiaires" }) },
      { row: 3, term: makeTerm({ en: "recruiters" }, { colour: "green" }) },
    ],
    changed: [{ row: 4, before: TERMS[1]!, term: { ...TERMS[1]!, signal: "weak" } }],
    same: [{ row: 5, term: TERMS[2]! }],
    refused: [
      { row: 6, problem: { kind: "function-word", lang: "fr", name: "de" } },
      { row: 7, problem: { kind: "taken", lang: "ar", name: "عقود السخره", by: TERMS[1]!.id } },
      { row: 8, problem: { kind: "category", value: "theme" } },
      { row: 9, problem: { kind: "repeated", other: 2 } },
    ],
  },
};

export const HOSTILE_TERM = makeTerm({
  ar: "\u202e<img src=x>كلمةبلانهاية".padEnd(200, "طويلة"),
  fr: `{a|b} ${"Donaudampfschiff".repeat(11)}`,
  en: "</bdi><script>alert(1)</script>",
});

export const LEXICON_ACTIONS: LexiconActions = {
  save: async () => true,
  remove: () => {},
  undo: () => {},
  forgetUndo: () => {},
  readFile: () => {},
  confirmImport: () => {},
  cancelImport: () => {},
  exportTerms: () => {},
};
