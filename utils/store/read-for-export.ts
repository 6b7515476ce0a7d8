import type { SealedClipping } from "../core/clippings/types.ts";
import type { ArticleRecords, LibraryRecords } from "../core/exchange/types.ts";
import type { Annotation, ArticleNote } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/**
 * Which records to read. everything: with or without what was deleted · articles: notes by id with all on them · annotations: these alone,
 * each with its article's note. Whoever asks for records by id gets living ones.
 */
export type RecordsToExport =
  | { readonly kind: "everything"; readonly tombstones: boolean }
  | { readonly kind: "articles"; readonly ids: readonly string[] }
  | { readonly kind: "annotations"; readonly ids: readonly string[] };

export interface ExportWatch {
  /** After each article: how many were handed out, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Articles read at a time: with their clippings, which hold whole pages, a few megabytes. */
const SLICE = 25;
/** Annotations whose article is asked for at a time. */
const WIDE_SLICE = 500;

/**
 * Reads records article by article, in the order of the articles' ids (of given articles: in the order given), a slice in memory at a
 * time; whoever consumes it sets the pace. Of an article that is not there, or is deleted where tombstones are not asked for,
 * `article` is null. Articles with nothing left are passed over.
 *
 * @param heads of chains, as they were read before: what was sealed since is left out, so that seals and heads fit together.
 *
 * @throws the signal's reason, between two slices.
 */
export async function* readForExport(
  database: RasdDatabase,
  what: RecordsToExport,
  { onProgress, signal }: ExportWatch = {},
  heads: LibraryRecords["chains"] | null = null,
): AsyncGenerator<ArticleRecords, void, void> {
  await database.open();
  const chosen = what.kind === "annotations" ? new Set(what.ids) : null;
  const tombstones = what.kind === "everything" && what.tombstones;
  const there = heads === null ? null : await sealedUpTo(database, heads);
  const ids = what.kind === "articles" ? [...new Set(what.ids)] : await articleIds(database, chosen);
  let done = 0;
  for (let from = 0; from < ids.length; from += SLICE) {
    signal?.throwIfAborted();
    const slice = ids.slice(from, from + SLICE);
    const [notes, annotations, clippings] = await readSlice(database, slice, chosen);
    for (const [index, id] of slice.entries()) {
      const note = notes[index];
      const records: ArticleRecords = {
        article: note !== undefined && isWanted(note) ? note : null,
        annotations: (annotations.get(id) ?? []).filter(isWanted).toSorted(byPlace),
        clippings: (clippings.get(id) ?? [])
          .filter((one) => isWanted(one) && (there === null || there.has(one.id)))
          .toSorted(bySeal),
      };
      done++;
      if (records.article !== null || records.annotations.length > 0 || records.clippings.length > 0) yield records;
      onProgress?.(done, ids.length);
    }
  }

  function isWanted({ deletedAt }: { readonly deletedAt: string | null }): boolean {
    return tombstones || deletedAt === null;
  }
}

/**
 * What belongs to no single article. Heads of chains only with everything: a part of a chain says nothing of its end. Everything else
 * that is not asked for is left out, too: a part of a library holds the projects its articles may be in, and no more.
 */
export async function readLibraryRecords(database: RasdDatabase, what: RecordsToExport): Promise<LibraryRecords> {
  await database.open();
  const isWanted = ({ deletedAt }: { readonly deletedAt: string | null }) =>
    deletedAt === null || (what.kind === "everything" && what.tombstones);
  const projects = (await database.projects.toArray()).filter(isWanted);
  if (what.kind !== "everything") {
    const used = await projectsOf(database, what);
    const part = projects.filter(({ id }) => used.has(id));
    return { chains: [], terms: [], projects: part, searches: [], storyDecisions: [], entityProfiles: [] };
  }
  const { chains, terms, searches, storyDecisions, entityProfiles } = database;
  return {
    chains: await chains.toArray(),
    terms: (await terms.toArray()).filter(isWanted),
    projects,
    searches: (await searches.toArray()).filter(isWanted),
    storyDecisions: (await storyDecisions.toArray()).filter(isWanted),
    entityProfiles: (await entityProfiles.toArray()).filter(isWanted),
  };
}

/**
 * Ids of the clippings there are, without those that were sealed behind these heads. Others may stand behind a head, too, since an import keeps
 * both ways of a chain that forked: those are there.
 */
async function sealedUpTo(database: RasdDatabase, heads: LibraryRecords["chains"]): Promise<ReadonlySet<string>> {
  const { sealed, chains } = database;
  return database.transaction("r", sealed, chains, async () => {
    const ids = new Set(await sealed.toCollection().primaryKeys());
    for (const { id, number, hash } of heads) {
      const now = await chains.get(id);
      let [at, steps] = [now?.hash ?? null, (now?.number ?? 0) - number];
      for (; at !== null && at !== hash && steps > 0; steps--) {
        ids.delete(at);
        at = (await sealed.get(at))?.seal.previous ?? null;
      }
    }
    return ids;
  });
}

/** Ids of all articles there is something of, or of the chosen annotations' articles, ascending. */
async function articleIds(database: RasdDatabase, chosen: ReadonlySet<string> | null): Promise<string[]> {
  const { articles, annotations, sealed } = database;
  if (chosen !== null) {
    const ids = new Set<string>();
    for (const slice of slices([...chosen])) {
      for (const annotation of await annotations.bulkGet(slice)) if (annotation) ids.add(annotation.articleId);
    }
    return [...ids].sort();
  }
  const found = await database.transaction("r", articles, annotations, sealed, () =>
    Promise.all([
      articles.toCollection().primaryKeys(),
      annotations.orderBy("articleId").uniqueKeys(),
      sealed.orderBy("articleId").uniqueKeys(),
    ]),
  );
  return [...new Set(found.flat().map(String))].sort();
}

async function readSlice(database: RasdDatabase, ids: readonly string[], chosen: ReadonlySet<string> | null) {
  const { articles, annotations, sealed } = database;
  return database.transaction("r", articles, annotations, sealed, async () => {
    const notes: (ArticleNote | undefined)[] = await articles.bulkGet([...ids]);
    const quotes: Annotation[] = await annotations.where("articleId").anyOf(ids).toArray();
    const own = chosen === null ? quotes : quotes.filter(({ id }) => chosen.has(id));
    const clippings: SealedClipping[] = chosen === null ? await sealed.where("articleId").anyOf(ids).toArray() : [];
    const byArticle = ({ articleId }: { readonly articleId: string }) => articleId;
    return [notes, Map.groupBy(own, byArticle), Map.groupBy(clippings, byArticle)] as const;
  });
}

/** Projects that the articles asked for are in. */
async function projectsOf(
  database: RasdDatabase,
  what: Exclude<RecordsToExport, { readonly kind: "everything" }>,
): Promise<Set<string>> {
  const ids = what.kind === "articles" ? what.ids : await articleIds(database, new Set(what.ids));
  const projects = new Set<string>();
  for (const slice of slices(ids)) {
    for (const note of await database.articles.bulkGet(slice)) for (const id of note?.projects ?? []) projects.add(id);
  }
  return projects;
}

function* slices(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += WIDE_SLICE) yield ids.slice(from, from + WIDE_SLICE);
}

function byPlace(a: Annotation, b: Annotation): number {
  return a.position.start - b.position.start || (a.id < b.id ? -1 : 1);
}

function bySeal(a: SealedClipping, b: SealedClipping): number {
  if (a.seal.chain !== b.seal.chain) return a.seal.chain < b.seal.chain ? -1 : 1;
  return a.seal.number - b.seal.number;
}
