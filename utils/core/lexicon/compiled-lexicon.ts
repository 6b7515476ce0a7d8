import type { Category, Guards, Origin, Signal } from "./types.ts";

/** Guards with their words hashed, ready to compare with tokens. */
export interface CompiledGuards {
  readonly capitalised: boolean;
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
  /** 1 at filterSlot of every word that begins a form: says of nearly every other word of a page that it begins none. */
  readonly firstWords: Uint8Array;
  /** node → its first form, −1 when no form ends there. */
  readonly nodeForm: Int32Array;
}

/** Slot at which the search for an edge begins. */
export function edgeSlot(node: number, hash: number, mask: number): number {
  const mixed = Math.imul(hash ^ Math.imul(node + 1, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** Size of firstWords: 16 KB stay in the processor's nearest cache, and some thousand words leave most of it empty. */
export const FILTER_SIZE = 1 << 14;

export function filterSlot(hash: number): number {
  return (hash ^ (hash >>> 14)) & (FILTER_SIZE - 1);
}
