import { makeVictimSafe } from "./make-victim-safe.ts";
import type { VictimSafePlan } from "./plan-victim-safe.ts";
import type { ArticleRecords, LibraryRecords } from "./types.ts";

/** What is replaced for one person, for the reader to look over. */
export interface PersonPreview {
  /** Id of the candidate, to take the person out of the choice. */
  readonly id: string;
  readonly code: string;
  /** Every way the name is written, and how often, the most frequent first. */
  readonly surfaces: readonly { readonly text: string; readonly count: number }[];
  /** Fields it stands in by their names in the records («headline», «text», «exact», «note» …), and how often. */
  readonly fields: readonly { readonly field: string; readonly count: number }[];
  readonly articles: number;
}

export interface VictimSafePreview {
  readonly add: (records: ArticleRecords) => void;
  readonly end: (rest: LibraryRecords) => readonly PersonPreview[];
}

/** Runs the very mapping of the export and counts what it replaces, in the order of the plan's persons. */
export function previewVictimSafe(plan: VictimSafePlan): VictimSafePreview {
  const counts = new Map(
    plan.persons.map(({ id }) => [
      id,
      { surfaces: new Map<string, number>(), fields: new Map<string, number>(), articles: new Set<string>() },
    ]),
  );
  const safe = makeVictimSafe(plan, ({ person, surface, field, articleId }) => {
    const { surfaces, fields, articles } = counts.get(person.id)!;
    surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
    fields.set(field, (fields.get(field) ?? 0) + 1);
    if (articleId !== "") articles.add(articleId);
  });
  return {
    add: (records) => {
      safe.article(records);
    },
    end: (rest) => {
      safe.library(rest);
      return plan.persons.map(({ id, code }) => {
        const { surfaces, fields, articles } = counts.get(id)!;
        return {
          ...{ id, code, articles: articles.size },
          surfaces: sorted(surfaces).map(([text, count]) => ({ text, count })),
          fields: sorted(fields).map(([field, count]) => ({ field, count })),
        };
      });
    },
  };
}

function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
