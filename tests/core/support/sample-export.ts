import ar from "../../../locales/ar.json" with { type: "json" };
import en from "../../../locales/en.json" with { type: "json" };
import fr from "../../../locales/fr.json" with { type: "json" };
import type { SealedClipping } from "../../../utils/core/clippings/types.ts";
import type { ArticleRecords, ExportContext, LibraryRecords, MakeWriter } from "../../../utils/core/exchange/types.ts";
import { createTranslator } from "../../../utils/core/language/translate.ts";
import type { Language } from "../../../utils/core/lexicon/types.ts";
import type { ArticleEntity, ArticleNote } from "../../../utils/core/notes/types.ts";
import { sampleAnnotation } from "./sample-annotation.ts";
import { sampleContent } from "./sample-content.ts";
import { sampleEntity, sampleNote } from "./sample-note.ts";

const MESSAGES = { ar, fr: fr as unknown as typeof ar, en: en as unknown as typeof ar };

/** What a writer is told in tests; fields can be given. */
export function sampleContext(fields: Partial<ExportContext> = {}): ExportContext {
  const lang: Language = fields.lang ?? "ar";
  return {
    scope: "project",
    title: "ملف طنجة",
    generatedAt: "2026-02-10T23:30:00.000Z",
    offset: 60,
    lang,
    extensionVersion: "0.1.0",
    lexiconVersion: "seed 1",
    projectName: (id) => (id === "p-1" ? "ملف طنجة" : null),
    entityName: (id) => (id === "crime.thb" ? "الاتجار بالبشر" : id),
    storyOf: () => null,
    texts: createTranslator(MESSAGES[lang], lang, { timeZone: "Africa/Casablanca" }),
    redacted: false,
    ...fields,
  };
}

export const NOTHING_ELSE: LibraryRecords = {
  chains: [],
  terms: [],
  projects: [],
  searches: [],
  storyDecisions: [],
  entityProfiles: [],
};

/** The files of an export, whole. */
export function writeAll(
  make: MakeWriter,
  records: readonly ArticleRecords[],
  context: ExportContext = sampleContext(),
  rest: LibraryRecords = NOTHING_ELSE,
): Map<string, string> {
  const writer = make(context);
  const files = new Map<string, string>();
  const take = (pieces: ReturnType<typeof writer.end>) => {
    for (const { file, text } of pieces) files.set(file, (files.get(file) ?? "") + text);
  };
  for (const one of records) take(writer.add(one));
  take(writer.end(rest));
  return files;
}

/** A clipping whose seal is well formed and fits nothing. */
export function unverifiedClipping(
  articleId: string,
  content: Partial<SealedClipping["content"]> = {},
): SealedClipping {
  const hash = "ab".repeat(32);
  return {
    ...{ id: hash, schema: 1, createdAt: "2026-01-06T08:00:01.000Z", updatedAt: "2026-01-06T08:00:01.000Z" },
    ...{ deletedAt: null, articleId, version: 1, content: sampleContent(content) },
    seal: { algorithm: "SHA-256", chain: "chain-1", number: 1, previous: null, hash },
  };
}

function figure(id: string, surface: string, sentence: string): ArticleEntity {
  const category = id.startsWith("victims.") ? "victim" : "amount";
  return { id, category, origin: "pattern", names: { ar: surface }, count: 1, sentence };
}

function person(name: string, sentence: string): ArticleEntity {
  const id = `person.pattern:${name.replaceAll(" ", "_")}`;
  return { id, category: "person", origin: "pattern", names: { ar: name }, count: 1, sentence };
}

