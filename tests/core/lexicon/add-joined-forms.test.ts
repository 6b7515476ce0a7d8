/** Writings that follow from a name. To add a case: [what it shows, the form, its signal, the writings added]. */
import { expect, test } from "vitest";
import { addJoinedForms } from "../../../utils/core/lexicon/add-joined-forms.ts";
import type { Entity, Form, Signal } from "../../../utils/core/lexicon/types.ts";

const form = (text: string, more: Partial<Form> = {}): Form => ({
  text,
  lang: /\p{Script=Arabic}/u.test(text) ? "ar" : "fr",
  sources: ["x"],
  ...more,
});
const entity = (forms: readonly Form[], signal: Signal = "none"): Entity => ({
  id: "inst.a",
  category: "institution",
  signal,
  group: "a",
  names: {},
  origin: "seed",
  forms,
});

const CASES: readonly (readonly [name: string, form: Form, signal: Signal, added: readonly string[]])[] = [
  ["after ة", form("وزارة العدل"), "none", ["وزارةالعدل"]],
  ["after ر, before بال", form("اتجار بالبشر"), "strong", ["اتجاربالبشر"]],
  [
    "one boundary at a time",
    form("دار عدالة الكبار اليوم"),
    "none",
    ["دار عدالةالكبار اليوم", "دار عدالة الكباراليوم"],
  ],
  ["not after a joining letter", form("مكتب الهجرة"), "none", []],
  ["not before a word without an article", form("وزارة عدل"), "none", []],
  ["every alternative", form("{ال|}تجارة البشر"), "none", ["التجارةالبشر", "تجارةالبشر"]],
  [
    "a hashtag of a strong name",
    form("traite des êtres humains"),
    "strong",
    ["traite_des_êtres_humains", "traitedesêtreshumains"],
  ],
  ["no hashtag of another", form("ministère de la justice"), "none", []],
  ["no hashtag of a short name", form("traite noire"), "strong", []],
  ["never an acronym", form("A B C D E F G H I J K L", { guards: { caseSensitive: true } }), "strong", []],
  ["never what is not marked", form("وزارة العدل", { unmarked: "a reason" }), "none", []],
];

test.each(CASES)("%s", (_, given, signal, added) => {
  const [result] = addJoinedForms([entity([given], signal)]);
  expect(result!.forms.slice(1).map(({ text }) => text)).toEqual(added);
});

test("a run-together form keeps its guards, a hashtag stands without them", () => {
  const guards = { previousAny: ["la"] };
  const [result] = addJoinedForms([
    entity([form("وزارة العدل", { guards }), form("traite des personnes", { guards })], "strong"),
  ]);
  expect(result!.forms.slice(2).map((one) => one.guards)).toEqual([guards, undefined, undefined]);
});

test("a writing that is taken is left out", () => {
  const other = { ...entity([form("وزارةالعدل")]), id: "inst.b" };
  expect(addJoinedForms([entity([form("وزارة العدل")]), other])[0]!.forms).toHaveLength(1);
});
