/**
 * Two regular expressions by their sources: one over a readable text (readable-text.ts), one over the text as it is written, for acronyms.
 * Both find more than the lexicon does, and never less.
 */
export interface PrefilterPatterns {
  readonly folded: string;
  readonly exact: string;
}