function report(number: number, changes: Partial<ArticleNote>, quotes: readonly string[] = []): ArticleRecords {
  const id = `https://example.org/report-${number}.html`;
  const article = sampleNote({ id, projects: ["p-1"], ...changes });
  return {
    article,
    annotations: quotes.map((exact, index) =>
      sampleAnnotation({
        id: `0d6f8a51-6c63-4a4e-9a7b-0f5a4f0c${number}a1${index}`,
        articleId: id,
        quote: { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
        colour: (["yellow", "green", "blue"] as const)[index % 3]!,
        note: index === 0 ? "يُقارن بما قالته النيابة العامة في بلاغها.\nمن أحصى الضحايا؟" : "",
        tags: index === 0 ? [{ label: "إحصاء", entity: null }] : [],
      }),
    ),
    clippings: [
      unverifiedClipping(id, {
        headline: article.headline,
        text: `${article.headline}\n\nفككت مصالح الأمن، صباح الاثنين، شبكة يشتبه في استغلالها نساء في العمل القسري.\n\nبقية الخبر.\n\n`,
      }),
    ],
  };
}

/** Made-up reports of one case in made-up outlets: two tell one story with different figures. */
export const SAMPLE_REPORTS: readonly ArticleRecords[] = [
  report(
    1,
    {
      headline: "تفكيك شبكة للاتجار بالبشر في حي صناعي بطنجة",
      byline: "سلمى الوزكيتي",
      outlet: { host: "sada.example", name: "صدى الشمال" },
      published: "2026-01-04",
      tags: [{ label: "عمل قسري", entity: null }],
      entities: [
        sampleEntity(),
        figure("victims.12", "12 ضحية", "أحصى المحققون 12 ضحية، بينهن قاصرات، داخل الورشة."),
        figure("amount.mad_500000", "500 ألف درهم", "وحجزت المصالح 500 ألف درهم يشتبه في أنها من عائدات الشبكة."),
        person("كريم بوتغماس", "ويتابع كريم بوتغماس، صاحب الورشة، في حالة اعتقال."),
      ],
    },
    [
      "أحصى المحققون 12 ضحية، بينهن قاصرات، داخل الورشة.",
      "وقالت إحدى الناجيات إن جوازها صودر منذ اليوم الأول.\n\nوأضافت أنها لم تتقاض أجرًا طوال ثمانية أشهر.",
    ],
  ),
  report(
    2,
    {
      headline: "الأمن يوقف ثلاثة أشخاص في قضية ورشة طنجة",
      outlet: { host: "rif.example", name: "أنباء الريف" },
      published: "2026-01-05T09:30:00+01:00",
      entities: [
        sampleEntity(),
        figure("victims.9", "تسع ضحايا", "وبلغ عدد من تم إنقاذهن تسع ضحايا، وفق المصدر ذاته."),
        person("كريم بوتغماس", "وذكر المصدر اسم كريم بوتغماس ضمن الموقوفين."),
      ],
    },
    ["وبلغ عدد من تم إنقاذهن تسع ضحايا، وفق المصدر ذاته."],
  ),
  report(
    3,
    {
      headline: "Tanger : l’atelier clandestin employait des femmes sans contrat",
      byline: "Nadia Chraibi, Omar Tazi",
      outlet: { host: "atlas.example", name: "Le Courrier de l’Atlas fictif" },
      published: "2026-01-09",
      lang: "fr",
      dir: "ltr",
      entities: [
        sampleEntity(),
        {
          ...figure("victims.12", "douze victimes", "La police évoque douze victimes."),
          names: { fr: "douze victimes" },
        },
      ],
    },
    ["La police évoque douze victimes."],
  ),
  report(4, {
    headline: "خمس سنوات سجنًا للمتهم الرئيسي في ملف الورشة",
    outlet: { host: "sada.example", name: "صدى الشمال" },
    published: "2026-02-02",
    entities: [
      sampleEntity(),
      figure("sentence.5y", "خمس سنوات سجنا نافذا", "قضت الغرفة بخمس سنوات سجنا نافذا في حق المتهم الرئيسي."),
      figure("fine.mad_50000", "غرامة 50 ألف درهم", "وبغرامة 50 ألف درهم."),
      person("كريم بوتغماس", "وكان كريم بوتغماس قد نفى ما نسب إليه."),
    ],
  }),
  report(5, {
    headline: "الحكم بسبع سنوات على صاحب ورشة طنجة",
    outlet: { host: "yawm.example", name: "يومية البلد" },
    published: "2026-02-03",
    entities: [
      sampleEntity(),
      figure("sentence.7y", "سبع سنوات", "أدانت المحكمة صاحب الورشة بسبع سنوات."),
      person("كريم بوتغماس", "ومثل كريم بوتغماس أمام الغرفة مساء الثلاثاء."),
    ],
  }),
];

/** The first two reports are one story. */
export function sampleStoryOf(articleId: string): string | null {
  return /report-[12]\./u.test(articleId) ? "story:1" : null;
}
