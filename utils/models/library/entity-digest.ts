import type { ReadingState } from "../../../components/library/dossiers/types.ts";
import { createDigest, type Digest, type DigestEntity } from "../../core/dossiers/create-digest.ts";
import { type Grouped, groupEntities } from "../../core/dossiers/group-entities.ts";
import { type ListedEntity, listEntities } from "../../core/dossiers/list-entities.ts";
import { createKnowledge, type EntityKnowledge } from "../../core/dossiers/name-of-entity.ts";
import type { EntityProfile } from "../../core/dossiers/types.ts";
import { namesOfTerms, type OwnTerm } from "../../core/lexicon/own-terms.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import { listEntityProfiles } from "../../store/change-entities.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { listTerms } from "../../store/list-terms.ts";
import { readChanges, type ScanMark, scanRecords } from "../../store/scan-records.ts";
import { names as bundled } from "../bundled-data.ts";

/** Everything kept, counted: what the entities' views and the plots draw from. */
export interface Counted {
  readonly reading: ReadingState;
  readonly grouped: Grouped;
  readonly known: EntityKnowledge;
  /** Most named first. */
  readonly entities: readonly ListedEntity[];
  /** Names of outlets by host. */
  readonly outlets: ReadonlyMap<string, string>;
  readonly terms: readonly OwnTerm[];
  /** What articles call an entity, merged or not; {} when none names it. */
  readonly foundNames: (id: string) => DigestEntity["names"];
}

export interface EntityDigest {
  readonly state: Observable<Counted>;
  /** Reads everything the first time, afterwards what has changed. Never rejects: failures are in the state. */
  readonly refresh: () => Promise<void>;
  /** Reads the profiles anew: a step of the reader's is stored. */
  readonly regroup: () => Promise<void>;
  readonly stop: () => void;
  readonly resume: () => void;
}

/** One pass over the articles for all views of the library. `signal` ends it with the page. */
export function createEntityDigest(database: RasdDatabase, signal: AbortSignal): EntityDigest {
  let digest: Digest = createDigest();
  let mark: ScanMark | null = null;
  let profiles: readonly EntityProfile[] = [];
  let terms: readonly OwnTerm[] = [];
  let pass: { readonly ends: AbortController; readonly done: Promise<void> } | null = null;
  const state = createObservable<Counted>(count({ status: "reading", done: 0, total: 0 }));

  function count(reading: ReadingState): Counted {
    const known = createKnowledge(profiles, namesOfTerms(terms), bundled);
    const grouped = groupEntities(digest, known.resolver);
    const counting = digest;
    return {
      ...{ reading, grouped, known, terms },
      entities: listEntities(grouped, known),
      outlets: new Map(counting.outlets),
      foundNames: (id) => counting.entities.find((entity) => entity.id === id)?.names ?? {},
    };
  }

  const say = (reading: ReadingState) => state.set({ ...state.get(), reading });
  const fail = (error: unknown) =>
    say({ status: "failed", message: error instanceof Error ? error.message : String(error) });

  async function readKnowledge(): Promise<void> {
    [profiles, terms] = await Promise.all([listEntityProfiles(database), listTerms(database)]);
  }

  async function readAll(ends: AbortController): Promise<void> {
    const fresh = createDigest();
    let [done, total] = [0, 0];
    say({ status: "reading", done, total });
    await readKnowledge();
    const read = await scanRecords(database, {
      onArticles: (notes) => {
        for (const note of notes) fresh.putArticle(note);
      },
      onQuotes: (annotations) => {
        for (const annotation of annotations) fresh.putQuote(annotation);
      },
      onProgress: (now, of) => {
        [done, total] = [now, of];
        if (!ends.signal.aborted) say({ status: "reading", done, total });
      },
      signal: ends.signal,
    });
    if (signal.aborted) return;
    digest = fresh;
    mark = read;
    state.set(count(read === null ? { status: "stopped", done, total } : { status: "ready" }));
  }

  async function readNew(from: ScanMark, ends: AbortController): Promise<void> {
    const changes = await readChanges(database, from);
    if (changes === null) return readAll(ends);
    await readKnowledge();
    for (const note of changes.notes) digest.putArticle(note);
    for (const annotation of changes.annotations) digest.putQuote(annotation);
    mark = changes.mark;
    state.set(count({ status: "ready" }));
  }

  /** One pass at a time: who asks while one is under way waits for it. */
  function refresh(): Promise<void> {
    if (pass) return pass.done;
    if (state.get().reading.status === "stopped") return Promise.resolve();
    const ends = new AbortController();
    const done = (mark === null ? readAll(ends) : readNew(mark, ends)).catch(fail).finally(() => {
      pass = null;
    });
    pass = { ends, done };
    return done;
  }

  signal.addEventListener("abort", () => pass?.ends.abort(), { once: true });
  return {
    state,
    refresh,
    regroup: async () => {
      const before = decisionsIn(profiles);
      await readKnowledge();
      const now = state.get();
      // A note is written letter by letter: nothing is counted anew for it.
      if (decisionsIn(profiles) !== before) state.set(count(now.reading));
      else state.set({ ...now, known: createKnowledge(profiles, namesOfTerms(terms), bundled) });
    },
    stop: () => pass?.ends.abort(),
    resume: () => {
      say({ status: "reading", done: 0, total: 0 });
      mark = null;
      void refresh();
    },
  };
}

/** What of the profiles decides how entities are counted and called, as one text to compare. */
function decisionsIn(profiles: readonly EntityProfile[]): string {
  const living = profiles.filter(({ deletedAt }) => deletedAt === null);
  return JSON.stringify(living.map(({ entity, names, mergedInto, split }) => [entity, names, mergedInto, split]));
}
