import { foldString } from "../text/fold.ts";
import { checkWords, hashWord } from "../text/hash.ts";
import { expandPattern } from "./expand-pattern.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { readForm } from "./read-form.ts";
import type { Category, Entity, Guards, Origin, Signal } from "./types.ts";

/** Guards with their words hashed, ready to compare with tokens. */
export interface CompiledGuards {
  readonly previousAny: readonly number[] | null;
  readonly previousNone: readonly number[] | null;
  readonly nextAny: readonly number[] | null;
  readonly nextNone: readonly number[] | null;
  readonly nextNoneStarting: readonly string[] | null;
  readonly nextYear: boolean;
  readonly needs: Guards["needs"] | null;
}

/** One token sequence of one entity. */
export interface CompiledForm {
  readonly entity: number;
  readonly guards: CompiledGuards | null;
  /** The exact writing, for case-sensitive forms; null otherwise. */
  readonly exact: string | null;
  /** Second hash of the words, to verify a match. */
  readonly check: number;
  readonly gaps: number;
  /** Index of the next form on the same trie node, −1 at the end. */
  readonly next: number;
}

export interface CompiledEntity {
  readonly id: string;
  readonly category: Category;
  readonly signal: Signal;
  readonly group: string;
  readonly origin: Origin;
}

/**
 * The lexicon as a trie over word hashes. Edges live in one open-addressing table: slot → (node, hash) → child.
 * Plain arrays of numbers, so that it can be packed and shipped.
 */
export interface CompiledLexicon {
  readonly version: string;
  readonly entities: readonly CompiledEntity[];
  readonly forms: readonly CompiledForm[];
  /** Length is a power of two; −1 in edgeNode marks an empty slot. */
  readonly edgeNode: Int32Array;
  readonly edgeHash: Int32Array;
  readonly edgeChild: Int32Array;
  /** node → its first form, −1 when no form ends there. */
  readonly nodeForm: Int32Array;
}

