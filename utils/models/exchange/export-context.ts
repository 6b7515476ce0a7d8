import type { UiTranslator } from "../../../components/shared/messages.ts";
import { createKnowledge, nameOfEntity } from "../../core/dossiers/name-of-entity.ts";
import type { ExportContext, ExportScope } from "../../core/exchange/types.ts";
import { namesOfTerms } from "../../core/lexicon/own-terms.ts";
import { extensionVersion } from "../../extension/identity.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { listStories } from "../../store/list-stories.ts";
import { readLibraryRecords } from "../../store/read-for-export.ts";
import { lexiconVersion, names } from "../bundled-data.ts";

/** What a writer has to know of the library, the reader and the moment. Of the store: projects, terms, profiles, stories. */
export async function makeExportContext(
  database: RasdDatabase,
  { lang, dir, t, format }: UiTranslator,
  asked: { readonly scope: ExportScope; readonly title: string; readonly redacted: boolean; readonly now: Date },
): Promise<ExportContext> {
  const [{ projects, terms, entityProfiles }, { stories }] = await Promise.all([
    readLibraryRecords(database, { kind: "everything", tombstones: false }),
    listStories(database),
  ]);
  const projectNames = new Map(projects.map(({ id, name }) => [id, name]));
  const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
  const known = createKnowledge(entityProfiles, namesOfTerms(terms), names);
  return {
    scope: asked.scope,
    title: asked.title,
    redacted: asked.redacted,
    generatedAt: asked.now.toISOString(),
    offset: 0 - asked.now.getTimezoneOffset(),
    lang,
    extensionVersion: extensionVersion(),
    lexiconVersion,
    projectName: (id) => projectNames.get(id) ?? null,
    entityName: (id) => nameOfEntity(id, known, lang).text,
    storyOf: (id) => storyOf.get(id) ?? null,
    texts: { dir, t, format },
  };
}
