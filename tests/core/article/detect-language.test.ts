// How to add a case: [what it shows, text, declared language, language expected, direction expected].
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../utils/core/article/detect-language.ts";

const FR =
  "La commission a publié son rapport sur la protection des témoins, avec une liste de mesures pour les régions.";
const EN =
  "The commission has published its report on the protection of witnesses, with a list of measures for the regions.";
const ES =
  "La comisión ha publicado su informe sobre la protección de los testigos, con una lista de medidas para las regiones.";
const AR = "نشرت اللجنة تقريرها حول حماية الشهود مرفقا بلائحة من التدابير تهم الجهات";

const CASES: readonly (readonly [string, string, string | null, string, "rtl" | "ltr"])[] = [
  ["Arabic", AR, null, "ar", "rtl"],
  ["Arabic on a page declared French", AR, "fr-FR", "ar", "rtl"],
  ["Darija with its own letters", "هاد الشي كامل داز ف گود و ڭاع الناس عارفينو مزيان", "ary", "ar", "rtl"],
  ["Arabic with Latin names in it", `${AR} Organisation internationale IOM ${AR}`, null, "ar", "rtl"],
  ["French", FR, null, "fr", "ltr"],
  ["French on a page declared Arabic", FR, "ar", "fr", "ltr"],
  ["French with an Arabic name in it", `${FR} «الأحداث» ${FR}`, null, "fr", "ltr"],
  ["English", EN, "fr", "en", "ltr"],
  ["Spanish", ES, null, "es", "ltr"],
  ["headline without function words: declared decides", "Rabat: sommet régional", "fr", "fr", "ltr"],
  ["headline without function words, nothing declared", "Rabat: sommet régional", null, "und", "ltr"],
  [
    "German is none of the four",
    "Die Polizei hat am Montag in der Nähe einer Schule zwei Männer wegen Drogenhandels festgenommen und das Haus durchsucht.",
    "de",
    "und",
    "ltr",
  ],
  [
    "Persian is not Arabic",
    "کمیسیون گزارش خود را درباره حمایت از شاهدان منتشر کرد و فهرستی از اقدامات ارائه داد",
    "fa",
    "und",
    "rtl",
  ],
  ["Hebrew", "הוועדה פרסמה את הדוח שלה על הגנת עדים", null, "und", "rtl"],
  ["Russian", "Комиссия опубликовала свой доклад о защите свидетелей", null, "und", "ltr"],
  ["empty text follows the declaration", "", "ar-MA", "ar", "rtl"],
  ["empty text, nothing declared", "", null, "und", "ltr"],
  ["digits alone", "123 456", "nonsense", "und", "ltr"],
];

describe("detectLanguage", () => {
  it.each(CASES)("%s", (_, text, declared, lang, dir) => {
    expect(detectLanguage(text, declared)).toEqual({ lang, dir });
  });
});
