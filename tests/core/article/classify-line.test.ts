// How to add a case: [line as printed, kind expected or null].
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PHRASES, SHARE_WORDS } from "../../../utils/core/article/boilerplate-phrases.ts";
import { classifyLine } from "../../../utils/core/article/classify-line.ts";
import { cleanByline } from "../../../utils/core/article/clean-byline.ts";
import { decodeEntities } from "../../../utils/core/article/decode-entities.ts";
import { foldSlowly } from "../../../utils/core/article/fold-line.ts";
import { isDateLine } from "../../../utils/core/article/is-date-line.ts";

const LINES: readonly (readonly [string, string | null])[] = [
  ["- 16:12انطلاق أشغال الملتقى", "ticker"],
  ["08:30 Le port rouvre", "ticker"],
  ["08:30 كانت الساعة التي انطلق فيها القطار من المحطة.", null],
  ["اقرأ أيضا", "related"],
  ["إقرأ أيضًا : برنامج جديد", "related"],
  ["اقرأ الكتاب قبل النوم", null],
  ["À lire : Les ports rouvrent", "related"],
  ["À lire aussi", "related"],
  ["Lire la suite du dossier demande du temps", null],
  ["Read also: Ports reopen", "related"],
  ["مقالات ذات صلة", "related"],
  ["تعليقات (0)", "comments"],
  ["0 تعليق", "comments"],
  ["اترك تعليقاً", "comments"],
  ["لن يتم نشر عنوان بريدك الإلكتروني", "comments"],
  ["علق الوزير على القرار", null],
  ["• Link copied", "share"],
  ["Partager Discussion", "share"],
  ["x Partager", "share"],
  ["تابعونا على فيسبوك", "share"],
  ["شارك في اللقاء عشرات الفاعلين", null],
  ["whatsapp تابعوا آخر الأخبار عبر واتساب", "share"],
  ["النشرة الإخبارية", "newsletter"],
  ["زر الذهاب إلى الأعلى", "control"],
  ["Lecture 4 min.", "control"],
  ["Lecture publique à la bibliothèque", null],
  ["Photo : DR", "caption"],
  ["Mots-clés : Maroc, travail", "tags"],
  ["إعلان", "advert"],
  ["إعلان الرباط حول العمل اللائق", null],
  ["لمزيد من المعلومات:", "contact"],
  ["", null],
  ["***", null],
  [`اقرأ أيضا ${"كلمة ".repeat(60)}`, null],
];

describe("classifyLine", () => {
  it.each(LINES)("%s", (line, kind) => {
    expect(classifyLine(line)?.kind ?? null).toBe(kind);
  });

  it("tells a heading alone from a line that goes on", () => {
    expect(classifyLine("Lire aussi :")?.alone).toBe(true);
    expect(classifyLine("Lire aussi : Les ports rouvrent")?.alone).toBe(false);
  });
});

describe("cleanByline", () => {
  it.each([
    ["بقلم: سعاد العلمي", "سعاد العلمي"],
    ["كتب : يوسف المرابط", "يوسف المرابط"],
    ["Par Karim Alami", "Karim Alami"],
    ["By A. B. Writer | 12h30", "A. B. Writer"],
    ["PAR LA RÉDACTION", "LA RÉDACTION"],
    ["  Nadia  \n Slimani ", "Nadia Slimani"],
    ["Parfait Onana", "Parfait Onana"],
    ["admin", null],
    ["https://example.org/author/x", null],
    ["Publié le 12/03/2020", null],
    ["", null],
    ["—", null],
  ])("%j", (raw, expected) => {
    expect(cleanByline(raw)).toBe(expected);
  });
});

describe("isDateLine", () => {
  it.each([
    ["نشر في الثلاثاء 19 نونبر 2024 - 16:10", true],
    ["Publié le 30 août 2023 à 14h52, modifié le 30 août 2023 à 15h54", true],
    ["19/11/2024", true],
    ["فاس – 24 يوليو 2021", false],
    ["Fès, le 24 juillet 2021", false],
    ["مضت 3 ساعات", false],
  ])("%s", (line, expected) => {
    expect(isDateLine(line)).toBe(expected);
  });
});

describe("decodeEntities", () => {
  it.each([
    ["L&#8217;ONU &amp; l&#x27;OIM", "L’ONU & l'OIM"],
    ["&quot;عنوان&quot;", '"عنوان"'],
    ["&unknown; &#0; &#xD800; AT&T;", "&unknown; &#0; &#xD800; AT&T;"],
  ])("%s", (text, expected) => {
    expect(decodeEntities(text)).toBe(expected);
  });
});

describe("classifyLine of a line as short as a label", () => {
  const lists = Object.values(PHRASES);
  const piece = fc.oneof(
    fc.constantFrom(...lists.flatMap(({ whole, opening }) => [...whole, ...opening]), ...SHARE_WORDS),
    fc.constantFrom("3", "(12) ", "[4]", " ", ":", "• ", "- ", "«", "\u064b", "A\u0301", "É", "أ", "x ", "كلمة", "mot"),
    fc.string({ unit: "binary", maxLength: 4 }),
  );

  /** Said plainly: every phrase is compared with. */
  function isFurniture(line: string): boolean {
    const folded = foldSlowly(line);
    const trim = (text: string) => text.replace(/^[\s:•*|-]+|[\s:•*|.!…-]+$/gu, "");
    const bare = trim(folded);
    const label = trim(folded.replace(/[([]?\d+[)\]]? ?/gu, ""));
    const words = bare.split(" ");
    const isShareBar = words.length > 1 && words.length <= 8 && words.every((word) => SHARE_WORDS.has(word));
    return (
      (folded !== "" && isShareBar) ||
      lists.some(
        ({ whole, opening }) =>
          whole.some((phrase) => phrase === bare || phrase === label) ||
          opening.some((phrase) => folded.startsWith(phrase)),
      )
    );
  }

  it("knows those that are a label or begin with a phrase, as comparing with every phrase does", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (parts) => {
        const line = parts.join("");
        fc.pre(line.length <= 90 && classifyLine(line)?.kind !== "ticker");
        expect(classifyLine(line) !== null).toBe(isFurniture(line));
      }),
      { numRuns: 6000 },
    );
  });
});

describe("classifyLine of a line longer than any label", () => {
  const openings = Object.values(PHRASES).flatMap(({ opening }) => opening);
  const start = fc.oneof(
    fc.constantFrom(...openings),
    fc.constantFrom("«", " ", "\u064b", "A\u0301", "É", "•  "),
    fc.string({ unit: "binary", maxLength: 8 }),
  );

  it("knows those that begin with a phrase, as comparing with every phrase does", () => {
    fc.assert(
      fc.property(fc.array(start, { minLength: 1, maxLength: 4 }), (parts) => {
        const line = `${parts.join("")} ${"والبقية نص المقال ".repeat(6)}`;
        fc.pre(line.length <= 220);
        const folded = foldSlowly(line.slice(0, 90));
        expect(classifyLine(line) !== null).toBe(openings.some((phrase) => folded.startsWith(phrase)));
      }),
      { numRuns: 3000 },
    );
  });
});
