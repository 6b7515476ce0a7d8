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
  [
    "two bodies with و",
    "نسقت المديرية العامة للأمن الوطني والدرك الملكي",
    ["المديرية العامة للأمن الوطني", "والدرك الملكي"],
  ],
  [
    "two associations with و",
    "نددت الجمعية الوطنية لحماية الأسرة والمنظمة المغربية لحقوق الإنسان",
    ["الجمعية الوطنية لحماية الأسرة", "والمنظمة المغربية لحقوق الإنسان"],
  ],
  ["a unit of the gendarmerie", "أحيل على المركز القضائي للدرك الملكي بوزان", ["المركز القضائي للدرك الملكي"]],
  ["a squad and its crime", "أوقفته فرقة مكافحة العصابات بسلا", ["فرقة مكافحة العصابات"]],
  ["a squad against trafficking", "تحقق فرقة مكافحة الاتجار بالبشر بفاس", ["فرقة مكافحة الاتجار بالبشر"]],
  ["a hospital and its name", "نقل إلى مستشفى مولاي يوسف بالرباط", ["مستشفى مولاي يوسف"]],
  ["a hospital, its kind and its name", "بالمستشفى الإقليمي محمد الخامس صباح أمس", ["بالمستشفى الإقليمي محمد الخامس"]],
  ["a university of a king", "تدرس بجامعة الحسن الأول منذ عامين", ["بجامعة الحسن الأول"]],
  ["a faculty and its subjects", "عميد كلية الآداب والعلوم الإنسانية", ["كلية الآداب والعلوم الإنسانية"]],
  ["lawyers", "أعلنت هيئة المحامين بطنجة عن إضراب", ["هيئة المحامين"]],
  ["a federation and its sport", "قررت الجامعة الملكية المغربية لكرة اليد ذلك", ["الجامعة الملكية المغربية لكرة اليد"]],
  ["whatever it is for", "عضو المكتب الوطني للطحالب", ["المكتب الوطني للطحالب"]],
  ["what it does now is not what it is for", "اجتمع المكتب الوطني للنظر في الطلب", []],
  ["a university on a matter", "تدرس الجامعة على مستوى الجهة", []],
  ["a university of a town", "خريج جامعة وجدة", ["جامعة وجدة"]],
  ["a committee without a purpose", "قررت المديرية العامة أمس", []],
  ["French, of what it is", "selon l’Office national des phares, fermé hier", ["Office national des phares"]],
  [
    "French, with more adjectives",
    "la Caisse régionale de prévoyance agricole a payé",
    ["Caisse régionale de prévoyance agricole"],
  ],
  ["French, two adjectives", "le Centre chorégraphique marocain ouvre ses portes", ["Centre chorégraphique marocain"]],
  ["French, a name it bears", "à l’Université Ibn Battouta de Tanger", ["Université Ibn Battouta de Tanger"]],
  [
    "French, of a region, in small letters",
    "la commission régionale des droits de l’Homme de Fès-Meknès",
    ["commission régionale des droits de l’Homme de Fès-Meknès"],
  ],
  [
    "French, a ministry of many charges",
    "le Ministère de la Santé, de la Famille et de la Solidarité a dit",
    ["Ministère de la Santé, de la Famille et de la Solidarité"],
  ],
  [
    "French, the next body begins",
    "le Conseil régional du tourisme et la Fédération nationale des guides",
    ["Conseil régional du tourisme", "Fédération nationale des guides"],
  ],
  ["French, a body of anybody", "le conseil de famille et le bureau de la rue", []],
  ["French, a purpose that is a verb", "l’Agence nationale de construire", []],
  ["French, a body by its kind alone", "la Direction a confirmé, le Conseil aussi", []],
  ["English, a town and its court", "The Nador Court of Appeal ruled", ["Nador Court of Appeal"]],
  [
    "English, a state and its ministry",
    "the Moroccan Ministry of Foreign Affairs on Monday",
    ["Moroccan Ministry of Foreign Affairs"],
  ],
  [
    "English, a list of charges",
    "the Ministry of Housing, Urban Planning and City Policy said",
    ["Ministry of Housing, Urban Planning and City Policy"],
  ],
  [
    "English, two bodies",
    "the Higher Judicial Council and the National Brigade of Judicial Police met",
    ["Higher Judicial Council", "National Brigade of Judicial Police"],
  ],
  ["English, a name it bears", "taught at Ibn Battuta University last year", ["Ibn Battuta University"]],
  ["English, a headline says nothing", "Local Court Sentences Man To Ten Years In Prison", []],
  ["English, small letters", "a court of the town and its council", []],
  ["Spanish", "ante la Audiencia Provincial de Huelva", ["Audiencia Provincial de Huelva"]],
  ["Italian", "la Procura di Torino ha aperto", ["Procura di Torino"]],
  [
    "letters behind the words they stand for",
    "le Groupement interrégional des veilleurs de nuit (GIVN) puis le GIVN",
    ["Groupement interrégional des veilleurs de nuit", "GIVN", "GIVN"],
  ],
  [
    "a crime inside a longer name",
    "l’Office central pour la répression de la traite des êtres humains (OCRTEH)",
    ["Office central pour la répression de la traite des êtres humains", "OCRTEH"],
  ],
  ["letters of a figure", "le Produit Intérieur Brut (PIB) et le Nouveau Modèle Social (NMS)", []],
  ["letters of other words", "une Longue Route Droite (XYZ)", []],
  ["a hyphen makes no abbreviation", "le régime de la CNSS-AB augmente", ["CNSS"]],
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
