/** Institutions by the way their names are built: to add a case, add a line (text, every surface expected, in order). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";

const { compiled } = loadLexicon();
const institutionsIn = (text: string) =>
  findMentions(text, compiled)
    .filter(({ category }) => category === "institution")
    .map(({ start, end }) => text.slice(start, end));

const CASES: readonly [about: string, text: string, surfaces: readonly string[]][] = [
  [
    "a ministry of many charges",
    "أعلنت وزارة التجهيز والنقل واللوجستيك والماء عن صفقة",
    ["وزارة التجهيز والنقل واللوجستيك والماء"],
  ],
  ["a foreign ministry", "قالت وزارة الدفاع الجزائرية إن الوضع هادئ", ["وزارة الدفاع الجزائرية"]],
  ["a known ministry with its state", "وأفادت وزارة الداخلية الإسبانية بذلك", ["وزارة الداخلية الإسبانية"]],
  ["a government", "رحبت الحكومة البرتغالية بالقرار", ["الحكومة البرتغالية"]],
  ["with a proclitic", "وطالب بالشرطة الإيطالية أن تتدخل", ["بالشرطة الإيطالية"]],
  [
    "a part of a body whose head is named",
    "قال مدير التعاون والتكوين بالمجلس الوطني لحقوق الإنسان",
    ["التعاون والتكوين", "بالمجلس الوطني لحقوق الإنسان"],
  ],
  [
    "a chamber and its court",
    "la chambre criminelle de la cour d’appel de Meknès",
    ["chambre criminelle", "cour d’appel de Meknès"],
  ],
  ["a person's function is none", "وصل وزير الداخلية الفرنسي أمس", []],
  [
    "an association and its purpose",
    "نددت الجمعية المغربية لحماية الطفولة بالأمر",
    ["الجمعية المغربية لحماية الطفولة"],
  ],
  ["behind للـ", "قدم طلبا للمديرية العامة للضرائب أمس", ["للمديرية العامة للضرائب"]],
  [
    "a purpose that acts on something unknown",
    "أعلنت الوكالة المغربية لتنمية الواحات عن دعم",
    ["الوكالة المغربية لتنمية الواحات"],
  ],
  ["an adjective closes it", "نظمته الجمعية الوطنية للسلامة المرورية بفاس", ["الجمعية الوطنية للسلامة المرورية"]],
  ["without a purpose it is anybody's", "اجتمعت اللجنة الوطنية ثم رفعت الجلسة", []],
  ["a purpose of something else", "دعا الاتحاد الأوروبي لمساعدة الرباط", ["الاتحاد الأوروبي"]],
  ["financial is not Malian", "شكر الاتحاد الأوروبي المالي والتقني", ["الاتحاد الأوروبي"]],
  ["a party", "انتخب حزب الشعب الجمهوري أمينا عاما", ["حزب الشعب الجمهوري"]],
  ["an organisation in quotation marks", "قالت جمعية «أجنحة الأمل» إنها ستلجأ إلى القضاء", ["أجنحة الأمل"]],
  ["an embassy and its state", "نفت سفارة تايلاند ذلك", ["سفارة تايلاند"]],
  ["an embassy behind a clock", "14:09سفارة المغرب توضح", ["سفارة المغرب"]],
  ["a consulate with ل", "لجأ إلى القنصلية العامة للمملكة المغربية بإشبيلية", ["القنصلية العامة للمملكة المغربية"]],
  ["a government named by its capital", "نفت حكومة مدريد ذلك", []],
  ["a town with ب is a mention of its own", "أمام محكمة الاستئناف بطنجة", ["محكمة الاستئناف"]],
  ["a court in one word", "قضت استئنافية الرباط بسجنه", ["استئنافية الرباط"]],
  ["a French court", "devant la cour d’appel de Meknès hier", ["cour d’appel de Meknès"]],
  ["elided", "le tribunal de première instance d’Agadir", ["tribunal de première instance d’Agadir"]],
  ["a French council", "élu au conseil régional de Marrakech-Safi", ["conseil régional de Marrakech-Safi"]],
  ["a French ministry", "le ministère de l’Équipement et de l’Eau", ["ministère de l’Équipement et de l’Eau"]],
  ["a French authority", "la police espagnole a confirmé", ["police espagnole"]],
  ["a French body", "l’Observatoire national de l’enfance", ["Observatoire national de l’enfance"]],
  ["English", "the Spanish police and the Moroccan government", ["Spanish police", "Moroccan government"]],
  [
    "an abbreviation in brackets, then alone",
    "لجنة حماية الصحافيين (CPJX) قلقة. وطالبت CPJX بتحقيق",
    ["لجنة حماية الصحافيين", "CPJX", "CPJX"],
  ],
  ["an abbreviation inside a word", "le ministère de la Santé (MSXX), puis MSXXL", ["ministère de la Santé", "MSXX"]],
  ["a town in brackets is no abbreviation", "le ministère de la Santé (Rabat)", ["ministère de la Santé"]],
  ["traffic is no body", "الحركة العامة في المدينة والمصلحة العامة للبلاد", []],
];

describe("institutions", () => {
  test.each(CASES)("%s: %s", (_about, text, surfaces) => expect(institutionsIn(text)).toEqual(surfaces));
});

/** Names put together from parts, and filler that ends them: what is built is found, whole and alone. */
const HEAD = fc.constantFrom("الجمعية", "المنظمة", "الوكالة", "الهيئة", "المؤسسة");
const ADJECTIVE = fc.constantFrom("الوطنية", "المغربية", "الدولية", "الجهوية", "العليا");
const PURPOSE = fc.constantFrom(
  "لحقوق الإنسان",
  "للأمن الوطني",
  "لحماية الطفولة",
  "للتعاون الدولي",
  "للصحافة",
  "للتشغيل",
);
const FILLER = fc.constantFrom("أمس", "قبل يومين", "، ثم عاد", ". وقال", "إلى المدينة", "");

test("a name built of head, adjective and purpose is found whole", () => {
  fc.assert(
    fc.property(
      FILLER,
      fc.constantFrom("", "و", "ب", "وب"),
      HEAD,
      ADJECTIVE,
      PURPOSE,
      FILLER,
      (before, proclitic, head, adjective, purpose, after) => {
        const name = `${proclitic}${head} ${adjective} ${purpose}`;
        expect(institutionsIn(`${before} ${name} ${after}`)).toEqual([name]);
      },
    ),
    { numRuns: 150 },
  );
});
