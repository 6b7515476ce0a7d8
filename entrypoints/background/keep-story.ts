import { identifyArticle } from "../../utils/core/notes/identify-article.ts";
import type { PageReport } from "../../utils/core/notes/page-report.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { keepStoryText } from "../../utils/store/keep-story-text.ts";

/** Finds the story of an article whose note is stored. Of its text only hashes are kept (docs/adr/0011-stories.md). */
export async function keepStory(database: RasdDatabase, report: PageReport): Promise<void> {
  const id = identifyArticle(report.url, report.canonicalUrl);
  if (id !== null) await keepStoryText(database, id, report.text);
}