/** Slot at which the search for an edge begins. */
export function edgeSlot(node: number, hash: number, mask: number): number {
  const mixed = Math.imul(hash ^ Math.imul(node + 1, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

interface Draft {
  readonly entity: number;
  readonly writing: string;
  readonly guards: Guards | undefined;
  readonly words: readonly string[];
  readonly gaps: number;
}

/**
 * Compiles entities into a trie. Forms of the same entity that fold alike become one (the less guarded one stays).
 *
 * @throws Error that lists by name: entities with the same id, forms of different entities that fold to the same words,
 *   single-word forms that fold to a function word (آلية / إليه), unknown ids in `needs: "entity:…"`, bad patterns.
 */
export function compileLexicon(entities: readonly Entity[], version: string): CompiledLexicon {
  const problems: string[] = [];
  const indexOf = new Map<string, number>();
  entities.forEach((entity, index) => {
    if (indexOf.has(entity.id)) problems.push(`Entity «${entity.id}» is defined twice`);
    indexOf.set(entity.id, index);
  });
  const drafts = new Map<string, Draft[]>();
  entities.forEach((entity, index) => {
    for (const form of entity.forms) {
      if (form.unmarked !== undefined) continue;
      const target = form.guards?.needs;
      if (target?.startsWith("entity:") && !indexOf.has(target.slice(7)))
        problems.push(`«${form.text}» of ${entity.id} needs the unknown entity «${target.slice(7)}»`);
      try {
        for (const writing of expandPattern(form.text)) {
          addDraft({ entity: index, writing, guards: form.guards, ...readForm(writing) });
        }
      } catch (error) {
        problems.push(`${entity.id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  });
  if (problems.length > 0) throw new Error(`The lexicon does not compile:\n- ${problems.join("\n- ")}`);
  return buildTrie(entities, [...drafts.values()].flat(), version);

  function addDraft(draft: Draft) {
    const key = draft.words.join(" ");
    const owner = entities[draft.entity]!.id;
    if (draft.words.length === 1 && !draft.guards?.caseSensitive && FUNCTION_WORDS.has(key))
      problems.push(`«${draft.writing}» of ${owner} folds to the function word «${key}»`);
    const same = drafts.get(key);
    if (!same) {
      drafts.set(key, [draft]);
      return;
    }
    const other = same.find((one) => one.entity !== draft.entity);
    if (other) {
      problems.push(
        `«${draft.writing}» of ${owner} and «${other.writing}» of ${entities[other.entity]!.id} fold to the same words «${key}»`,
      );
      return;
    }
    const weight = guardWeight(draft.guards);
    const exact = draft.guards?.caseSensitive === true;
    const index = same.findIndex((one) => !exact || one.writing === draft.writing);
    if (index < 0) same.push(draft);
    else if (weight < guardWeight(same[index]!.guards))
      same[index] = { ...draft, gaps: draft.gaps | same[index]!.gaps };
    else same[index] = { ...same[index]!, gaps: draft.gaps | same[index]!.gaps };
  }
}

/** The more conditions, the heavier; of two forms that fold alike the lighter one says more. */
function guardWeight(guards: Guards | undefined): number {
  return guards ? Object.keys(guards).length : 0;
}

function buildTrie(entities: readonly Entity[], drafts: readonly Draft[], version: string): CompiledLexicon {
  const children: Map<number, number>[] = [new Map()];
  const ends: { words: readonly string[]; drafts: Draft[] }[] = [];
  const endOf = new Map<number, number>();
  let edges = 0;
  for (const draft of drafts) {
    let node = 0;
    for (const word of draft.words) {
      const hash = hashWord(word);
      let child = children[node]!.get(hash);
      if (child === undefined) {
        child = children.length;
        children.push(new Map());
        children[node]!.set(hash, child);
        edges++;
      }
      node = child;
    }
    const end = endOf.get(node);
    if (end === undefined) {
      endOf.set(node, ends.length);
      ends.push({ words: draft.words, drafts: [draft] });
    } else if (ends[end]!.words.join(" ") !== draft.words.join(" ")) {
      throw new Error(
        `«${draft.words.join(" ")}» and «${ends[end]!.words.join(" ")}» have the same hash: change BASE in utils/core/text/hash.ts`,
      );
    } else ends[end]!.drafts.push(draft);
  }

  let size = 16;
  while (size < edges * 2) size *= 2;
  const edgeNode = new Int32Array(size).fill(-1);
  const edgeHash = new Int32Array(size);
  const edgeChild = new Int32Array(size);
  children.forEach((map, node) => {
    for (const [hash, child] of map) {
      let slot = edgeSlot(node, hash, size - 1);
      while (edgeNode[slot] !== -1) slot = (slot + 1) & (size - 1);
      edgeNode[slot] = node;
      edgeHash[slot] = hash;
      edgeChild[slot] = child;
    }
  });

  const forms: CompiledForm[] = [];
  const nodeForm = new Int32Array(children.length).fill(-1);
  for (const [node, end] of endOf) {
    for (const draft of ends[end]!.drafts) {
      forms.push({
        entity: draft.entity,
        guards: compileGuards(draft.guards),
        exact: draft.guards?.caseSensitive ? draft.writing : null,
        check: checkWords(draft.words),
        gaps: draft.gaps,
        next: nodeForm[node]!,
      });
      nodeForm[node] = forms.length - 1;
    }
  }
  return {
    version,
    entities: entities.map(({ id, category, signal, group, origin }) => ({ id, category, signal, group, origin })),
    forms,
    edgeNode,
    edgeHash,
    edgeChild,
    nodeForm,
  };
}

function compileGuards(guards: Guards | undefined): CompiledGuards | null {
  if (!guards) return null;
  const { caseSensitive: _, ...rest } = guards;
  if (Object.keys(rest).length === 0) return null;
  const hashes = (words: readonly string[] | undefined) => words?.map((word) => hashWord(foldString(word))) ?? null;
  return {
    previousAny: hashes(guards.previousAny),
    previousNone: hashes(guards.previousNone),
    nextAny: hashes(guards.nextAny),
    nextNone: hashes(guards.nextNone),
    nextNoneStarting: guards.nextNoneStarting?.map(foldString) ?? null,
    nextYear: guards.nextYear === true,
    needs: guards.needs ?? null,
  };
}
