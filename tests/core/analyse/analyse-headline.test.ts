/**
 * What a headline alone says of its article. To add one: label, the words its reason is about (null: no reason), headline.
 * Headlines are invented for this project.
 */
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { analyseHeadline } from "../../../utils/core/analyse/analyse-headline.ts";
import { type HeadlineReason, makeHeadlineFinding } from "../../../utils/core/analyse/headline-report.ts";
import { headlineReportSchema } from "../../../utils/core/analyse/headline-report-schema.ts";
import { compileOwnTerms } from "../../../utils/core/lexicon/compile-own-terms.ts";
import type { LexiconTerm, OwnSignal } from "../../../utils/core/lexicon/own-terms.ts";
import type { Category } from "../../../utils/core/lexicon/types.ts";
import type { Label } from "../../../utils/core/relevance/types.ts";

const { compiled: lexicon } = loadLexicon();
const URL_OF = "https://jarida.example/1";

type Row = readonly [label: Label, surface: string | null, headline: string];

const HEADLINES: readonly Row[] = [
  // Worth opening: named.
  ["relevant", "الاتجار بالبشر", "تقرير: ارتفاع قضايا الاتجار بالبشر أمام محاكم المملكة"],
  ["relevant", "الاتجار بالبشر", "أكادير.. متابعة صاحب ضيعة بالاتجار بالبشر في حالة اعتقال"],
  ["relevant", "Traite des êtres humains", "Traite des êtres humains : un réseau démantelé à Nador"],
  ["relevant", "القانون رقم 27.14", "لقاء بالرباط حول القانون رقم 27.14 وحماية القاصرين"],
  ["relevant", "human trafficking", "Morocco trains labour inspectors to spot human trafficking"],
  // Darija.
  ["relevant", "الاتجار فالبشر", "البوليس شدو شبكة دالاتجار فالبشر فطنجة"],
  // Smuggling and the term together: a stock phrase.
  ["mention", "الاتجار بالبشر", "إحباط محاولة للهجرة غير النظامية والاتجار بالبشر قبالة الداخلة"],
  ["mention", "Trafic d’êtres humains", "Trafic d’êtres humains : trois arrestations à Fès"],
  // Neighbouring subjects: only for readers who keep them.
  ["related", "الدعارة", "توقيف وسيطة في الدعارة بمراكش"],
  ["related", "trafic de migrants", "Nador : un réseau de trafic de migrants démantelé"],
  ["related", "sexual exploitation of minors", "Police arrest three over sexual exploitation of minors in Tangier"],
  // Traps.
  ["none", null, "توقيف شخصين بتهمة الاتجار في المخدرات بالبيضاء"],
  ["none", null, "الوداد يحسم ديربي الدار البيضاء بهدف في الوقت بدل الضائع"],
  ["none", null, "Traite bancaire impayée : ce que dit le nouveau code de commerce"],
  ["none", null, "Trafic de drogue : saisie record de cocaïne au port de Tanger Med"],
  ["none", null, "Casablanca traffic: new tram line to ease the morning rush"],
  ["none", null, "La traite des vaches, un métier qui disparaît dans le Moyen Atlas"],
  ["none", null, ""],
  ["none", null, "\ud800 \udfff"],
];

describe.each(HEADLINES)("%s, for «%s»: %s", (label, surface, headline) => {
  const analysis = analyseHeadline(headline, lexicon);
  const finding = makeHeadlineFinding(headline, analysis);

  it("is judged by its words", () => expect(analysis.verdict.label).toBe(label));

  it("gives its reason, in a form that passes the schema", () => {
    expect(finding?.surface ?? null).toBe(surface);
    if (finding)
      expect(v.parse(headlineReportSchema, { ...finding, url: URL_OF })).toEqual({ ...finding, url: URL_OF });
  });

  it("keeps its mentions inside the headline", () => {
    for (const { start, end } of analysis.mentions) expect(headline.slice(start, end)).toHaveLength(end - start);
  });
});

