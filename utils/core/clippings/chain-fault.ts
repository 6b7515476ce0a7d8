import type { Hash } from "./types.ts";

/**
 * Something wrong with a list of sealed clippings or of chain heads, as data; scripts/verify/describe-fault.ts has the sentences.
 * `index` counts from 0 in the list of clippings (of heads for notAHead and duplicatedHead); numbers are places in a chain.
 */
export type ChainFault =
  /** `reason` names the field. */
  | { readonly kind: "notAClipping"; readonly index: number; readonly reason: string }
  | { readonly kind: "wrongAlgorithm"; readonly index: number; readonly algorithm: string }
  /** The record does not give the hash its seal has. */
  | ({ readonly kind: "changedContent"; readonly index: number } & Place)
  /** What it names as the seal before it is not the one before it. */
  | ({ readonly kind: "brokenLink"; readonly index: number } & Place)
  | ({ readonly kind: "duplicatedNumber"; readonly index: number; readonly firstIndex: number } & Place)
  /** It stands behind a clipping of a higher number. */
  | ({ readonly kind: "outOfOrder"; readonly index: number } & Place)
  /** Clippings `from` to `to`, both included, are not there; `before`: the number that follows them. */
  | {
      readonly kind: "missing";
      readonly chain: string;
      readonly from: number;
      readonly to: number;
      readonly before: number;
    }
  /** The same at the end, where only the head knows. */
  | { readonly kind: "missingAtEnd"; readonly chain: string; readonly from: number; readonly to: number }
  /** There are clippings behind the one the head names as the last. */
  | { readonly kind: "beyondHead"; readonly chain: string; readonly from: number; readonly to: number }
  /** The head names another seal for its number than the clipping has. */
  | ({ readonly kind: "headDiffers"; readonly expected: Hash | null; readonly found: Hash | null } & Place)
  /** Without a head nobody can say whether the last clipping is there. */
  | { readonly kind: "headMissing"; readonly chain: string }
  | { readonly kind: "duplicatedHead"; readonly chain: string; readonly index: number }
  | { readonly kind: "notAHead"; readonly index: number; readonly reason: string };

interface Place {
  readonly chain: string;
  readonly number: number;
}

export interface ChainReport {
  /** Clippings that are what they were when they were sealed, deleted ones among them. Their links may still be broken. */
  readonly unchanged: number;
  /** Clippings hidden by the reader; they are checked like the others. */
  readonly deleted: number;
  /** Every chain met, in order, and its last clipping in the list; hash null: a head alone. */
  readonly chains: readonly { readonly chain: string; readonly number: number; readonly hash: Hash | null }[];
  /** Empty: all is whole. In the order of the list, then chain by chain. */
  readonly faults: readonly ChainFault[];
}
