import type { Annotation, ArticleNote } from "../../utils/core/notes/types.ts";
import { openDatabase } from "../../utils/store/database.ts";

const DAY = 86_400_000;
const PROJECT = "00000000-0000-4000-8000-0000000000aa";

export interface SeedHighlight {
  /** Address of the article. */
  readonly url: string;
  readonly passage: string;
  readonly note: string;
  readonly colour: Annotation["colour"];
}

/**
 * Makes of the notes that reading the samples has stored what a month of work leaves: read on different days, with highlights,
 * tags and a project. Runs in a page of the extension. `now` in milliseconds since 1970.
 */
export async function seed(now: number, given: readonly SeedHighlight[], projectName: string): Promise<void> {
  const database = openDatabase();
  await database.open();
  const notes = await database.articles.orderBy("lastReadAt").toArray();
  const at = (days: number) => new Date(now - days * DAY).toISOString();
  const highlighted = (note: ArticleNote) => given.some(({ url }) => url === note.url);
  const others = notes.filter((note) => !highlighted(note));
  await database.articles.bulkPut([
    ...notes.filter(highlighted).map((note) => ({ ...note, ...decided(note, true), lastReadAt: at(0.02) })),
    // Two a day, then a week apart.
    ...others.map((note, index) => ({
      ...note,
      ...decided(note, index % 2 === 0),
      lastReadAt: at(index < 4 ? Math.floor(index / 2) + 0.1 : (index - 3) * 7),
    })),
  ]);
  await database.annotations.bulkPut(
    given.flatMap(({ url, passage, note, colour }, index) => {
      const article = notes.find((each) => each.url === url);
      return article === undefined ? [] : [makeAnnotation(article, index, passage, note, colour)];
    }),
  );
  await database.projects.put({
    ...{ id: PROJECT, schema: 1, createdAt: at(20), updatedAt: at(1), deletedAt: null },
    ...{ name: projectName, note: "", colour: "green" },
  });
  database.close();

  function decided(note: ArticleNote, isTagged: boolean): Pick<ArticleNote, "tags" | "projects"> {
    const [first] = note.entities;
    const label = first?.names.ar ?? first?.names.fr ?? first?.names.en;
    const tags = isTagged && first && label ? [{ label, entity: first.id }] : [];
    return { tags, projects: note.label === "relevant" && isTagged ? [PROJECT] : [] };
  }

  function makeAnnotation(
    article: ArticleNote,
    index: number,
    passage: string,
    note: string,
    colour: Annotation["colour"],
  ): Annotation {
    const time = new Date(now - (10 - index) * 60_000).toISOString();
    return {
      ...{ id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`, schema: 1, deletedAt: null },
      ...{ createdAt: time, updatedAt: time, articleId: article.id, url: article.url, scope: "article" },
      ...{ lang: article.lang, dir: article.dir, colour, note, tags: [], entities: [] },
      quote: { type: "TextQuoteSelector", exact: passage, prefix: "", suffix: "" },
      position: { type: "TextPositionSelector", start: 0, end: passage.length },
    };
  }
}
