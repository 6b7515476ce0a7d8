import type { Annotation, ArticleEntity, ArticleNote } from "../../../utils/core/notes/types.ts";
import { openDatabase } from "../../../utils/store/database.ts";
import { createRandom } from "../anchoring/random.ts";

/** What is written in one transaction. */
const PORTION = 2_000;
/** Articles a day, the last of them today: a week of reading is some 170. */
const DAILY = 24;

const HEADLINES = [
  "تفكيك شبكة للاتجار بالبشر بطنجة",
  "Traite des êtres humains : un réseau démantelé",
  "محاكمة وسطاء في عقود وهمية",
];
const SENTENCE = "أحالت النيابة العامة أربعة أشخاص للاشتباه في تورطهم في الاتجار بالبشر عبر عقود عمل وهمية بالخارج.";
const OUTLETS = ["hespress.com", "le360.ma", "goud.ma", "medias24.com"];
const CATEGORIES = ["crime", "victim", "place", "institution", "law", "person"] as const;

/** Fills the database of this page's origin with made notes, one in five with a highlight, of the size real ones have. */
export async function seed(count: number, now: number): Promise<void> {
  const random = createRandom(count);
  const database = openDatabase();
  await database.open();
  for (let from = 0; from < count; from += PORTION) {
    const notes = Array.from({ length: Math.min(PORTION, count - from) }, (_, at) => makeNote(from + at));
    const annotations = notes.filter(() => random.chance(0.2)).map(makeAnnotation);
    await database.transaction("rw", database.articles, database.annotations, async () => {
      await database.articles.bulkAdd(notes);
      await database.annotations.bulkAdd(annotations);
    });
  }
  database.close();

  function makeNote(index: number): ArticleNote {
    const time = new Date(now - index * (86_400_000 / DAILY)).toISOString();
    const host = random.pick(OUTLETS);
    const id = `https://${host}/article-${index}.html`;
    return {
      ...{ id, schema: 1, createdAt: time, updatedAt: time, url: id, canonicalUrl: null },
      outlet: { host, name: host },
      headline: `${random.pick(HEADLINES)} ${index}`,
      ...{ byline: null, published: time.slice(0, 10), lang: "ar", dir: "rtl", lastReadAt: time },
      ...{ label: random.pick(["relevant", "relevant", "mention"] as const), score: 20, sure: true },
      reasons: Array.from({ length: 4 }, () => ({
        ...{ rule: "strong-lead", entity: "crime.thb", zone: "lead" as const, count: 2, points: 5, sentence: SENTENCE },
      })),
      entities: Array.from({ length: 8 }, (_, at) => makeEntity(at)),
      kept: "automatic",
      // One in fifty is hidden, as some are.
      deletedAt: random.chance(0.01) ? time : null,
      dismissedAt: random.chance(0.01) ? time : null,
      ...{ clippedAt: null, tags: [], projects: [] },
    };
  }

  function makeEntity(at: number): ArticleEntity {
    const category = CATEGORIES[at % CATEGORIES.length]!;
    const names = { ar: `اسم ${random.below(500)}`, fr: `nom ${random.below(500)}`, en: `name ${random.below(500)}` };
    return { id: `${category}.${random.below(500)}`, category, origin: "seed", names, count: 2, sentence: SENTENCE };
  }
}

/** Whether the background has indexed all of it for the search: until then it works beside whatever is measured. */
export async function isIndexed(): Promise<boolean> {
  const database = openDatabase();
  await database.open();
  const [state, queued] = await Promise.all([database.searchState.get("index"), database.searchQueue.count()]);
  database.close();
  return state?.build === null && queued === 0;
}

function makeAnnotation({ id, createdAt }: ArticleNote): Annotation {
  return {
    ...{ id: `${id}#1`, schema: 1, createdAt, updatedAt: createdAt, deletedAt: null, articleId: id, url: id },
    ...{ scope: "article", lang: "ar", dir: "rtl", colour: "yellow", tags: [], entities: [] },
    note: "للتحقق من صلة الوسيط بالقضية السابقة.",
    quote: { type: "TextQuoteSelector", exact: SENTENCE, prefix: "", suffix: "" },
    position: { type: "TextPositionSelector", start: 0, end: SENTENCE.length },
  };
}
