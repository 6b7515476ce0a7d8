import type { ListedArticle, NotesList, NotesSearch } from "../../../components/notes/types.ts";
import type { AnnotatedPage, ListedHeadline } from "../../../components/page/types.ts";
import { EVERYTHING } from "../../../utils/core/library/route.ts";
import type { Annotation, ArticleEntity, ArticleNote, StoredReason } from "../../../utils/core/notes/types.ts";
import { sampleAnnotation } from "../../core/support/sample-annotation.ts";

/** Sample data for stories and tests. Every headline, sentence and outlet is made up for this project. */

const names = (ar: string, fr: string, en: string) => ({ ar, fr, en });

export const ENTITIES: readonly ArticleEntity[] = [
  {
    id: "crime.thb",
    category: "crime",
    origin: "seed",
    names: names("الاتجار بالبشر", "traite des êtres humains", "human trafficking"),
    count: 7,
    sentence: "أحالت النيابة العامة أربعة أشخاص للاشتباه في تورطهم في الاتجار بالبشر عبر عقود عمل وهمية.",
  },
  {
    id: "crime.forced_labour",
    category: "crime",
    origin: "reference",
    names: names("العمل القسري", "travail forcé", "forced labour"),
    count: 2,
    sentence: "أُجبرت العاملات على العمل القسري في الضيعة من دون أجر.",
  },
  {
    id: "victim.women",
    category: "victim",
    origin: "reference",
    names: names("ضحايا الاتجار بالبشر", "victimes de la traite", "victims of trafficking"),
    count: 3,
    sentence: "استفادت ثلاث من ضحايا الاتجار بالبشر من الإيواء والمواكبة القانونية.",
  },
  {
    id: "inst.cnclt",
    category: "institution",
    origin: "seed",
    names: names(
      "اللجنة الوطنية لتنسيق إجراءات مكافحة الاتجار بالبشر والوقاية منه",
      "Commission nationale chargée de la coordination des mesures de lutte et de prévention de la traite",
      "National Commission for the Coordination of Measures to Combat and Prevent Human Trafficking",
    ),
    count: 2,
    sentence: "ذكّرت اللجنة الوطنية بأن التبليغ لا يشترط معرفة هوية الضحية.",
  },
  {
    id: "place.agadir",
    category: "place",
    origin: "reference",
    names: names("أكادير", "Agadir", "Agadir"),
    count: 4,
    sentence: "جرت المتابعة أمام محكمة الاستئناف بأكادير.",
  },
  {
    id: "law.27_14",
    category: "law",
    origin: "seed",
    names: names("القانون رقم 27.14", "Loi n° 27-14", "Law No. 27-14"),
    count: 1,
    sentence: "توبع المعنيون طبقًا لمقتضيات القانون رقم 27.14.",
  },
  {
    id: "pattern:date:2024-11-19",
    category: "date",
    origin: "pattern",
    names: { ar: "19 نونبر 2024" },
    count: 1,
    sentence: "حُددت أولى الجلسات في 19 نونبر 2024.",
  },
  {
    id: "victims.3",
    category: "victim",
    origin: "pattern",
    names: { ar: "ثلاث ضحايا" },
    count: 1,
    sentence: "استمعت المحكمة إلى ثلاث ضحايا.",
  },
  {
    id: "pattern:amount:15000-mad",
    category: "amount",
    origin: "pattern",
    names: { ar: "15 ألف درهم" },
    count: 1,
    sentence: "طُلب من كل ضحية مبلغ 15 ألف درهم.",
  },
];

