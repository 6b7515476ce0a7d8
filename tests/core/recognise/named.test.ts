import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";

/**
 * Names found by the way they are built, through the whole matcher with the bundled lexicon. How to add one: a sentence of
 * your own, the category, and every surface of that category expected in it, in order.
 */
const CASES: readonly [about: string, category: string, text: string, surfaces: readonly string[]][] = [
  ["given name and surname", "person", "التقى يونس البقالي عددا من الصحافيين", ["يونس البقالي"]],
  ["with a glued و", "person", "حضر اللقاء هشام الزهراوي ويونس البقالي", ["هشام الزهراوي", "ويونس البقالي"]],
  ["عبد and its second part", "person", "أكد عبد الرحيم المنياري أن الملف مفتوح", ["عبد الرحيم المنياري"]],
  ["particle inside the name", "person", "قال ادريس بن الطاهر للصحافة", ["ادريس بن الطاهر"]],
  ["a title before an unknown name", "person", "استقبلت السيدة مارغو دلفين وفدا", ["مارغو دلفين"]],
  ["an unknown name with a long vowel and ت at its end", "person", "قال السفير كوليت هاولز إن", ["كوليت هاولز"]],
  ["a title and a future verb", "person", "المشتكية ستواصل المسطرة أمام المحكمة", []],
  ["a title and a verb in the feminine", "person", "الضحية تعرضت لاعتداء داخل الضيعة", []],
  ["a title and a present verb", "person", "الضحية يرتدي سترة زرقاء", []],
  ["a title and a verb in the past", "person", "المتهم استدرج ضحايا من القرية", []],
  ["a title and a verb in Darija", "person", "هاد السيدة كتعرف الجيران", []],
  ["a title and words with a glued preposition", "person", "توبع المتهم بتزوير وثائق", []],
  ["a title and a noun with a pronoun", "person", "عبر الوزير نيتها الطيبة", []],
  [
    "words behind a title that names nobody, twice",
    "person",
    "مثل المتهم كرنوف دلماس أمام القاضي. وعاد المتهم كرنوف دلماس بعد ساعة",
    ["كرنوف دلماس", "كرنوف دلماس"],
  ],
  ["the same once", "person", "مثل المتهم كرنوف دلماس أمام القاضي", []],
  ["two persons joined by و", "person", "وصل خالد وإبراهيم إلى المحكمة", []],
  ["a given name and a verb", "person", "كان نبيل يشتغل في الضيعة", []],
  [
    "a function, then what it is of, then the holder",
    "person",
    "رحب السفير النرويجي بالرباط أولاف هانسن بالاتفاق",
    ["أولاف هانسن"],
  ],
  [
    "the surname alone later on",
    "person",
    "قال يونس المنياري إن الأمر عاجل. وأضاف المنياري أنه ينتظر",
    ["يونس المنياري", "المنياري"],
  ],
  ["على is no Ali", "person", "وقفت اللجنة على أهمية التكوين على مستوى الجهة", []],
  [
    "a name that is a word, beside a verb of saying",
    "person",
    "وأوضحت سلمى البوزيدي أن المركز جاهز",
    ["سلمى البوزيدي"],
  ],
  ["a name that is a word, repeated", "person", "حضرت منى كروم اللقاء. وعادت منى كروم مساء", ["منى كروم", "منى كروم"]],
  ["the same words once", "person", "كان حلمها حسن معاملة الناس", []],
  ["a surname behind the title", "person", "مثل الدكتور الورياغلي أمام المحكمة", ["الورياغلي"]],
  ["an adjective behind the title", "person", "استقبل السيد المكلف بالملف", []],
  ["age is no Omar", "person", "توفي عن عمر يناهز ستين سنة", []],
  ["a street", "person", "وقع الحادث بشارع محمد القري وسط المدينة", []],
  ["a university", "person", "احتضنت جامعة محمد الخامس الندوة", []],
  ["a function without a holder", "person", "استقبل وزير العدل الوفد بمقر الوزارة", []],
  ["an adjective of nationality is no name", "person", "قال الرئيس الفرنسي السابق إن بلاده مستعدة", []],
  ["French, title and capitals", "person", "Selon Mme Claire Vautrin, le plan avance.", ["Claire Vautrin"]],
  ["French, given name", "person", "Le procureur Rachid Alaoui Mrani a ouvert une enquête.", ["Rachid Alaoui Mrani"]],
  ["English", "person", "Ambassador David Greenfield praised the plan.", ["David Greenfield"]],
  ["French name in Arabic text", "person", "ترأست السيدة Emma LINDGREN الوفد", ["Emma LINDGREN"]],
  ["an airport", "person", "Arrivée à l’aéroport Mohammed V dans la nuit", []],
  [
    "a calling and its adjectives before a name that is a word",
    "person",
    "مثل طبيب الأسنان المعروف حسن الورياغلي أمام القاضي",
    ["حسن الورياغلي"],
  ],
  [
    "then the surname behind the title",
    "person",
    "أدين طبيب الأسنان حسن الورياغلي. وغادر الطبيب الورياغلي القاعة",
    ["حسن الورياغلي", "الورياغلي"],
  ],
  [
    "a surname that begins like a clitic and a verb",
    "person",
    "وأعلنها وزير الخارجية جون كيري داعيا إلى الحوار",
    ["جون كيري"],
  ],
  ["a feminine function with its pronoun", "person", "وقالت رئيستها روضة المنياري إن الأمر عاجل", ["روضة المنياري"]],
  ["a name does not run over a bracket", "person", "La députée Nadia Berrada (PXX) a répondu.", ["Nadia Berrada"]],
  ["a Spanish name of three words", "person", "قالت خوانا مارتين كوردوبيس إن المركز جاهز", ["خوانا مارتين كوردوبيس"]],
  [
    "a name that is a word, then the surname",
    "person",
    "أكد أحمد ناصر المنياري أن الملف مفتوح",
    ["أحمد ناصر المنياري"],
  ],
  ["a name that is a word as surname, then a noun", "person", "حضر يونس ناصر اللقاء", ["يونس ناصر"]],
  ["a name that is a word between two others", "person", "حضر خالد جميل عزوز في المساء", ["خالد جميل عزوز"]],
  ["a compound of words", "person", "وصل شمس الدين البقالي إلى المحكمة", ["شمس الدين البقالي"]],
  ["a compound of words in one", "person", "وصل تاجالدين البقالي إلى المحكمة", ["تاجالدين البقالي"]],
  ["the same word alone", "person", "غابت شمس المدينة خلف الجبل", []],
  ["a compound without surname", "person", "تحدث عن تاج الدين في كتابه", []],
  ["a European particle", "person", "وصل لويجي دي كاردينالي إلى الرباط", ["لويجي دي كاردينالي"]],
  ["a given name that begins like بال", "person", "قالت ماريا بالوما ديلغادو إن المركز جاهز", ["ماريا بالوما ديلغادو"]],
  ["an Amazigh name", "person", "شارك إيدير أوحساين في الندوة", ["إيدير أوحساين"]],
  ["a Sahrawi name", "person", "شاركت خديجتو المنياري في الندوة", ["خديجتو المنياري"]],
  ["a name from south of the Sahara", "person", "توبع مامادو ديالوني أمام المحكمة", ["مامادو ديالوني"]],
  ["a given name and «ليست»", "person", "هذه كنزة ليست هنا", []],
  ["a given name and a day", "person", "عاد رابح الثلاثاء", []],
  ["by the name of", "person", "تحدث باسم اللجنة وباسم اللجنة", []],
  ["a brigade named after somebody", "person", "أعلنت كتيبة عقبة بن نافع ذلك. وردت كتيبة عقبة بن نافع", []],
  ["French spelling of an Arabic name", "person", "Selon Rkia Ouhssaine, le plan avance.", ["Rkia Ouhssaine"]],
  ["West African", "person", "Selon Aïssatou Diabaté, le plan avance.", ["Aïssatou Diabaté"]],
  ["Spanish with accents", "person", "Selon Íñigo Cardenal, le plan avance.", ["Íñigo Cardenal"]],
  ["a saint is a place", "person", "Arrivée à Saint-Michel Plage dans la nuit", []],
  ["a flower and a club", "person", "La Rose Blanche et le Raja Club", []],
  ["a calling without a name", "person", "استمع طبيب الأطفال إلى الأم", []],
  ["words in lower case", "person", "le dr et la mme sont venus", []],

  [
    "an office",
    "institution",
    "زار وفد مكتب رصد ومكافحة الاتجار بالأشخاص العاصمة",
    ["مكتب رصد ومكافحة الاتجار بالأشخاص"],
  ],
  [
    "a committee with a proclitic",
    "institution",
    "وذكر باللجنة الإقليمية لمحاربة الاتجار بالبشر",
    ["باللجنة الإقليمية لمحاربة الاتجار بالبشر"],
  ],
  [
    "a plan",
    "plan",
    "صادقت الحكومة على الاستراتيجية الوطنية لمكافحة الاتجار بالبشر والوقاية منه",
    ["الاستراتيجية الوطنية لمكافحة الاتجار بالبشر والوقاية منه"],
  ],
  ["an indefinite campaign is no name", "plan", "أطلقت الجمعية حملة وطنية حول الاتجار بالبشر", []],
  ["a law", "law", "ينص القانون المتعلق بمكافحة الاتجار بالبشر على عقوبات", ["القانون المتعلق بمكافحة الاتجار بالبشر"]],
  [
    "a law with its number and subject",
    "law",
    "بموجب القانون رقم 27.14 المتعلق بمكافحة الاتجار بالبشر",
    ["القانون رقم 27.14 المتعلق بمكافحة الاتجار بالبشر"],
  ],
  [
    "a law counted by the year",
    "law",
    "وفق القانون الأساسي عدد 61 لسنة 2016 المتعلق بمنع الاتجار بالأشخاص ومكافحته",
    ["القانون الأساسي عدد 61 لسنة 2016 المتعلق بمنع الاتجار بالأشخاص ومكافحته"],
  ],
  ["a decree of the Gulf", "law", "الصادر بالمرسوم الملكي رقم م/40 قبل أعوام", ["بالمرسوم الملكي رقم م/40"]],
  [
    "a decree on the commission",
    "law",
    "المرسوم رقم 2.17.740 المتعلق باللجنة الوطنية لمكافحة الاتجار بالبشر",
    ["المرسوم رقم 2.17.740"],
  ],
  ["a Gulf statute", "law", "ينص نظام مكافحة الاتجار بالأشخاص على ذلك", ["نظام مكافحة الاتجار بالأشخاص"]],
  ["the report named by its subject", "plan", "انتقد تقرير الاتجار بالبشر ذلك", ["تقرير الاتجار بالبشر"]],
  ["reports in general", "plan", "ينشر تقارير سنوية عن الاتجار بالبشر", []],
  ["not over a sentence end", "institution", "اجتمعت اللجنة الوطنية. الاتجار بالبشر جريمة", []],
  [
    "French commission",
    "institution",
    "La Commission nationale de prévention de la traite des êtres humains s’est réunie.",
    ["Commission nationale de prévention de la traite des êtres humains"],
  ],
  [
    "English convention",
    "law",
    "The Convention on Action against Trafficking in Human Beings entered into force.",
    ["Convention on Action against Trafficking in Human Beings"],
  ],

  ["a town that is a word, after a place word", "place", "وقع الحادث بمدينة الجديدة", ["الجديدة"]],
  ["the word that is a town", "place", "أعلن عن الحكومة الجديدة والخطة الجديدة", []],
  ["Mali after a preposition and with ب", "place", "عاد من مالي بعد أن أقام بمالي سنة", ["مالي", "بمالي"]],
  ["financial support is not Mali", "place", "استفاد من دعم مالي مهم", []],
  ["a newspaper is not a city", "place", "selon le New York Times", []],
  ["country and capital in French", "place", "De Casablanca à Niamey, au Niger", ["Casablanca", "Niamey", "Niger"]],
  ["lower case is no country", "place", "a turkey for dinner", []],
];

const { compiled } = loadLexicon();

describe("names by their build", () => {
  test.each(CASES)("%s (%s): %s", (_about, category, text, surfaces) => {
    const found = findMentions(text, compiled)
      .filter((mention) => mention.category === category)
      .map((mention) => text.slice(mention.start, mention.end));
    expect(found).toEqual(surfaces);
  });
});
