import type { DatabaseDump } from "../../browsers/dump-databases.ts";
import { readNote } from "./checksum.ts";

/** Highest version of each note that was acknowledged, by its id. */
export type Acknowledged = ReadonlyMap<string, number>;

/** What a store has lost or broken; all empty when it is whole. Ids. */
export interface Damage {
  /** Acknowledged, and not there, or only in an older version. */
  readonly lost: readonly string[];
  /** There, but not as anybody wrote it, or without its article. */
  readonly torn: readonly string[];
  /** There twice under two ids. */
  readonly doubled: readonly string[];
}

interface StoredHighlight {
  readonly id: string;
  readonly articleId: string;
  readonly note: string;
}

/** What the savers' ids begin with; highlights that somebody else made are not judged. */
export const OWN = "00000000-0000-4000-8000-";

/** Compares what was acknowledged with what a database holds. */
export function compare(acknowledged: Acknowledged, dump: DatabaseDump): Damage {
  const highlights = (dump.rasd?.annotations ?? []) as StoredHighlight[];
  const articles = new Set(((dump.rasd?.articles ?? []) as { id: string }[]).map(({ id }) => id));
  const versions = new Map<string, number>();
  const bodies = new Map<string, string>();
  const torn: string[] = [];
  const doubled: string[] = [];
  for (const { id, articleId, note } of highlights) {
    if (!id.startsWith(OWN)) continue;
    const read = readNote(id, note);
    if (read === null || !articles.has(articleId)) {
      torn.push(id);
      continue;
    }
    versions.set(id, read.version);
    if (bodies.has(read.body)) doubled.push(id);
    bodies.set(read.body, id);
  }
  const lost = [...acknowledged].flatMap(([id, version]) => ((versions.get(id) ?? 0) < version ? [id] : []));
  return { lost, torn, doubled };
}
