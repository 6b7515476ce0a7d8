/**
 * Passages on pages that changed, case by case. To add a case, add a line: [what it shows, the page as it was with the passage in
 * ⟦ ⟧, the page as it is with the place in ⟦ ⟧ (none: the passage is not there), what must come out].
 */
import { describe, expect, test } from "vitest";
import { describePassage } from "../../../utils/core/anchoring/describe-passage.ts";
import { indexText } from "../../../utils/core/anchoring/index-text.ts";
import { resolvePassage } from "../../../utils/core/anchoring/resolve-passages.ts";

type Outcome = "exact" | "folded" | "fuzzy" | "uncertain" | "orphan";
type Case = readonly [name: string, before: string, after: string, outcome: Outcome];

const INTRO = "أفاد مصدر مطلع أن الاجتماع خصص لدراسة النقط المدرجة في جدول الأعمال. ";
const OUTRO = " وأضاف البلاغ أن الأشغال ستنطلق قريبا بعد استكمال الإجراءات الإدارية.";
const inside = (passage: string) => `${INTRO}وقال المتحدث إن ${passage} حسب ما جاء في البلاغ.${OUTRO}`;

const SPELLING: readonly Case[] = [
  ["nothing changed", inside("⟦الاتجار بالبشر جريمة⟧"), inside("⟦الاتجار بالبشر جريمة⟧"), "exact"],
  ["text before it grew", inside("⟦الاتجار بالبشر جريمة⟧"), `خبر عاجل. ${inside("⟦الاتجار بالبشر جريمة⟧")}`, "exact"],
  ["harakat put in", inside("⟦الاتجار بالبشر جريمة⟧"), inside("⟦الاتِّجارُ بالبَشَرِ جريمةٌ⟧"), "folded"],
  ["harakat taken away", inside("⟦الاتِّجار بالبَشر جريمةٌ⟧"), inside("⟦الاتجار بالبشر جريمة⟧"), "folded"],
  ["tatweel", inside("⟦الاتجار بالبشر⟧"), inside("⟦الاتجـــار بالبشـــر⟧"), "folded"],
  ["hamza on alef", inside("⟦أوقفت المصالح الأمنية⟧"), inside("⟦اوقفت المصالح الامنية⟧"), "folded"],
  ["hamza on waw and ya", inside("⟦مسؤول في الهيئة⟧"), inside("⟦مسوول في الهييه⟧"), "folded"],
  ["ta marbuta as ha", inside("⟦اللجنة الوطنية⟧"), inside("⟦اللجنه الوطنيه⟧"), "folded"],
  ["alef maqsura as ya", inside("⟦المستشفى الجهوي⟧"), inside("⟦المستشفي الجهوي⟧"), "folded"],
  ["a detached waw", inside("⟦وزارة العدل والداخلية⟧"), inside("⟦وزارة العدل و الداخلية⟧"), "folded"],
  ["a missing space", inside("⟦الهجرة غير المشروعة⟧"), inside("⟦الهجرة غيرالمشروعة⟧"), "folded"],
  [
    "commas and quotation marks",
    inside("⟦جريمة، عابرة للحدود⟧"),
    inside("⟦جريمة «عابرة للحدود»⟧".replace("»⟧", "⟧»")),
    "folded",
  ],
  ["direction marks", inside("⟦القانون رقم 27.14⟧"), inside("⟦القانون رقم \u200f27.14⟧"), "folded"],
  [
    "part of a word, without its waw",
    inside("و⟦الداخلية تحقق في الأمر⟧"),
    inside("و⟦الداخليّة تحقق في الأمر⟧"),
    "folded",
  ],
];

const DIGITS: readonly Case[] = [
  ["to Arabic-Indic", inside("⟦توقيف 14 شخصا⟧"), inside("⟦توقيف ١٤ شخصا⟧"), "folded"],
  ["from Arabic-Indic", inside("⟦القانون ٢٧٫١٤⟧"), inside("⟦القانون 27.14⟧"), "folded"],
  ["to Persian ones", inside("⟦سنة 2024⟧"), inside("⟦سنة ۲۰۲۴⟧"), "folded"],
  ["a number alone", inside("توقيف ⟦14⟧ شخصا"), inside("توقيف ⟦١٤⟧ شخصا"), "folded"],
  ["another number inside", inside("⟦تم توقيف 14 شخصا بطنجة⟧"), inside("⟦تم توقيف 15 شخصا بطنجة⟧"), "fuzzy"],
];