/** What the reader has added; the first counts as trafficking, the second as a neighbouring subject, the third is only marked. */
const TERMS: readonly LexiconTerm[] = [
  ["ضيعات السخط", "strong", "crime"],
  ["وسيط التشغيل", "weak", "person"],
  ["شركة النسيج", "none", "institution"],
].map(([ar, signal, category], index) => ({
  id: `00000000-0000-4000-8000-00000000000${index}`,
  names: { ar: ar! },
  signal: signal as OwnSignal,
  category: category as Category,
  colour: null,
}));
const own = compileOwnTerms(TERMS);

/** Label, reason (null: not marked), the words it is about, headline, ids switched off, categories not marked. */
type OwnRow = readonly [Label, HeadlineReason | null, string | null, string, readonly string[], readonly Category[]];

const READERS_OWN: readonly OwnRow[] = [
  ["relevant", "own", "ضيعات السخط", "زيارة مفاجئة إلى ضيعات السخط بالجنوب", [], []],
  ["related", "own", "وسيط التشغيل", "توقيف وسيط التشغيل بأكادير", [], []],
  ["none", "own", "شركة النسيج", "شركة النسيج تسرح عمالها بطنجة", [], []],
  // The name of trafficking says more than a term of the reader's; a related subject says less.
  ["relevant", "named", "الاتجار بالبشر", "متابعة مدير شركة النسيج بتهمة الاتجار بالبشر", [], []],
  ["related", "own", "شركة النسيج", "الدعارة قرب شركة النسيج بمراكش", [], []],
  // Switched off: as if the lexicon did not hold it.
  ["none", null, null, "أكادير.. متابعة صاحب ضيعة بالاتجار بالبشر", ["crime.thb"], []],
  ["none", null, null, "لقاء بالرباط حول القانون رقم 27.14 وحماية القاصرين", ["law.27_14"], []],
  ["relevant", "named", "القانون رقم 27.14", "الاتجار بالبشر والقانون رقم 27.14 في لقاء بالرباط", ["crime.thb"], []],
  // Not marked: another reason goes first; without one it is still told of.
  ["relevant", "named", "القانون رقم 27.14", "الاتجار بالبشر والقانون رقم 27.14 في لقاء بالرباط", [], ["crime"]],
  ["relevant", "named", "الاتجار بالبشر", "تقرير: ارتفاع قضايا الاتجار بالبشر أمام محاكم المملكة", [], ["crime"]],
];

test.each(READERS_OWN)(
  "%s, %s «%s»: %s, without %j, %j not marked",
  (label, reason, surface, headline, off, unmarked) => {
    const analysis = analyseHeadline(headline, lexicon, own, new Set(off));
    const finding = makeHeadlineFinding(headline, analysis, new Set(unmarked));
    expect(analysis.verdict.label).toBe(label);
    expect([finding?.reason ?? null, finding?.surface ?? null]).toEqual([reason, surface]);
    if (finding)
      expect(v.parse(headlineReportSchema, { ...finding, url: URL_OF })).toEqual({ ...finding, url: URL_OF });
  },
);

const REFUSED: readonly (readonly [string, object])[] = [
  ["an address that is a script", { url: "javascript:alert(1)" }],
  ["a file", { url: "file:///etc/passwd" }],
  ["an unknown label", { label: "sure" }],
  ["an unknown field", { visited: true }],
  ["a text without end", { text: "x".repeat(1_001) }],
];

test.each(REFUSED)("the schema refuses %s", (_name, change) => {
  const [, , headline] = HEADLINES[0]!;
  const report = { ...makeHeadlineFinding(headline, analyseHeadline(headline, lexicon))!, url: URL_OF };
  expect(v.safeParse(headlineReportSchema, report).success).toBe(true);
  expect(v.safeParse(headlineReportSchema, { ...report, ...change }).success).toBe(false);
});
