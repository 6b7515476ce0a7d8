import { checkTerm, keysOf, listOwners } from "../lexicon/check-term.ts";
import { MOST_TERMS, NAME_LANGUAGES, type OwnTerm } from "../lexicon/own-terms.ts";
import { deriveId } from "./derive-id.ts";
import { type PlanDraft, type PlanTools, writeNew } from "./import-plan.ts";
import type { Placed } from "./import-types.ts";
import { isSameData } from "./same-data.ts";

/**
 * Plans terms. Two that say the same and give other languages' names are one; two that contradict each other stand side by side when
 * no name of theirs reads the same, else the stored one stays: the lexicon cannot hold a name twice. A term that could not be typed in
 * is refused, and none is taken beyond MOST_TERMS.
 */
export async function planOwnTerms(
  terms: readonly Placed<OwnTerm>[],
  stored: readonly OwnTerm[],
  plan: PlanDraft,
  { now, digest }: PlanTools,
): Promise<void> {
  const byId = new Map(stored.map((term) => [term.id, term]));
  const living = stored.filter(({ deletedAt }) => deletedAt === null);
  const owners = listOwners(living);
  let room = MOST_TERMS - living.length;

  for (const placed of terms) {
    const { record, place } = placed;
    const own = byId.get(record.id);
    if (record.deletedAt !== null) {
      if (own === undefined) plan.write("term", writeNew(placed));
      else if (own.deletedAt !== null) plan.same("term");
      else {
        const write = { ...own, deletedAt: record.deletedAt, updatedAt: now };
        plan.write("term", { record: write, reason: "deleted", place, before: own.updatedAt });
      }
    } else if (own === undefined || own.deletedAt !== null) {
      const twin = findTwin(record);
      if (twin !== undefined) plan.same("term");
      else if (isFree(placed, record) && hasRoom(placed)) {
        if (own === undefined) plan.write("term", writeNew(placed));
        else {
          const write = { ...record, updatedAt: now };
          plan.write("term", { record: write, reason: "restored", place, before: own.updatedAt });
        }
        take(record);
      }
    } else await planBeside(placed, own);
  }

  async function planBeside(placed: Placed<OwnTerm>, own: OwnTerm): Promise<void> {
    const { record, place } = placed;
    const isOneTerm = isSameData(meaningOf(own), meaningOf(record));
    const isContrary = NAME_LANGUAGES.some(
      (lang) => (record.names[lang] ?? own.names[lang]) !== (own.names[lang] ?? record.names[lang]),
    );
    if (isOneTerm && !isContrary) {
      const names = { ...own.names, ...record.names };
      if (isSameData(names, own.names)) return plan.same("term");
      if (!isFree(placed, { ...record, names })) return;
      take({ ...own, names });
      plan.write("term", { record: { ...own, names, updatedAt: now }, reason: "merged", place, before: own.updatedAt });
      return;
    }
    const id = await deriveId(["rasd copy", record.id, JSON.stringify([meaningOf(record), namesOf(record)])], digest);
    if (byId.has(id)) return plan.same("term");
    const copy = { ...record, id };
    if (!isFree(placed, copy) || !hasRoom(placed)) return;
    take(copy);
    plan.write("term", { record: copy, reason: "both", place, before: null });
  }

  /** Another living term that says exactly this. */
  function findTwin(term: OwnTerm): OwnTerm | undefined {
    for (const key of keysOf(term.names)) {
      const owner = byId.get(owners.get(key) ?? "");
      if (
        owner !== undefined &&
        isSameData(namesOf(owner), namesOf(term)) &&
        isSameData(meaningOf(owner), meaningOf(term))
      )
        return owner;
    }
    return undefined;
  }

  function isFree(placed: Placed<OwnTerm>, { id, names }: Pick<OwnTerm, "id" | "names">): boolean {
    const problem = checkTerm(names, id, owners);
    if (problem === null) return true;
    plan.refuse(
      "term",
      placed,
      problem.kind === "taken" ? "name-taken" : "bad-name",
      "name" in problem ? problem.name : "",
    );
    return false;
  }

  function hasRoom(placed: Placed<OwnTerm>): boolean {
    if (room-- > 0) return true;
    plan.refuse("term", placed, "too-many-terms", String(MOST_TERMS));
    return false;
  }

  function take(term: OwnTerm): void {
    for (const key of keysOf(term.names)) owners.set(key, term.id);
  }
}

function meaningOf({ category, signal, colour }: OwnTerm) {
  return [category, signal, colour];
}

function namesOf({ names }: OwnTerm) {
  return NAME_LANGUAGES.map((lang) => names[lang] ?? null);
}