const FRENCH = (passage: string) =>
  `Selon le parquet, ${passage} dans la région du nord. L'enquête se poursuit, a ajouté la même source hier soir.`;
const LATIN: readonly Case[] = [
  [
    "accents taken away",
    FRENCH("⟦la traite des êtres humains a été démantelée⟧"),
    FRENCH("⟦la traite des etres humains a ete demantelee⟧"),
    "folded",
  ],
  [
    "accents as combining signs",
    FRENCH("⟦la traite des êtres humains⟧"),
    FRENCH("⟦la traite des e\u0302tres humains⟧"),
    "folded",
  ],
  ["another apostrophe", FRENCH("⟦d'êtres et l'exploitation⟧"), FRENCH("⟦d’êtres et l’exploitation⟧"), "folded"],
  ["ligatures", FRENCH("⟦la main d'œuvre⟧"), FRENCH("⟦la main d'oeuvre⟧"), "folded"],
  [
    "part of a word that became a ligature",
    FRENCH("la main d'o⟦euvre étrangère⟧"),
    FRENCH("la main d'⟦œuvre étrangère⟧"),
    "fuzzy",
  ],
  ["case", FRENCH("⟦La Traite des Personnes⟧"), FRENCH("⟦LA TRAITE DES PERSONNES⟧"), "folded"],
  [
    "guillemets with narrow spaces",
    FRENCH("⟦« réseau » présumé⟧"),
    FRENCH('⟦"réseau" présumé⟧').replace('⟦"', '"⟦'),
    "folded",
  ],
  [
    "a word added",
    FRENCH("⟦un réseau de traite a été démantelé à Tanger⟧"),
    FRENCH("⟦un vaste réseau de traite a été démantelé à Tanger⟧"),
    "fuzzy",
  ],
];

const EDITS: readonly Case[] = [
  [
    "one word another",
    inside("⟦أوقفت الشرطة سبعة أشخاص بمدينة طنجة⟧"),
    inside("⟦أوقفت الشرطة تسعة أشخاص بمدينة طنجة⟧"),
    "fuzzy",
  ],
  [
    "the first word another",
    inside("⟦أوقفت الشرطة سبعة أشخاص بمدينة طنجة⟧"),
    inside("⟦اعتقلت الشرطة سبعة أشخاص بمدينة طنجة⟧"),
    "fuzzy",
  ],
  [
    "the last word another",
    inside("⟦أوقفت الشرطة سبعة أشخاص بمدينة طنجة⟧"),
    inside("⟦أوقفت الشرطة سبعة أشخاص بمدينة أصيلة⟧"),
    "fuzzy",
  ],
  ["a word misspelt", inside("⟦تفكيك شبكة إجرامية⟧"), inside("⟦تفكيك شبكة إجارمية⟧"), "fuzzy"],
  ["one of two words another", inside("⟦وزارة الداخلية⟧"), inside("⟦مديرية الداخلية⟧"), "fuzzy"],
  [
    "its neighbours changed too",
    inside("⟦تفكيك شبكة إجرامية بالشمال⟧"),
    inside("⟦تفكيك عصابة إجرامية بالشمال⟧").replace("المتحدث", "الناطق"),
    "fuzzy",
  ],
  [
    "split by an advertisement",
    inside("⟦أوقفت الشرطة بمدينة طنجة سبعة أشخاص للاشتباه في تورطهم في قضية تتعلق بالاتجار بالبشر⟧"),
    inside(
      "⟦أوقفت الشرطة بمدينة طنجة سبعة\n\nإعلان: حمل تطبيقنا الجديد الآن مجانا\n\nأشخاص للاشتباه في تورطهم في قضية تتعلق بالاتجار بالبشر⟧",
    ),
    "fuzzy",
  ],
  [
    "over two paragraphs",
    inside("⟦جملة أخيرة هنا.\n\nجملة أولى هناك⟧"),
    inside("⟦جملة أخيرة هنا.\n\nجملة أولى هناك⟧").replace("مطلع", "موثوق"),
    "exact",
  ],
  [
    "paragraphs joined",
    inside("⟦جملة أخيرة هنا.\n\nجملة أولى هناك⟧"),
    inside("⟦جملة أخيرة هنا. جملة أولى هناك⟧"),
    "folded",
  ],
  [
    "a paragraph broken",
    inside("⟦جملة أخيرة هنا جملة أولى هناك⟧"),
    inside("⟦جملة أخيرة هنا\n\nجملة أولى هناك⟧"),
    "folded",
  ],
];

