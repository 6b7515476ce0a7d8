// How to add a case: write the file's text; each zone is given by the beginnings of its lines, in order.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainText } from "../../../utils/core/article/read-plain-text.ts";
import type { Zone } from "../../../utils/core/article/types.ts";

const LEAD =
  "أعلنت الجمعية الجهوية لمواكبة العمال الموسميين، صباح الاثنين بمدينة بركان، عن انطلاق برنامج جديد يهم تتبع عقود الشغل في الضيعات، بشراكة مع ثلاث جماعات قروية.";
const SECOND =
  "وأوضح منسق البرنامج أن الفرق الميدانية ستزور أزيد من أربعين ضيعة قبل نهاية السنة، وأنها سترفع تقريرا مفصلا إلى السلطات المختصة كل ثلاثة أشهر.";
const FR_LEAD =
  "Une caravane de sensibilisation parcourt depuis lundi les communes rurales de la province, à l'initiative d'un collectif de juristes qui entend informer les saisonniers de leurs droits.";
const FR_SECOND =
  "Selon les organisateurs, plus de six cents personnes ont déjà été reçues, et une permanence téléphonique restera ouverte jusqu'à la fin de la saison agricole.";

interface Case {
  readonly name: string;
  readonly text: string;
  readonly headline: string | null;
  readonly byline?: string;
  readonly published?: string;
  readonly zones: Partial<Record<Zone, readonly string[]>>;
}

const CASES: readonly Case[] = [
  {
    name: "headline and paragraphs",
    text: `برنامج جديد لتتبع عقود العمال الموسميين ببركان\n\n${LEAD}\n\n${SECOND}\n`,
    headline: "برنامج جديد لتتبع عقود العمال الموسميين ببركان",
    zones: { title: ["برنامج"], lead: ["أعلنت"] },
  },
  {
    name: "ticker with glued hours, follow-us line, comments below",
    text: `- 09:12أمطار غزيرة بالأطلس المتوسط\n- 08:40افتتاح معرض الكتاب\nتابعونا على فيسبوك\nبرنامج جديد لتتبع العقود\n${LEAD}\n${SECOND}\nتعليقات (3)`,
    headline: "برنامج جديد لتتبع العقود",
    zones: { title: ["برنامج"], lead: ["أعلنت"], boilerplate: ["- 09:12", "- 08:40", "تابعونا", "تعليقات"] },
  },
  {
    name: "section label, name of the reporter, related and comment form below",
    text: `مجتمع\n\nبرنامج جديد لتتبع عقود العمال الموسميين\n\nسلمى الزياني\n\n${LEAD}\n\n${SECOND}\n\nمقالات ذات صلة\n\nاترك تعليقاً\n\nلن يتم نشر عنوان بريدك الإلكتروني.`,
    headline: "برنامج جديد لتتبع عقود العمال الموسميين",
    byline: "سلمى الزياني",
    zones: { title: ["برنامج"], lead: ["أعلنت"], boilerplate: ["مجتمع", "سلمى", "مقالات", "اترك", "لن يتم"] },
  },
  {
    name: "byline with its word, date line",
    text: `برنامج جديد لتتبع عقود العمال الموسميين\nبقلم: سلمى الزياني\nالثلاثاء 19 نونبر 2024 - 16:10\n${LEAD}\n${SECOND}`,
    headline: "برنامج جديد لتتبع عقود العمال الموسميين",
    byline: "سلمى الزياني",
    published: "2024-11-19",
    zones: { title: ["برنامج"], lead: ["أعلنت"], boilerplate: ["بقلم"] },
  },
  {
    name: "press release: label of two words, dateline, contact block",
    text: `بيان صحفي\n\nشركاء البرنامج يخلدون اليوم الجهوي للعمال الموسميين\n\nوجدة – 24 يوليوز 2020\n\n${LEAD}\n\n${SECOND}\n\nلمزيد من المعلومات:\n\nالبريد الإلكتروني: contact@example.org\n\nتويتر: EXAMPLE`,
    headline: "شركاء البرنامج يخلدون اليوم الجهوي للعمال الموسميين",
    published: "2020-07-24",
    zones: { title: ["شركاء"], lead: ["أعلنت"], boilerplate: ["بيان", "لمزيد", "البريد", "تويتر"] },
  },
  {
    name: "share bars above and below",
    text: `Share\n  • Link copied\n\nبرنامج جديد لتتبع العقود بجهة الشرق\n\n${LEAD}\n\n${SECOND}\n\nShare\n  • Link copied\nالمقال التالي`,
    headline: "برنامج جديد لتتبع العقود بجهة الشرق",
    zones: {
      title: ["برنامج"],
      lead: ["أعلنت"],
      boilerplate: ["Share", "• Link", "Share", "• Link", "المقال التالي"],
    },
  },
  {
    name: "French: byline, hour with h, related line inside the body",
    text: `Une caravane pour informer les saisonniers de leurs droits\nPar Karim Benslimane\nLe 10/03/2019 à 22h34\n${FR_LEAD}\nÀ lire : Les coopératives se réorganisent\n${FR_SECOND}\nLaisser un commentaire`,
    headline: "Une caravane pour informer les saisonniers de leurs droits",
    byline: "Karim Benslimane",
    published: "2019-03-10",
    zones: { title: ["Une caravane pour"], lead: ["Une caravane de"], boilerplate: ["Par", "À lire", "Laisser"] },
  },
  {
    name: "CRLF line ends and a byte order mark",
    text: `\ufeffUne caravane pour les saisonniers\r\n\r\n${FR_LEAD}\r\n\r\n${FR_SECOND}\r\n`,
    headline: "Une caravane pour les saisonniers",
    zones: { title: ["Une caravane pour"], lead: ["Une caravane de"] },
  },
  { name: "one paragraph and no headline", text: LEAD, headline: null, zones: {} },
  {
    name: "two paragraphs and no headline",
    text: `${LEAD}\n\n${SECOND}`,
    headline: null,
    zones: { lead: ["أعلنت"] },
  },
  {
    name: "agency and place, no headline",
    text: `وكالة الأنباء – وجدة\n${LEAD}\n${SECOND}`,
    headline: null,
    zones: { lead: ["أعلنت"] },
  },
  {
    name: "a headline with a date in it",
    text: `أبرز أحداث الجمعة 17 فبراير 2023\n\n${LEAD}\n\n${SECOND}`,
    headline: "أبرز أحداث الجمعة 17 فبراير 2023",
    zones: { title: ["أبرز"], lead: ["أعلنت"] },
  },
  {
    name: "bullets of a ticker above, a dialogue's bullets are text",
    text: `• أمطار غزيرة بالأطلس المتوسط\nبرنامج جديد لتتبع العقود\n${LEAD}\n* هل تبدأ الزيارات قريبا؟`,
    headline: "برنامج جديد لتتبع العقود",
    zones: { title: ["برنامج"], lead: ["أعلنت"], boilerplate: ["• أمطار"] },
  },
  { name: "a headline alone", text: "برنامج جديد لتتبع العقود", headline: null, zones: {} },
  {
    name: "one word over a paragraph is its headline",
    text: `توضيح\n\n${LEAD}`,
    headline: "توضيح",
    zones: { title: ["توضيح"], lead: ["أعلنت"] },
  },
  { name: "text without spaces", text: "ب".repeat(100_000), headline: null, zones: {} },
];

