import { Dexie, type EntityTable } from "dexie";
import type { ChainHead, SealedClipping } from "../core/clippings/types.ts";
import type { EntityProfile } from "../core/dossiers/types.ts";
import type { OwnTerm } from "../core/lexicon/own-terms.ts";
import type { Project, SavedSearch } from "../core/library/types.ts";
import type { AnnotationChange } from "../core/notes/annotation-change.ts";
import type { Annotation, ArticleNote, UnsealedClipping } from "../core/notes/types.ts";
import type { BlockHead, StoredBlock } from "../core/search/change-index.ts";
import type { StoryDecision, StoryPair, StoryText } from "../core/stories/types.ts";
import { guardLog, type RunMemory } from "./guard-log.ts";
import { DATABASE_NAME, DEXIE_FACTOR, SCHEMA_VERSION } from "./names.ts";
import { openInOrder } from "./open-in-order.ts";
import { queueChanges } from "./queue-changes.ts";
import type { Store } from "./readable.ts";
import type { QueuedChange, SearchState } from "./search-tables.ts";

export type RasdDatabase = Dexie &
  Store & {
    articles: EntityTable<ArticleNote, "id">;
    /** Of versions 1 to 3: emptied by sealOldClippings. */
    clippings: EntityTable<UnsealedClipping, "id">;
    terms: EntityTable<OwnTerm, "id">;
    annotations: EntityTable<Annotation, "id">;
    /** The reader's last steps on annotations, for undo. Of this machine only: it is not for replication. */
    changes: EntityTable<AnnotationChange, "order">;
    /** The search index in blocks, made from the other tables. Of this machine only: it is not for replication. */
    searchBlocks: EntityTable<StoredBlock, "key">;
    searchHeads: EntityTable<BlockHead, "key">;
    searchState: EntityTable<SearchState, "key">;
    /** What the index does not know yet (queue-changes.ts). */
    searchQueue: EntityTable<QueuedChange, "order">;
    sealed: EntityTable<SealedClipping, "id">;
    /** Where each chain of seals ends. */
    chains: EntityTable<ChainHead, "id">;
    /** What this machine alone knows of itself: it is not for replication. */
    machine: EntityTable<MachineFact, "key">;
    projects: EntityTable<Project, "id">;
    searches: EntityTable<SavedSearch, "id">;
    storyDecisions: EntityTable<StoryDecision, "id">;
    /** What stories are found by. Both of this machine only: they are made from the texts, and not for replication. */
    storyTexts: EntityTable<StoryText, "id">;
    storyPairs: EntityTable<StoryPair, "id">;
    entityProfiles: EntityTable<EntityProfile, "id">;
    /** For what has to be done before a write, and not without it: rejects with the LogInDoubtError the write would reject with. */
    writable: () => Promise<void>;
  };

/** «chain»: id of the chain that this machine seals behind. */
export interface MachineFact {
  readonly key: "chain";
  readonly value: string;
}

/** The database was written by a newer Rasd; opening it here could lose what this version does not know. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";
}

export interface OpenOptions {
  /**
   * Called when an older database was copied and before it is upgraded, which waits: what it begins may not use this database, has to
   * end, and its failure is its own. Left out: nothing is done.
   */
  readonly beforeUpgrade?: (() => Promise<void>) | undefined;
  /**
   * Of this run of the browser, in Chromium: pages of the extension open the database by utils/models/open-guarded-database.ts. Null or left
   * out: the log of the browser's database is not guarded (guard-log.ts).
   */
  readonly memory?: RunMemory | null;
}

/**
 * The store of everything Rasd keeps, opened on first use.
 *
 * «strict» durability: a write is acknowledged after it is on disk, not after it is in the browser's memory (Chromium's
 * default syncs nothing). Tombstones stay in the tables, so lists go over the index on `lastReadAt` and filter.
 *
 * Every operation of utils/store waits for `database.open()` first: it rejects with the reason itself, where Dexie's own
 * operations would wrap it in a DatabaseClosedError.
 *
 * A database of an older schema is copied as it is before it is upgraded (copy-before-upgrade.ts).
 *
 * @throws NewerDatabaseError from any operation when the stored schema is newer than this program's; nothing is touched then.
 * @throws UpgradeCopyError from any operation when an older database cannot be copied; nothing is touched then, either.
 * @throws LogInDoubtError from what would write while the log cannot be turned; nothing is touched then, either.
 */
export function openDatabase(
  name: string = DATABASE_NAME,
  { beforeUpgrade, memory = null }: OpenOptions = {},
): RasdDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: "strict", indexedDB: guarded }) as RasdDatabase;
  Object.assign(database, {
    whole: async () => database,
    connection: async () => {
      await database.open();
      return database.backendDB();
    },
  } satisfies Store);
  const guard = memory === null ? null : guardLog(database, memory);
  database.writable = async () => {
    await database.open();
    await guard?.look();
    const refused = guard?.refusal() ?? null;
    if (refused !== null) throw refused;
  };
  queueChanges(database);
  database.version(1).stores({
    articles: "id, lastReadAt, updatedAt",
    clippings: "id, articleId, capturedAt, updatedAt",
    terms: "id, updatedAt",
  });
  // Two new tables; what was there stays as it is.
  database.version(2).stores({
    annotations: "id, articleId, updatedAt",
    changes: "order, articleId",
  });
  // One new table, empty: the search index is made from the records.
  database.version(3).stores({ searchBlocks: "key" });
  // Notes get tags and projects, and are counted by index; clippings are sealed from now on, in a table of their own.
  database
    .version(SCHEMA_VERSION)
    .stores({
      // The compound ones hold what is hidden, and that alone: null has no place in an index. See countArticles.
      articles:
        "id, lastReadAt, updatedAt, [lastReadAt+deletedAt], [lastReadAt+dismissedAt], [lastReadAt+deletedAt+dismissedAt]",
      sealed: "id, articleId, updatedAt, [seal.chain+seal.number]",
      chains: "id",
      machine: "key",
      projects: "id, updatedAt",
      searches: "id, updatedAt",
      storyDecisions: "id, updatedAt, *articles",
      storyTexts: "id, *keys",
      storyPairs: "id, *articles",
      entityProfiles: "id, updatedAt",
      searchHeads: "key",
      searchState: "key",
      searchQueue: "++order",
    })
    .upgrade((transaction) =>
      transaction
        .table("articles")
        .toCollection()
        .modify((note) => {
          note.tags ??= [];
          note.projects ??= [];
        }),
    );
  openInOrder(database, { version: SCHEMA_VERSION * DEXIE_FACTOR, guard, beforeUpgrade });
  return database;
}

/**
 * When the stored version is higher, Dexie opens whatever is there by asking for no version at all, and patches into it
 * what it misses. A newer Rasd's notes may not be patched by an older one, so that request is refused.
 */
const guarded = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version === undefined)
      throw new NewerDatabaseError(
        `These notes were written by a newer version of Rasd (this one knows schema ${SCHEMA_VERSION}). Update Rasd to read them; nothing was changed.`,
      );
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first: unknown, second: unknown) => indexedDB.cmp(first, second),
} satisfies IDBFactory;