const A = "وقررت المحكمة الابتدائية بمدينة فاس تأجيل النظر في الملف إلى منتصف الشهر المقبل.";
const B = "واستمعت النيابة العامة إلى عدد من الضحايا بحضور مساعدين اجتماعيين ومترجمين.";
const C = "وأكد المرصد أن البرنامج مكن من مواكبة مئات النساء داخل مراكز الإيواء.";
const D = "ودعت الجمعيات الحكومة إلى تخصيص ميزانية قارة لحماية الضحايا وتأهيلهم.";
const page = (...paragraphs: string[]) => paragraphs.join("\n\n");

const MOVES: readonly Case[] = [
  ["a paragraph moved down", page(A, `⟦${B}⟧`, C, D), page(A, C, D, `⟦${B}⟧`), "exact"],
  [
    "some words of a moved paragraph",
    page(A, B.replace("عدد من الضحايا", "⟦عدد من الضحايا⟧"), C, D),
    page(B.replace("عدد من الضحايا", "⟦عدد من الضحايا⟧"), A, C, D),
    "exact",
  ],
  [
    "the last word of a moved paragraph",
    page(A, B.replace("ومترجمين", "⟦ومترجمين⟧"), C),
    page(B.replace("ومترجمين", "⟦ومترجمين⟧"), A, C),
    "exact",
  ],
  [
    "paragraphs put in before and behind",
    page(A, `⟦${B}⟧`, C),
    page(D, A, "اقرأ أيضا: بلاغ جديد", `⟦${B}⟧`, "إعلان", C),
    "exact",
  ],
  ["its sentence deleted", page(A, `⟦${B}⟧`, C, D), page(A, C, D), "orphan"],
  [
    "some words deleted",
    page(A, B.replace("عدد من الضحايا", "⟦عدد من الضحايا⟧"), C),
    page(A, B.replace("عدد من الضحايا ", ""), C),
    "orphan",
  ],
  ["the sentence became another", page(A, `⟦${B}⟧`, C), page(A, D, C), "orphan"],
  ["everything deleted", page(A, `⟦${B}⟧`, C), "", "orphan"],
  ["another article", page(A, `⟦${B}⟧`), page(C, D), "orphan"],
];

const HEADLINE = "تفكيك شبكة للاتجار بالبشر بمدينة طنجة";
const COPIES: readonly Case[] = [
  [
    "a headline that stands in the text too",
    page(`⟦${HEADLINE}⟧`, A, `${B} ${HEADLINE}. ${C}`),
    page("الرئيسية", `⟦${HEADLINE}⟧`, A, `${B} ${HEADLINE}. ${C}`),
    "exact",
  ],
  [
    "its copy in the text",
    page(HEADLINE, A, `${B} ⟦${HEADLINE}⟧. ${C}`),
    page("الرئيسية", HEADLINE, A, `${B} ⟦${HEADLINE}⟧. ${C}`),
    "exact",
  ],
  [
    "the headline edited, its copy not",
    page(`⟦${HEADLINE}⟧`, A, `${B} ${HEADLINE}. ${C}`),
    page("⟦تفكيك شبكة للاتجار بالأشخاص بمدينة طنجة⟧", A, `${B} ${HEADLINE}. ${C}`),
    "fuzzy",
  ],
  [
    "one word among its like",
    page(A, B.replace("الضحايا", "⟦الضحايا⟧"), C, D),
    page(D, A, B.replace("الضحايا", "⟦الضحايا⟧"), C),
    "exact",
  ],
  [
    "one word, misspelt",
    page(A, B.replace("مساعدين", "⟦مساعدين⟧"), C),
    page(A, B.replace("مساعدين", "⟦مساعيدن⟧"), C),
    "fuzzy",
  ],
  [
    "one word, another in its place",
    page(A, B.replace("الضحايا", "⟦الضحايا⟧"), C, D),
    page(A, B.replace("الضحايا", "المشتكين"), C, D),
    "orphan",
  ],
  [
    "one word deleted, its like left",
    page(A, B.replace("الضحايا", "⟦الضحايا⟧"), C, D),
    page(A, B.replace("الضحايا ", ""), C, D),
    "orphan",
  ],
  ["an emoji", page(A, `تنبيه ⟦👮🏽‍♀️⟧ عاجل`, C), page(D, A, `تنبيه ⟦👮🏽‍♀️⟧ عاجل`, C), "exact"],
  ["an emoji gone", page(A, `تنبيه ⟦👮🏽‍♀️⟧ عاجل`, C), page(A, `تنبيه عاجل`, C), "orphan"],
  ["a text twice, the passage in both", page(A, `⟦${B}⟧`, C), page(A, `⟦${B}⟧`, C, A, B, C), "exact"],
  [
    "a line twice beside each other",
    page(A, `⟦${HEADLINE}⟧`),
    page(D, C, `${A}\n\n⟦${HEADLINE}⟧`, `${A}\n\n${HEADLINE}`),
    "uncertain",
  ],
  ["a text twice, at another place", page(A, `⟦${B}⟧`, C), page(D, A, `⟦${B}⟧`, C, A, B, C), "uncertain"],
];

