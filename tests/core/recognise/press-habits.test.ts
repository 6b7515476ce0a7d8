/**
 * How the Moroccan press writes: Darija, words run together, hashtags, two scripts in one sentence, places and what looks like them. Through the whole
 * matcher with the bundled lexicon. To add a case: [what it shows, the text, "surface → entity" of each mention expected].
 */
import { expect, test } from "vitest";
import { loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";

const { compiled } = loadLexicon();

const CASES: readonly (readonly [name: string, text: string, ...expected: readonly string[]])[] = [
  ["Darija, glued د and ف", "تهمة دالاتجار فالبشر", "دالاتجار فالبشر → crime.thb"],
  ["Darija, ديال", "قضية ديال الاتجار فالبشر", "الاتجار فالبشر → crime.thb"],
  ["Darija, ف apart", "الاتجار ف البشر", "الاتجار ف البشر → crime.thb"],
  ["Darija, victims", "ضحايا الاتجار فالبشر", "ضحايا الاتجار فالبشر → vic.thb_victims"],
  ["Darija, in a town", "فالدار البيضاء وفالرباط", "فالدار البيضاء → place.casablanca", "وفالرباط → place.rabat"],
  ["Darija, in a town, و apart", "فطنجة و فالرباط", "فطنجة → place.tangier", "فالرباط → place.rabat"],
  ["a town run together", "بالدارالبيضاء", "بالدارالبيضاء → place.casablanca"],
  ["a ministry run together", "قالت وزارةالعدل", "وزارةالعدل → inst.moj"],
  ["the term run together", "والاتجاربالبشر جريمة", "والاتجاربالبشر → crime.thb"],
  ["an Arabic hashtag", "#الاتجار_بالبشر", "الاتجار_بالبشر → crime.thb"],
  ["an Arabic hashtag with more in it", "#لا_للاتجار_بالبشر", "للاتجار_بالبشر → crime.thb"],
  ["a French hashtag", "#traite_des_êtres_humains", "traite_des_êtres_humains → crime.thb"],
  ["a French hashtag in capitals", "#TraiteDesEtresHumains", "TraiteDesEtresHumains → crime.thb"],
  ["a hashtag of a name that needs an article", "#traite_des_personnes", "traite_des_personnes → crime.thb"],
  ["an English hashtag", "#HumanTrafficking", "HumanTrafficking → crime.thb"],
  ["an English hashtag with a separator", "#human_trafficking", "human_trafficking → crime.thb"],
  ["an English hashtag with more in it", "#StopHumanTrafficking", "HumanTrafficking → crime.thb"],
  ["in small letters", "(#endhumantraffickingnow)", "humantrafficking → crime.thb"],
  ["in capitals", "#STOPTRAITEDESÊTRESHUMAINS", "TRAITEDESÊTRESHUMAINS → crime.thb"],
  ["after an acronym", "#UNHumanTraffickingDay", "HumanTrafficking → crime.thb"],
  ["beside underscores", "#Non_traite_des_êtres_humains_2026", "traite_des_êtres_humains → crime.thb"],
  ["a capital inside the name where a word of the tag has begun before it", "#SubhumanTraffickingTales"],
  ["a French hashtag with more in it", "#LutteTraiteDesEtresHumains", "TraiteDesEtresHumains → crime.thb"],
  ["the same without its sign", "StopHumanTrafficking"],
  ["a hashtag in an address", "https://example.org/#StopHumanTrafficking"],
  [
    "a French name in Arabic text",
    "قال Mohamed Alaoui إن الملف مفتوح",
    "Mohamed Alaoui → person.pattern:mohamed_alaoui",
  ],
  ["a French acronym in Arabic text", "منظمة OIM بالمغرب", "OIM → inst.iom", "بالمغرب → place.morocco"],
  ["an acronym in brackets", "مكتب الأمم المتحدة (UNODC)", "الأمم المتحدة → inst.un", "UNODC → inst.unodc"],
  ["a port by its own name", "حجز شحنة بميناء طنجة المتوسط", "طنجة المتوسط → place.tanger_med"],
  ["the same in French", "Saisie au port de Tanger-Med", "Tanger-Med → place.tanger_med"],
  ["a town with two words", "توقيف شخصين بسلا الجديدة", "بسلا الجديدة → place.sale_al_jadida"],
  ["a quarter named like a person", "حريق في سيدي يوسف بن علي", "سيدي يوسف بن علي → place.sidi_youssef_ben_ali"],
  ["آيت and أيت", "بأيت أورير وآيت اورير", "بأيت أورير → place.ait_ourir", "وآيت اورير → place.ait_ourir"],
  ["Aït and Ait", "à Ait-Ourir et Aït Ourir", "Ait-Ourir → place.ait_ourir", "Aït Ourir → place.ait_ourir"],
  ["a region", "احتجاجات في الريف", "الريف → place.rif"],
  ["another country's countryside", "الحياة في الريف السوداني"],
  ["west, no region", "رياح تهب من الغرب نحو الشرق"],
  ["traffic, no heights", "قانون السير والجولان"],
  ["the heights", "قرية في هضبة الجولان", "هضبة الجولان → place.golan"],
  ["floods, no capital", "تشكلت سيول جارفة"],
  ["qualification, no town", "ضمن الفريق تأهله إلى النهائي"],
  ["a shortage, no town", "نظرا لخصاص الأطر"],
  ["diamonds, no town", "تهريب الذهب والماس"],
  ["like him, no lakeside", "كيفو كيف خوه"],
  ["a road that leads, no city", "المسلك الموصل إلى الدوار"],
  ["a city", "سائق من الموصل", "الموصل → place.mosul"],
  ["in love, no town", "أغرم بالموسيقى"],
  ["a surname with a preposition's letter", "الشاعر محمد بنيس", "محمد بنيس → person.pattern:محمد_بنيس"],
  ["a person of Rabat's name", "قال محمد الرباطي", "محمد الرباطي → person.pattern:محمد_الرباطي"],
  ["a surname that is a town abroad", "selon Karim El Bari", "Karim El Bari → person.pattern:karim_el_bari"],
  ["a town that is an adjective", "arrêté à Nice", "Nice → place.nice"],
  ["the adjective", "Have a Nice Day"],
  ["a club, no town", "انتقل إلى نادي ديجون"],
  ["a gulf that is another", "les pirates du Golfe de Guinée", "Guinée → place.guinea"],
  ["the Gulf", "les pays du Golfe", "Golfe → place.gulf"],
  ["a compound", "محتجز في كي كي بارك", "كي كي بارك → place.kk_park"],
  ["one country of two words", "مهاجر من غينيا كوناكري", "غينيا كوناكري → place.guinea"],
  ["its neighbour", "مهاجر من غينيا بيساو", "غينيا بيساو → place.guinea_bissau"],
  ["its embassy", "سفارة غينيا كوناكري", "سفارة غينيا كوناكري → institution.of:سفاره:place.guinea"],
  ["the same in French", "venu de Guinée-Conakry", "Guinée-Conakry → place.guinea"],
  ["trade by itself", "تجارةالجملة"],
  ["a word that merely begins alike", "humantraffickingness"],
];

test.each(CASES)("%s: %s", (_, text, ...expected) =>
  expect(findMentions(text, compiled).map(({ start, end, entity }) => `${text.slice(start, end)} → ${entity}`)).toEqual(
    expected,
  ),
);
