import type { Dossier, DossierArticle, DossierQuote } from "../../../components/library/dossiers/types.ts";

/** A made-up dossier. Nobody in it exists. */

const ARTICLES: readonly DossierArticle[] = [
  {
    id: "https://sada.example/a-1.html",
    headline: "تطوان.. الاستماع إلى رئيس جمعية في ملف عاملات الضيعات",
    lang: "ar",
    dir: "rtl",
    outlet: "صدى الشمال",
    published: "2026-03-09",
    label: "relevant",
    sentence: "وقال كريم الوزكيتي إن الجمعية آوت سبع عاملات منذ بداية الموسم الفلاحي.",
  },
  {
    id: "https://atlas.example/a-2.html",
    headline: "Ouvrières agricoles : une association demande l’ouverture d’une enquête",
    lang: "fr",
    dir: "ltr",
    outlet: "Le Courrier de l’Atlas fictif",
    published: "2026-01-21T08:30:00+01:00",
    label: "mention",
    sentence: "Karim Ouezguiti, qui préside l’association, réclame une enquête indépendante.",
  },
  {
    id: "https://rif.example/a-3.html",
    headline: "ندوة بالناظور حول حماية الشهود",
    lang: "ar",
    dir: "rtl",
    outlet: "أنباء الريف",
    published: null,
    label: "related",
    sentence: "",
  },
];

const QUOTES: readonly DossierQuote[] = [
  {
    id: "q1",
    articleId: ARTICLES[0]!.id,
    passage: "آوت سبع عاملات منذ بداية الموسم الفلاحي",
    note: "يُقارن بعدد التقرير السنوي.",
    lang: "ar",
    dir: "rtl",
    headline: ARTICLES[0]!.headline,
    outlet: ARTICLES[0]!.outlet,
  },
];

export const DOSSIER: Dossier = {
  id: "person.كريم_الوزكيتي",
  category: "person",
  names: { ar: "كريم الوزكيتي", fr: "Karim Ouezguiti" },
  nameSources: { ar: "article", fr: "reader" },
  provenance: { origin: "pattern", pattern: "person" },
  counts: { articles: 31, quotes: 1, mentions: 74 },
  first: "2025-04-02",
  last: "2026-03-09",
  months: [3, 1, 0, 0, 2, 4, 1, 0, 6, 9, 2, 3].map((articles, index) => ({
    month: index < 9 ? `2025-${String(index + 4).padStart(2, "0")}` : `2026-0${index - 8}`,
    articles,
  })),
  together: [
    {
      id: "crime.thb",
      names: { ar: "الاتجار بالبشر", fr: "traite des êtres humains", en: "human trafficking" },
      category: "crime",
      articles: 22,
    },
    { id: "place.tetouan", names: { ar: "تطوان", fr: "Tétouan", en: "Tetouan" }, category: "place", articles: 18 },
    { id: "person.x", names: { fr: "N. Bouteghmas" }, category: "person", articles: 4 },
    ...Array.from({ length: 14 }, (_, index) => ({
      id: `institution.${index}`,
      names: { ar: `مركز الإنصاف رقم ${index + 1}` },
      category: "institution" as const,
      articles: 3,
    })),
  ],
  articles: ARTICLES,
  quotes: QUOTES,
  note: {
    value: "رئيس جمعية محلية، لا يُخلط بينه وبين المستشار الجماعي الذي يحمل الاسم نفسه.",
    updatedAt: "2026-03-10T09:00:00.000Z",
  },
  merged: [{ id: "person.k_ouezguiti", names: { fr: "K. Ouezguiti" }, category: "person" }],
  parted: [{ id: "split.1", names: { ar: "كريم الوزكيتي (المستشار)" }, category: "person", articles: 2 }],
  partedFrom: null,
  facetIds: null,
};

const LONG = "Commission-nationale-chargée-de-la-coordination-des-mesures-de-lutte-et-de-prévention ".repeat(4).trim();

export const HOSTILE_DOSSIER: Dossier = {
  ...DOSSIER,
  names: { ar: `${"اسم طويل جدا ".repeat(14).trim()}`, fr: LONG, en: "x".repeat(190) },
  nameSources: { ar: "reader", fr: "lexicon", en: "term" },
  provenance: { origin: "own", colour: null },
  counts: { articles: 123_456, quotes: 9_876, mentions: 1_234_567 },
  months: Array.from({ length: 240 }, (_, index) => ({
    month: `${2006 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    articles: index % 7,
  })),
  articles: [{ ...ARTICLES[0]!, headline: "x".repeat(400), outlet: LONG, sentence: LONG }],
  quotes: [{ ...QUOTES[0]!, passage: LONG, note: LONG, headline: "", outlet: "" }],
  together: [{ id: "y", names: { en: LONG }, category: "plan", articles: 99_999 }],
  merged: [{ id: "z", names: { en: "y".repeat(200) }, category: "law" }],
  parted: [],
  partedFrom: { id: "w", names: {}, category: "victim" },
  facetIds: ["y", "z"],
};
