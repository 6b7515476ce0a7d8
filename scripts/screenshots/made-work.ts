import type { Language } from "../../utils/core/lexicon/types.ts";
import type { HighlightColour } from "../../utils/core/notes/highlight-style.ts";

const COURT = "hespress-ar-court.html";
const REPORT = "hespress-fr-report.html";
const TRAINING = "yabiladi-en-training.html";

/** What the pictures' reader has marked in the samples, and written about it. A passage that is not there is shown as an orphan. */
export const MARKED: readonly (readonly [file: string, passage: string, note: string, colour: HighlightColour])[] = [
  [COURT, "تعويض قدره 80 ألف درهم لكل واحدة", "المبلغ يقارن بأحكام السنة الماضية.", "yellow"],
  [COURT, "أبواب السكن كانت تغلق من الخارج كل ليلة", "قرينة على الاحتجاز: تُذكر في التقرير.", "pink"],
  [COURT, "ثماني زميلات", "", "green"],
  [REPORT, "162 dossiers ouverts et de 287 personnes poursuivies", "À comparer avec le rapport précédent.", "yellow"],
  [REPORT, "deux navires de pêche", "Premier cas en mer : demander le dossier.", "blue"],
  [TRAINING, "passports kept in an office drawer", "The same sign as in the Tangier ruling.", "violet"],
  [TRAINING, "A two-page sheet, tested since January", "", "green"],
];

export const PROJECT_NAMES: Readonly<Record<Language, string>> = {
  ar: "تقرير العمل القسري",
  fr: "Rapport sur le travail forcé",
  en: "Report on forced labour",
};
