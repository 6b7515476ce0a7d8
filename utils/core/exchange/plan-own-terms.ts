import { checkTerm, keysOf, listOwners } from "../lexicon/check-term.ts";
import { MOST_TERMS, NAME_LANGUAGES, type OwnTerm } from "../lexicon/own-terms.ts";
import { deriveId } from "./derive-id.ts";
import { type Outcome, type PlanTools, planTombstone, writeNew, writeOver } from "./import-plan.ts";
import type { Placed } from "./import-types.ts";
import { isSameData } from "./same-data.ts";

/** Plans one term after the other: each counts for those behind it. */
export type TermPlanner = (placed: Placed<OwnTerm>) => Promise<Outcome<"term">>;

/**
 * Two terms that mean the same and give other languages' names become one; two that contradict each other stand side by side when no
 * name of theirs reads the same, else the stored one stays: the lexicon cannot hold a name twice. A term that could not be typed in is
 * refused, and none is taken beyond MOST_TERMS. A stored term that the file deletes, while another of the file's has a name of it, stays: else
 * its name would be lost with it.
 *
 * @param file all terms of the file.
 * @param stored all terms, deleted ones among them.
 */
export function createTermPlanner(
  file: readonly OwnTerm[],
  stored: readonly OwnTerm[],
  { now, digest }: PlanTools,
): TermPlanner {
  const byId = new Map(stored.map((term) => [term.id, term]));
  const living = stored.filter(({ deletedAt }) => deletedAt === null);
  const owners = listOwners(living);
  let room = MOST_TERMS - living.length;
  const needed = new Set<string>();
  for (const { id, names, deletedAt } of file) {
    if (deletedAt !== null) continue;
    for (const owner of [...keysOf(names)].map((key) => owners.get(key))) {
      if (owner !== undefined && owner !== id) needed.add(owner);
    }
  }

  return async (placed) => {
    const { record, place } = placed;
    const own = byId.get(record.id);
    if (record.deletedAt !== null) {
      if (own === undefined) return writeNew(placed);
      return needed.has(record.id) ? "same" : planTombstone(placed, own, now);
    }
    if (own?.deletedAt === null) return planBeside(placed, own);
    if (hasTwin(record)) return "same";
    return (
      refusalOf(record) ??
      take(record, own === undefined ? writeNew(placed) : writeOver(record, own, "restored", place, now))
    );
  };

  async function planBeside(placed: Placed<OwnTerm>, own: OwnTerm): Promise<Outcome<"term">> {
    const { record, place } = placed;
    const names = { ...record.names, ...own.names };
    if (meaningOf(own) === meaningOf(record) && isSameData(names, { ...own.names, ...record.names })) {
      if (isSameData(names, own.names)) return "same";
      const merged = { ...own, names };
      return refusalOf(merged, own) ?? take(merged, writeOver(merged, own, "merged", place, now), own);
    }
    const id = await deriveId(["rasd copy", record.id, contentOf(record)], digest);
    if (byId.has(id)) return "same";
    const copy = { ...record, id };
    return refusalOf(copy) ?? take(copy, { ...writeNew({ record: copy, place }), reason: "both" });
  }

  /** Whether another living term says exactly this. */
  function hasTwin(term: OwnTerm): boolean {
    return [...keysOf(term.names)].some((key) => {
      const owner = byId.get(owners.get(key) ?? "");
      return owner !== undefined && contentOf(owner) === contentOf(term);
    });
  }

  /** @param own the living term it replaces, which needs no room. */
  function refusalOf({ id, names }: OwnTerm, own?: OwnTerm): Extract<Outcome, { problem: unknown }> | null {
    const problem = checkTerm(names, id, owners);
    if (problem !== null)
      return {
        problem: problem.kind === "taken" ? "name-taken" : "bad-name",
        value: "name" in problem ? problem.name : "",
      };
    return room > 0 || own !== undefined ? null : { problem: "too-many-terms", value: String(MOST_TERMS) };
  }

  function take(term: OwnTerm, write: Outcome<"term">, own?: OwnTerm): Outcome<"term"> {
    for (const key of keysOf(term.names)) owners.set(key, term.id);
    if (own === undefined) room--;
    return write;
  }
}

function meaningOf({ category, signal, colour }: OwnTerm): string {
  return JSON.stringify([category, signal, colour]);
}

function contentOf(term: OwnTerm): string {
  return JSON.stringify([meaningOf(term), NAME_LANGUAGES.map((lang) => term.names[lang] ?? null)]);
}
