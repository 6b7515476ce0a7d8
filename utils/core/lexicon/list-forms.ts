import { expandPattern } from "./expand-pattern.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { readForm } from "./read-form.ts";
import type { Entity, Guards } from "./types.ts";

/** One token sequence that names an entity. */
export interface ListedForm {
  /** Index into the list of entities. */
  readonly entity: number;
  /** Folded words. */
  readonly words: readonly string[];
  /** Gap bits (tokenize.ts) of the form's own writing. */
  readonly gaps: number;
  /** The exact writing of a case-sensitive form; null otherwise. */
  readonly exact: string | null;
  readonly guards: Guards | null;
}

/** The lexicon holds something that cannot be compiled; the message lists every problem by name. */
export class LexiconError extends Error {
  override readonly name = "LexiconError";
  constructor(problems: readonly string[]) {
    super(`The lexicon does not compile:\n- ${problems.join("\n- ")}`);
  }
}

/**
 * Every token sequence the entities are named by: patterns expanded, folded, forms of one entity that fold alike made one
 * (the first stays: layers come in order of precedence, and a later one may not loosen the guards of an earlier). Forms that are never marked by themselves are left out.
 *
 * @throws LexiconError that lists by name: entities with the same id, forms of different entities that fold to the same
 *   words, single words that fold to a function word (آلية / إليه), unknown ids in `needs: "entity:…"`, bad patterns.
 */
export function listForms(entities: readonly Entity[]): ListedForm[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const { id } of entities) {
    if (ids.has(id)) problems.push(`Entity «${id}» is defined twice`);
    ids.add(id);
  }
  const listed = new Map<string, ListedForm[]>();
  entities.forEach((entity, index) => {
    for (const form of entity.forms) {
      if (form.unmarked !== undefined) continue;
      const target = form.guards?.needs;
      if (target?.startsWith("entity:") && !ids.has(target.slice(7)))
        problems.push(`«${form.text}» of ${entity.id} needs the unknown entity «${target.slice(7)}»`);
      try {
        for (const writing of expandPattern(form.text)) {
          const exact = form.guards?.caseSensitive ? writing : null;
          add({ entity: index, exact, guards: form.guards ?? null, ...readForm(writing) }, writing);
        }
      } catch (error) {
        problems.push(`${entity.id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  });
  if (problems.length > 0) throw new LexiconError(problems);
  return [...listed.values()].flat();

  function add(form: ListedForm, writing: string) {
    const key = form.words.join(" ");
    const owner = entities[form.entity]!.id;
    if (form.words.length === 1 && form.exact === null && FUNCTION_WORDS.has(key))
      problems.push(`«${writing}» of ${owner} folds to the function word «${key}»`);
    const same = listed.get(key);
    if (!same) {
      listed.set(key, [form]);
      return;
    }
    const other = same.find((one) => one.entity !== form.entity);
    if (other) {
      problems.push(
        `«${writing}» of ${owner} and a form of ${entities[other.entity]!.id} fold to the same words «${key}»`,
      );
      return;
    }
    const index = same.findIndex((one) => one.exact === null || form.exact === null || one.exact === form.exact);
    if (index < 0) {
      same.push(form);
      return;
    }
    const known = same[index]!;
    same[index] = { ...known, gaps: form.gaps | known.gaps };
  }
}
