import patterns from "virtual:rasd/prefilter";
import { createPrefilter, type Prefilter } from "../core/prefilter/create-prefilter.ts";
import { makeOwnPatterns } from "../core/prefilter/make-own-patterns.ts";
import { readOwnTerms } from "../extension/own-terms.ts";
import { runInSlices } from "../store/run-in-slices.ts";

/** The prefilter as it was made last, and the reader's terms as they were written then. */
let made: { readonly terms: string; readonly prefilter: Prefilter } | null = null;

/**
 * Whether the words of a page may be about trafficking, or name a term of the reader's own; false is certain. In slices. Nothing is kept
 * of the words.
 */
export async function mayBeRelevant(words: string): Promise<boolean> {
  const terms = await readOwnTerms();
  const written = JSON.stringify(terms);
  if (made?.terms !== written)
    made = { terms: written, prefilter: createPrefilter([patterns, makeOwnPatterns(terms)]) };
  return runInSlices(made.prefilter(words), new AbortController().signal);
}
