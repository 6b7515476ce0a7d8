import type { Annotation, ArticleNote } from "../../../utils/core/notes/types.ts";
import { openGuardedDatabase } from "../../../utils/models/open-guarded-database.ts";
import { changeAnnotation } from "../../../utils/store/change-annotation.ts";
import { saveAnnotation } from "../../../utils/store/save-annotation.ts";
import { writeNote } from "./checksum.ts";

const NOW = "2026-01-05T10:00:00.000Z";
const ARTICLE = "https://hespress.com/made-up-1690001.html";

/** How a saver tells of what is on disk: a line of the console. */
export const TOLD = "acknowledged ";

/**
 * The same as save-in-page.ts by the operations of the store alone, as Rasd's own views save. Runs in a page of the extension that has
 * nothing else to load.
 *
 * @param round of every id made; no two calls on one profile have the same.
 * @param savers how many at once.
 */
export async function save(round: number, savers: number): Promise<void> {
  const database = openGuardedDatabase();
  await database.open();
  let count = 0;
  await Promise.all(Array.from({ length: savers }, saveForEver));

  async function saveForEver(): Promise<never> {
    for (;;) {
      const number = count++;
      const id = `00000000-0000-4000-8000-${(round * 100_000 + number).toString(16).padStart(12, "0")}`;
      const body = `${round}.${number} ${"شهادة وقرائن، témoignage. ".repeat(1 + ((number * 37) % 800))}`;
      const article = makeArticle(number);
      await saveAnnotation(
        database,
        { ...makeAnnotation(number), id, note: writeNote({ id, version: 1, body }) },
        article,
      );
      console.info(`${TOLD}${id}/1`);
      for (let version = 2; version <= 3; version++) {
        await changeAnnotation(database, id, { note: writeNote({ id, version, body }) }, NOW);
        console.info(`${TOLD}${id}/${version}`);
      }
    }
  }
}

function makeArticle(number: number): ArticleNote {
  return {
    ...{ id: ARTICLE, schema: 1, createdAt: NOW, updatedAt: NOW, deletedAt: null, url: ARTICLE, canonicalUrl: null },
    ...{
      outlet: { host: "hespress.com", name: "Hespress" },
      headline: `عنوان ${number}`,
      byline: null,
      published: null,
    },
    ...{ lang: "ar", dir: "rtl", lastReadAt: NOW, label: "relevant", score: 20, sure: true, reasons: [], entities: [] },
    ...{ kept: "automatic", dismissedAt: null, clippedAt: null, tags: [], projects: [] },
  };
}

function makeAnnotation(number: number): Omit<Annotation, "id" | "note"> {
  return {
    ...{ schema: 1, createdAt: NOW, updatedAt: NOW, deletedAt: null, articleId: ARTICLE, url: ARTICLE },
    ...{ scope: "article", lang: "ar", dir: "rtl", colour: "yellow", tags: [], entities: [] },
    quote: { type: "TextQuoteSelector", exact: `مقطع ${number}`, prefix: "", suffix: "" },
    position: { type: "TextPositionSelector", start: number, end: number + 4 },
  };
}
