import { checkTerm, keysOf, listOwners } from "../lexicon/check-term.ts";
import { MOST_TERMS, NAME_LANGUAGES, type OwnTerm, type TermFields } from "../lexicon/own-terms.ts";
import type { ReadTerms, RefusedRow, RowProblem, TermRow } from "./term-rows.ts";

/** What taking up a file would do; nothing is written yet. Every row of the file is in exactly one list. */
export interface TermImportPlan {
  readonly added: readonly PlannedTerm[];
  readonly changed: readonly (PlannedTerm & { readonly before: OwnTerm })[];
  readonly same: readonly PlannedTerm[];
  /** In order of rows. */
  readonly refused: readonly RefusedRow[];
}

export interface PlannedTerm {
  readonly row: number;
  /** The term as it will be stored. */
  readonly term: OwnTerm;
}

/**
 * Compares the rows of a file with the terms there are.
 *
 * A row with the id of a term is that term, and says all of it. A row without an id that shares a name with a term, in any
 * spelling, is that term as well; names it does not give are kept, since a list of bare names may not empty a lexicon. Any
 * other row is a new term, under its own id when the file gives one, so that the same file twice adds nothing.
 *
 * @param existing The living terms.
 * @param context `now`, ISO 8601 in UTC, for the records; `makeId` makes a UUID for each row that has none.
 */
export function planTermImport(
  read: Extract<ReadTerms, { ok: true }>,
  existing: readonly OwnTerm[],
  context: { readonly now: string; readonly makeId: () => string },
): TermImportPlan {
  const { now, makeId } = context;
  const byId = new Map(existing.map((term) => [term.id, term]));
  const owners = listOwners(existing);
  const rowOf = new Map<string, number>();
  const added: PlannedTerm[] = [];
  const changed: (PlannedTerm & { before: OwnTerm })[] = [];
  const same: PlannedTerm[] = [];
  const refused: RefusedRow[] = [...read.refused];

  for (const row of read.rows) {
    const before = findBefore(row);
    const id = row.id ?? before?.id ?? makeId();
    const names = row.id === null && before ? { ...before.names, ...row.names } : row.names;
    const problem = check(id, names);
    if (problem !== null) {
      refused.push({ row: row.row, problem });
      continue;
    }
    rowOf.set(id, row.row);
    for (const key of keysOf(names)) owners.set(key, id);
    const { category, signal, colour } = row;
    const fields: TermFields = { names, category, signal, colour };
    if (before === undefined) {
      added.push({ row: row.row, term: { id, schema: 1, createdAt: now, updatedAt: now, deletedAt: null, ...fields } });
    } else if (isSame(before, fields)) same.push({ row: row.row, term: before });
    else changed.push({ row: row.row, before, term: { ...before, ...fields, updatedAt: now } });
  }
  return { added, changed, same, refused: refused.toSorted((a, b) => a.row - b.row) };

  function findBefore(row: TermRow): OwnTerm | undefined {
    if (row.id !== null) return byId.get(row.id);
    for (const key of keysOf(row.names)) {
      const owner = byId.get(owners.get(key) ?? "");
      if (owner) return owner;
    }
    return undefined;
  }

  function check(id: string, names: TermFields["names"]): RowProblem | null {
    const earlier = rowOf.get(id);
    if (earlier !== undefined) return { kind: "repeated", other: earlier };
    const problem = checkTerm(names, id, owners);
    if (problem?.kind === "taken") {
      const other = rowOf.get(problem.by);
      return other === undefined ? problem : { kind: "repeated", other };
    }
    if (problem !== null) return problem;
    return !byId.has(id) && existing.length + added.length >= MOST_TERMS ? { kind: "limit" } : null;
  }
}

/** Whether two terms say the same. */
export function isSame(one: TermFields, other: TermFields): boolean {
  return (
    one.category === other.category &&
    one.signal === other.signal &&
    one.colour === other.colour &&
    NAME_LANGUAGES.every((lang) => one.names[lang] === other.names[lang])
  );
}
