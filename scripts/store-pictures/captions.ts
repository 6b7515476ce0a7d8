import type { Language } from "../../utils/core/lexicon/types.ts";

/** One picture of a store: what it shows (docs/images/<view>-<language>-light.webp) and the sentence above it. To change one: a line. */
export interface StorePicture {
  readonly view: string;
  readonly caption: Readonly<Record<Language, string>>;
}

export const STORE_PICTURES: readonly StorePicture[] = [
  {
    view: "page",
    caption: {
      ar: "الأسماء مُبرزة في المقال، والصفحة كما هي",
      fr: "Les noms marqués dans l’article, la page inchangée",
      en: "Names marked in the article, the page left as it is",
    },
  },
  {
    view: "popup-page",
    caption: {
      ar: "حكم تتحقق منه: كل سبب مع جملته",
      fr: "Un verdict vérifiable : chaque raison avec sa phrase",
      en: "A verdict you can check: each reason with its sentence",
    },
  },
  {
    view: "article",
    caption: {
      ar: "نص مختوم، وملاحظاتك في مكانها",
      fr: "Un texte scellé, vos notes à leur place",
      en: "A sealed text, with your notes in place",
    },
  },
  {
    view: "library-table",
    caption: {
      ar: "مكتبة تبحث بأي رسم للكلمة",
      fr: "Une bibliothèque qui cherche dans toutes les graphies",
      en: "A library that searches in any spelling",
    },
  },
  {
    view: "dossier",
    caption: {
      ar: "ملف لكل شخص ومؤسسة ومكان",
      fr: "Une fiche par personne, institution et lieu",
      en: "A dossier for every person, institution and place",
    },
  },
];