export const REASONS: readonly StoredReason[] = [
  {
    rule: "strong-title",
    entity: "crime.thb",
    zone: "title",
    count: 1,
    points: 18,
    sentence: "متابعة أربعة أشخاص بأكادير بتهمة الاتجار بالبشر عبر عقود عمل وهمية",
  },
  {
    rule: "strong-lead",
    entity: "crime.thb",
    zone: "lead",
    count: 2,
    points: 13.5,
    sentence: "أحالت النيابة العامة أربعة أشخاص للاشتباه في تورطهم في الاتجار بالبشر عبر عقود عمل وهمية.",
  },
  {
    rule: "corroboration",
    entity: null,
    zone: null,
    count: 3,
    points: 4.5,
    sentence: "استفادت ثلاث من ضحايا الاتجار بالبشر من الإيواء والمواكبة القانونية.",
  },
  {
    rule: "instrument",
    entity: "law.27_14",
    zone: "body",
    count: 1,
    points: 1.5,
    sentence: "توبع المعنيون طبقًا لمقتضيات القانون رقم 27.14.",
  },
  {
    rule: "density",
    entity: null,
    zone: null,
    count: 4,
    points: 1,
    sentence: "أحالت النيابة العامة أربعة أشخاص للاشتباه في تورطهم في الاتجار بالبشر عبر عقود عمل وهمية.",
  },
];

const source = (ar: string, fr: string, en: string) => ({ ar, fr, en });
const seed = source(
  "بلاغ مثال، نونبر 2024",
  "Communiqué d’exemple, novembre 2024",
  "Example communiqué, November 2024",
);
const glossary = source("معجم مثال (Glossary)", "Glossaire d’exemple", "Example glossary");

/** Every kind of origin, with none, one, two and more sources. */
export const PROVENANCE: AnnotatedPage["provenance"] = {
  "crime.thb": { origin: "seed", sources: { titles: [seed], more: 11 } },
  "crime.forced_labour": { origin: "reference", sources: { titles: [glossary, seed], more: 0 } },
  "victim.women": { origin: "reference", sources: { titles: [{ en: "A title as it was published" }], more: 1 } },
  "inst.cnclt": { origin: "seed", sources: { titles: [], more: 0 } },
  "place.agadir": { origin: "own", colour: "teal" },
  "law.27_14": { origin: "own", colour: null },
  "pattern:date:2024-11-19": { origin: "pattern", pattern: "date" },
  "pattern:amount:15000-mad": { origin: "pattern", pattern: null },
};

export const RELEVANT_PAGE: AnnotatedPage = {
  status: "annotated",
  headline: "متابعة أربعة أشخاص بأكادير بتهمة الاتجار بالبشر عبر عقود عمل وهمية",
  outlet: { host: "jarida.example", name: "جريدة المثال" },
  published: "2024-11-19T16:10:00+01:00",
  lang: "ar",
  dir: "rtl",
  verdict: { label: "relevant", score: 34.5, sure: true, reasons: REASONS },
  entities: ENTITIES,
  provenance: PROVENANCE,
  staleRules: null,
  kept: true,
  clipping: null,
  isClipping: false,
  clippingFailure: null,
  dismissedAt: null,
};

export const RELATED_PAGE: AnnotatedPage = {
  ...RELEVANT_PAGE,
  headline: "Nador : une embarcation de fortune interceptée, trois passeurs présumés arrêtés",
  outlet: { host: "quotidien.example", name: "Le Quotidien d’exemple" },
  published: "2024-07-09",
  lang: "fr",
  dir: "ltr",
  verdict: {
    label: "related",
    score: 4.5,
    sure: false,
    reasons: [
      {
        rule: "neighbour",
        entity: "crime.migrant_smuggling",
        zone: "body",
        count: 3,
        points: 4.5,
        sentence: "Les enquêteurs soupçonnent un réseau de trafic de migrants actif sur la côte.",
      },
    ],
  },
  entities: [
    {
      id: "crime.migrant_smuggling",
      category: "crime",
      origin: "seed",
      names: names("تهريب المهاجرين", "trafic illicite de migrants", "smuggling of migrants"),
      count: 3,
      sentence: "Les enquêteurs soupçonnent un réseau de trafic de migrants actif sur la côte.",
    },
    {
      id: "place.nador",
      category: "place",
      origin: "reference",
      names: names("الناظور", "Nador", "Nador"),
      count: 2,
      sentence: "L’embarcation a été interceptée au large de Nador.",
    },
  ],
  kept: false,
};