const item = (n: number, town: string) =>
  `وأعلنت المصالح الأمنية بمدينة ${town} عن توقيف ${n} أشخاص للاشتباه في تورطهم في القضية.`;
const [first, second, third, fourth] = [item(3, "طنجة"), item(7, "فاس"), item(9, "وجدة"), item(12, "آسفي")] as const;
const LOOK_ALIKES: readonly Case[] = [
  ["unchanged", page(first, `⟦${second}⟧`, third, fourth), page(first, `⟦${second}⟧`, third, fourth), "exact"],
  ["another one before", page(first, `⟦${second}⟧`, third), page(fourth, first, `⟦${second}⟧`, third), "exact"],
  [
    "a common word altered",
    page(first, `⟦${second}⟧`, third, fourth),
    page(first, `⟦${second.replace("المصالح", "السلطات")}⟧`, third, fourth),
    "fuzzy",
  ],
  ["two left", page(first, `⟦${second}⟧`), page(first), "orphan"],
];

/** What came out, with the place marked. */
function resolve(before: string, after: string) {
  const start = before.indexOf("⟦");
  const described = describePassage(before.replace(/[⟦⟧]/g, ""), start, before.indexOf("⟧") - 1)!;
  const text = after.replace(/[⟦⟧]/g, "");
  const resolution = resolvePassage(indexText(text), described);
  if (resolution.status === "orphan") return { outcome: "orphan", marked: text };
  const { start: from, end } = resolution.status === "found" ? resolution : resolution.places[0]!;
  const outcome = resolution.status === "found" ? resolution.method : "uncertain";
  return { outcome, marked: `${text.slice(0, from)}⟦${text.slice(from, end)}⟧${text.slice(end)}` };
}

describe.each([
  ["Arabic spelling", SPELLING],
  ["digits", DIGITS],
  ["French", LATIN],
  ["edits", EDITS],
  ["moves and deletions", MOVES],
  ["copies and single words", COPIES],
  ["look-alikes", LOOK_ALIKES],
] as const)("%s", (_, cases) => {
  test.each(cases)("%s", (_name, before, after, outcome) => {
    expect(resolve(before, after)).toEqual({ outcome, marked: after });
  });
});

/** A passage deleted from a row of its like: [what it shows, which one, the row]. None of the others may be taken for it. */
const DELETED_LOOK_ALIKES: readonly (readonly [name: string, n: number, row: readonly string[]])[] = [
  ["the second of four", 1, [first, second, third, fourth]],
  ["the first", 0, [first, second, third, fourth]],
  ["the last", 3, [first, second, third, fourth]],
  ["one of two", 0, [first, second]],
  [
    "numbers in order",
    5,
    Array.from({ length: 12 }, (_, n) => `الفصل ${n} من القانون يحدد العقوبات المطبقة على المخالفين.`),
  ],
  ["a list", 7, Array.from({ length: 20 }, (_, n) => `جماعة ${n}: ${(n * 37) % 90} مستفيدا`)],
];

test.each(DELETED_LOOK_ALIKES)("a deleted look-alike: %s", (_, n, row) => {
  const before = page(...row.with(n, `⟦${row[n]!}⟧`));
  expect(["orphan", "uncertain"]).toContain(resolve(before, page(...row.toSpliced(n, 1))).outcome);
});
