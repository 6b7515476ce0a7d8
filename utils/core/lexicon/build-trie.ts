import { foldString } from "../text/fold.ts";
import { checkWords, hashWord } from "../text/hash.ts";
import {
  type CompiledEntity,
  type CompiledForm,
  type CompiledGuards,
  type CompiledLexicon,
  edgeSlot,
  FILTER_SIZE,
  filterSlot,
} from "./compiled-lexicon.ts";
import type { ListedForm } from "./list-forms.ts";
import type { Guards } from "./types.ts";

/** A trie that grows form by form. */
export interface GrowingTrie {
  /** The node that a word leads to from `node`; made when it is not there. 0 is the root. */
  readonly childOf: (node: number, hash: number) => number;
  /** A form ends at `node`; the last of several on one node comes first. */
  readonly end: (node: number, form: Omit<CompiledForm, "next">) => void;
  readonly finish: (entities: readonly CompiledEntity[], version: string) => CompiledLexicon;
}

/** @param words of all forms together, at least: the table of edges keeps a third of its slots free. */
export function growTrie(words: number): GrowingTrie {
  let size = 16;
  while (size < words * 1.5) size *= 2;
  const mask = size - 1;
  const edgeNode = new Int32Array(size).fill(-1);
  const edgeHash = new Int32Array(size);
  const edgeChild = new Int32Array(size);
  const nodeForm: number[] = [-1];
  const firstWords = new Uint8Array(FILTER_SIZE);
  const forms: CompiledForm[] = [];
  return {
    childOf(node, hash) {
      let slot = edgeSlot(node, hash, mask);
      while (edgeNode[slot] !== -1) {
        if (edgeNode[slot] === node && edgeHash[slot] === hash) return edgeChild[slot]!;
        slot = (slot + 1) & mask;
      }
      edgeNode[slot] = node;
      edgeHash[slot] = hash;
      edgeChild[slot] = nodeForm.length;
      nodeForm.push(-1);
      if (node === 0) firstWords[filterSlot(hash)] = 1;
      return nodeForm.length - 1;
    },
    end(node, { entity, guards, exact, check, gaps }) {
      forms.push({ entity, guards, exact, check, gaps, next: nodeForm[node]! });
      nodeForm[node] = forms.length - 1;
    },
    finish: (entities, version) => ({
      version,
      entities,
      forms,
      edgeNode,
      edgeHash,
      edgeChild,
      firstWords,
      nodeForm: Int32Array.from(nodeForm),
    }),
  };
}

/**
 * The trie over word hashes. O(words).
 *
 * @throws Error when two different sequences end on one node, that is when two words have the same 32-bit hash. A bundled
 *   lexicon can avoid that; a reader's own cannot, so `allowCollisions` leaves it to the second hash to tell them apart.
 */
export function buildTrie(
  entities: readonly CompiledEntity[],
  listed: readonly ListedForm[],
  version: string,
  { allowCollisions = false }: { readonly allowCollisions?: boolean } = {},
): CompiledLexicon {
  const trie = growTrie(listed.reduce((sum, form) => sum + form.words.length, 0));
  const ending = new Map<number, string>();
  for (const { entity, words, gaps, exact, guards } of listed) {
    let node = 0;
    for (const word of words) node = trie.childOf(node, hashWord(word));
    const key = words.join(" ");
    const known = ending.get(node);
    if (known !== undefined && known !== key && !allowCollisions)
      throw new Error(`«${key}» and «${known}» have the same hash: change BASE in utils/core/text/hash.ts`);
    ending.set(node, key);
    trie.end(node, { entity, guards: compileGuards(guards), exact, check: checkWords(words), gaps });
  }
  return trie.finish(entities, version);
}

/** null: no conditions. */
export function compileGuards(guards: Guards | null): CompiledGuards | null {
  if (!guards) return null;
  const { caseSensitive: _, ...rest } = guards;
  if (Object.keys(rest).length === 0) return null;
  const hashes = (words: readonly string[] | undefined) => words?.map((word) => hashWord(foldString(word))) ?? null;
  return {
    capitalised: guards.capitalised === true,
    previousAny: hashes(guards.previousAny),
    previousNone: hashes(guards.previousNone),
    nextAny: hashes(guards.nextAny),
    nextNone: hashes(guards.nextNone),
    nextNoneStarting: guards.nextNoneStarting?.map(foldString) ?? null,
    nextYear: guards.nextYear === true,
    needs: guards.needs ?? null,
  };
}