export const HEADLINES: readonly ListedHeadline[] = [
  {
    text: "تقرير: ارتفاع قضايا الاتجار بالبشر أمام محاكم المملكة",
    url: "https://jarida.example/1",
    lang: "ar",
    dir: "rtl",
    label: "relevant",
    reason: "named",
    entity: "crime.thb",
    category: "crime",
    surface: "الاتجار بالبشر",
    names: names("الاتجار بالبشر", "traite des êtres humains", "human trafficking"),
  },
  {
    text: RELATED_PAGE.headline,
    url: "https://quotidien.example/9",
    lang: "fr",
    dir: "ltr",
    label: "related",
    reason: "neighbour",
    entity: "crime.migrant_smuggling",
    category: "crime",
    surface: "passeurs",
    names: names("تهريب المهاجرين", "trafic illicite de migrants", "smuggling of migrants"),
  },
  {
    text: "Ministers adopt the national plan 2025-2030 against trafficking, terrorism and drugs",
    url: "https://daily.example/3",
    lang: "en",
    dir: "ltr",
    label: "mention",
    reason: "stock-phrase",
    entity: "pattern:plan:2025",
    category: "plan",
    surface: "national plan 2025-2030",
    names: null,
  },
];

const NOTE: ArticleNote = {
  id: "jarida.example/1",
  schema: 1,
  createdAt: "2024-11-20T09:12:00.000Z",
  updatedAt: "2024-11-20T09:12:00.000Z",
  deletedAt: null,
  url: "https://jarida.example/articles/1",
  canonicalUrl: null,
  outlet: RELEVANT_PAGE.outlet,
  headline: RELEVANT_PAGE.headline,
  byline: null,
  published: RELEVANT_PAGE.published,
  lang: "ar",
  dir: "rtl",
  lastReadAt: "2024-11-20T09:12:00.000Z",
  label: "relevant",
  score: 34.5,
  sure: true,
  reasons: REASONS,
  entities: ENTITIES,
  kept: "automatic",
  dismissedAt: null,
  clippedAt: null,
  tags: [],
  projects: [],
};

export const NOTES: readonly ArticleNote[] = [
  NOTE,
  {
    ...NOTE,
    id: "quotidien.example/7",
    url: "https://quotidien.example/7",
    outlet: { host: "quotidien.example", name: "Le Quotidien d’exemple" },
    headline: "Traite des êtres humains : le parquet de Casablanca ouvre une enquête sur une agence de recrutement",
    published: "2024-11-18",
    lang: "fr",
    dir: "ltr",
    lastReadAt: "2024-11-20T08:02:00.000Z",
    entities: ENTITIES.slice(0, 3),
    clippedAt: "2024-11-20T08:03:00.000Z",
  },
  {
    ...NOTE,
    id: "jarida.example/2",
    url: "https://jarida.example/articles/2",
    headline: "ندوة بالرباط حول التعاون القضائي تستعرض حصيلة سنة من تبادل الخبرات بين البلدين",
    published: null,
    lastReadAt: "2024-11-19T18:40:00.000Z",
    label: "mention",
    entities: ENTITIES.slice(3, 5),
  },
  {
    ...NOTE,
    id: "daily.example/3",
    url: "https://daily.example/3",
    outlet: { host: "daily.example", name: "The Sample Daily" },
    headline: "Shelter for trafficking survivors opens near Tangier with room for forty people",
    published: "2024-11-02",
    lang: "en",
    dir: "ltr",
    lastReadAt: "2024-11-03T10:00:00.000Z",
    entities: ENTITIES.slice(0, 1),
  },
  {
    ...NOTE,
    ...{ id: "quotidien.example/9", url: "https://quotidien.example/9" },
    outlet: { host: "quotidien.example", name: "Le Quotidien d’exemple" },
    headline: RELATED_PAGE.headline,
    published: RELATED_PAGE.published,
    lang: "fr",
    dir: "ltr",
    lastReadAt: "2024-11-03T09:00:00.000Z",
    label: "related",
    entities: RELATED_PAGE.entities,
  },
];