describe("readPlainText", () => {
  it.each(CASES)("$name", ({ text, headline, byline, published, zones }) => {
    const article = readPlainText(text);
    expect(article.text).toBe(text);
    expect(article.bodyStart).toBe(0);
    expect(article.headline).toBe(headline);
    expect(article.byline).toBe(byline ?? null);
    expect(article.published).toBe(published ?? null);
    for (const zone of ["title", "lead", "boilerplate"] as const) {
      const found = article.zones.filter((span) => span.zone === zone);
      const expected = zones[zone] ?? [];
      expect(
        found.map(({ start, end }, index) => text.slice(start, end).slice(0, expected[index]?.length ?? 20)),
      ).toEqual(expected);
    }
  });

  it.each(["", "\n\n", "\ufeff", "   \r\n "])("has no article in a blank file (%j)", (text) => {
    const article = readPlainText(text);
    expect(article).toMatchObject({ text, headline: null, isArticle: false, zones: [], lang: "und" });
  });

  it("tells language and direction of the article, not of what stands around it", () => {
    const article = readPlainText(`Share\n• Link copied\nFollow us on Facebook\n${LEAD}\n${SECOND}`);
    expect(article).toMatchObject({ lang: "ar", dir: "rtl", isArticle: true });
  });

  it("gives ordered zones inside the text, on whole trimmed lines, for any file", () => {
    const line = fc.constantFrom(
      ...["", " ", "مجتمع", "بلاغ", "- 12:30خبر قصير", "Share", "بقلم: سلمى الزياني", "24 يوليوز 2020", "اقرأ أيضا"],
      ...["Un titre sans point", LEAD, SECOND, FR_LEAD, "\ud800 وحيد", "تعليقات (0)", "•", "ـــ", "***"],
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }),
        fc.constantFrom("\n", "\r\n", "\n\n"),
        (lines, end) => {
          const text = lines.join(end);
          const article = readPlainText(text);
          expect(article.text).toBe(text);
          let last = 0;
          for (const { start, end: stop } of article.zones) {
            expect(start).toBeGreaterThanOrEqual(last);
            const inside = text.slice(start, stop);
            expect(inside).toBe(inside.trim());
            expect(inside).not.toMatch(/^$|[\r\n]/);
            last = stop;
          }
          expect(article.zones.filter((span) => span.zone === "title").length).toBe(article.headline === null ? 0 : 1);
        },
      ),
    );
  });
});
