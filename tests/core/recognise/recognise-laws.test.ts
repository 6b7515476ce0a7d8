/** Laws by number. To add a case: [what it shows, the text, "surface → value" of each law expected]. */
import { expect, test } from "vitest";
import { compileLexicon } from "../../../utils/core/lexicon/compile-lexicon.ts";
import type { Entity } from "../../../utils/core/lexicon/types.ts";
import { mentionsIn } from "../support/recognised.ts";

/** The lexicon of these cases knows two laws by id, and has no form of its own for them. */
const known = (id: string): Entity => ({
  id,
  category: "law",
  signal: "strong",
  group: "anti-trafficking",
  names: {},
  origin: "seed",
  forms: [],
});
const lexicon = compileLexicon([known("law.27_14"), known("law.103_13")], "test");

const FOUND: readonly (readonly [name: string, text: string, ...expected: readonly string[]])[] = [
  ["dot", "القانون رقم 27.14 المتعلق", "القانون رقم 27.14 → 27_14"],
  ["hyphen", "القانون رقم 27-14", "القانون رقم 27-14 → 27_14"],
  ["slash", "القانون 27/14", "القانون 27/14 → 27_14"],
  ["Arabic-Indic digits", "القانون رقم ٢٧.١٤", "القانون رقم ٢٧.١٤ → 27_14"],
  ["dashes of print", "القانون 27–14", "القانون 27–14 → 27_14"],
  ["without the article", "قانون 27.14", "قانون 27.14 → 27_14"],
  ["proclitics", "وبالقانون 27.14", "وبالقانون 27.14 → 27_14"],
  ["لِ swallows the article", "للقانون 27.14", "للقانون 27.14 → 27_14"],
  ["with عدد", "القانون عدد 27.14", "القانون عدد 27.14 → 27_14"],
  ["reversed, as right-to-left print turns it", "القانون 14- 27", "القانون 14- 27 → 27_14"],
  ["reversed, of three digits", "القانون رقم 13.103", "القانون رقم 13.103 → 103_13"],
  ["of three digits", "القانون رقم 103.13", "القانون رقم 103.13 → 103_13"],
  ["one the lexicon does not know", "القانون رقم 43.05", "القانون رقم 43.05 → 43_05"],
  [
    "organic law, framework law",
    "القانون التنظيمي رقم 29.11 والقانون الإطار 51.17",
    "القانون التنظيمي رقم 29.11 → 29_11",
    "والقانون الإطار 51.17 → 51_17",
  ],
  ["dahir", "الظهير الشريف رقم 1.16.127", "الظهير الشريف رقم 1.16.127 → 1_16_127"],
  ["decree", "المرسوم رقم 2.17.740", "المرسوم رقم 2.17.740 → 2_17_740"],
  ["French", "la loi n° 27-14 relative", "loi n° 27-14 → 27_14"],
  ["French with an ordinal sign", "la loi nº 27-14, la loi № 27.14", "loi nº 27-14 → 27_14", "loi № 27.14 → 27_14"],
  ["French, bare and with no", "loi 27-14, Loi no 103-13", "loi 27-14 → 27_14", "Loi no 103-13 → 103_13"],
  [
    "French dahir and decree",
    "dahir n° 1-16-127, décret n° 2-17-740",
    "dahir n° 1-16-127 → 1_16_127",
    "décret n° 2-17-740 → 2_17_740",
  ],
  [
    "English",
    "Law 27-14, law No. 27.14, law number 27.14",
    "Law 27-14 → 27_14",
    "law No. 27.14 → 27_14",
    "law number 27.14 → 27_14",
  ],
  ["an article", "الفصل 448-1 يعاقب", "الفصل 448-1 → penal_448"],
  ["several articles", "الفصول 448-1 و448-2 و448-4", "الفصول 448-1 و448-2 و448-4 → penal_448"],
  [
    "what any law is on",
    "القانون رقم 43.05 المتعلق بمكافحة غسل الأموال. القانون رقم 16.98 المتعلق بالتبرع بالأعضاء البشرية وأخذها، وهو",
    "القانون رقم 43.05 المتعلق بمكافحة غسل الأموال → 43_05",
    "القانون رقم 16.98 المتعلق بالتبرع بالأعضاء البشرية وأخذها → 16_98",
  ],
  [
    "what it is on ends before what is said of it",
    "القانون رقم 65.15 المتعلق بمؤسسات الرعاية الاجتماعية الذي صدر",
    "القانون رقم 65.15 المتعلق بمؤسسات الرعاية الاجتماعية → 65_15",
  ],
  [
    "a bill",
    "مشروع المرسوم رقم 2.25.611 و projet de décret n° 2-25-318",
    "مشروع المرسوم رقم 2.25.611 → 2_25_611",
    "projet de décret n° 2-25-318 → 2_25_318",
  ],
  ["a labour convention", "الاتفاقية رقم 182 لمنظمة العمل الدولية", "الاتفاقية رقم 182 لمنظمة العمل الدولية → ilo_182"],
  [
    "the same in French and English",
    "la Convention n° 189 de l'OIT; ILO Convention No. 29",
    "Convention n° 189 de l'OIT → ilo_189",
    "ILO Convention No. 29 → ilo_29",
  ],
  ["articles from … to …", "الفصول 448-1 إلى 448-14", "الفصول 448-1 إلى 448-14 → penal_448"],
  ["an article reversed", "المادة 1-448", "المادة 1-448 → penal_448"],
  ["articles in French", "les articles 448-1 à 448-14", "articles 448-1 à 448-14 → penal_448"],
  ["an article in English", "article 448.1", "article 448.1 → penal_448"],
];

test.each(FOUND)("%s", (_, text, ...expected) => expect(mentionsIn(text, "law", lexicon)).toEqual(expected));

/** To add a case: [what it shows, a text without a law by number]. */
const NONE: readonly (readonly [name: string, text: string])[] = [
  ["a number alone", "27.14 و 27-14"],
  ["a paragraph", "الفقرة 27-14"],
  ["a score", "فاز 2-1"],
  ["a law without a number", "القانون الجنائي"],
  ["another article of the code", "الفصل 449-1"],
  ["article 448 alone", "الفصل 448"],
  ["a number that goes on", "القانون 27.14.15.16"],
  ["a number inside a word", "loi 27-14bis"],
  ["another word", "emploi 27-14, flawlaw 27-14"],
  ["a blank line between", "القانون\n\n27.14"],
  ["a blank line inside the number", "القانون 27\n\n14"],
];

test.each(NONE)("no law: %s", (_, text) => expect(mentionsIn(text, "law", lexicon)).toEqual([]));