const ANNOTATION = sampleAnnotation({
  articleId: NOTE.id,
  url: NOTE.url,
  quote: {
    type: "TextQuoteSelector",
    exact: "طُلب من كل ضحية مبلغ 15 ألف درهم مقابل عقد عمل في الخليج.",
    prefix: "",
    suffix: "",
  },
  note: "المبلغ نفسه في قضية طنجة: للتحقق من صلة الوسيط.",
});

export const NOTE_HIGHLIGHTS: readonly Annotation[] = [
  ANNOTATION,
  {
    ...ANNOTATION,
    id: "00000000-0000-4000-8000-000000000002",
    colour: "green",
    quote: { ...ANNOTATION.quote, exact: "استفادت ثلاث من ضحايا الاتجار بالبشر من الإيواء والمواكبة القانونية." },
    note: "",
  },
];

/** The newest note with two highlights, the others without. */
export const LISTED: readonly ListedArticle[] = NOTES.map((note, at) => ({
  note,
  highlights: at === 0 ? NOTE_HIGHLIGHTS : [],
}));

export const NOTES_LIST: NotesList = {
  status: "ready",
  articles: LISTED,
  more: true,
  counts: { today: 2, week: 14 },
  search: null,
  recentlyDeleted: [],
  now: "2024-11-20T12:00:00.000Z",
};

/** A search that has found everything. */
export const NOTES_SEARCH: NotesSearch = {
  query: EVERYTHING,
  answer: {
    found: 24,
    facets: {
      label: [
        { value: "relevant", name: "في صميم الموضوع", count: 17 },
        { value: "mention", name: "ذِكر عابر", count: 5 },
        { value: "related", name: "موضوع قريب", count: 2 },
      ],
      outlet: [
        { value: "jarida.example", name: "جريدة المثال", count: 12 },
        { value: "quotidien.example", name: "Le Quotidien d’exemple", count: 9 },
        { value: "daily.example", name: "The Sample Daily", count: 3 },
      ],
      category: [
        { value: "crime", name: "جرائم", count: 24 },
        { value: "place", name: "أماكن", count: 21 },
      ],
    },
    whole: true,
  },
  progress: null,
  failure: null,
};

const ENDLESS = "منبعبلافراغ".repeat(30);

/** What a broken or hostile page may hand over: words without end, no name, no date, odd numbers. */
export const HOSTILE_PAGE: AnnotatedPage = {
  ...RELEVANT_PAGE,
  headline: ENDLESS,
  outlet: { host: "x.example", name: ENDLESS },
  published: "yesterday",
  verdict: {
    label: "mention",
    score: 123_456_789.25,
    sure: false,
    reasons: REASONS.map((reason) => ({ ...reason, points: -1_234_567.5, sentence: ENDLESS })),
  },
  entities: ENTITIES.map((entity) => ({
    ...entity,
    names: { ar: ENDLESS, fr: "sansfin".repeat(40) },
    count: 1_234_567,
  })),
};

export const HOSTILE_NOTE: ArticleNote = {
  ...NOTE,
  id: "x.example/1",
  outlet: HOSTILE_PAGE.outlet,
  headline: "endless".repeat(40),
  lang: "und",
  dir: "ltr",
  published: "yesterday",
  entities: HOSTILE_PAGE.entities,
  clippedAt: NOTE.createdAt,
};

export const HOSTILE_HEADLINES: readonly ListedHeadline[] = HEADLINES.map((headline) => ({
  ...headline,
  text: ENDLESS,
  lang: "und",
  surface: "sansfin".repeat(40),
  names: null,
}));
