/**
 * How the Moroccan press writes: Darija, words run together, hashtags, two scripts in one sentence. Through the whole
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
  ["a charge without its object", "poursuivies pour traite avec circonstances aggravantes", "traite → crime.thb"],
  ["a charge with its object", "condamnés pour traite de saisonnières", "traite de saisonnières → crime.thb"],
  ["survivors", "dédié aux survivantes de la traite", "survivantes de la traite → vic.thb_victims"],
  ["a bill", "assigné pour traite impayée, et pour traite bancaire"],
  ["milking", "la salle prévue pour traite mécanique"],
  ["a girl as the object", "il répond de traite d’une mineure", "traite d’une mineure → crime.thb"],
  ["the accusative", "ما يشكل اتجارا بالأشخاص", "اتجارا بالأشخاص → crime.thb"],
  ["smugglers of goods", "les passeurs décisifs du championnat; drug smugglers"],
  ["trade by itself", "تجارةالجملة"],
  ["a word that merely begins alike", "humantraffickingness"],
];

test.each(CASES)("%s: %s", (_, text, ...expected) =>
  expect(findMentions(text, compiled).map(({ start, end, entity }) => `${text.slice(start, end)} → ${entity}`)).toEqual(
    expected,
  ),
);
