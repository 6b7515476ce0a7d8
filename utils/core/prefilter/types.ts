/** Phrases that hold one word, as sources of regular expressions over a readable text (readable-text.ts). */
export interface PhraseGroup {
  /** Whatever holds one of the phrases holds this word, or this part of a word. */
  readonly word: string;
  readonly phrases: string;
}

/** What a text must hold; more is found than the lexicon finds, and never less. */
export interface PrefilterPatterns {
  /** In the order they are to be looked for: group-phrases.ts. */
  readonly groups: readonly PhraseGroup[];
  /** Source of a regular expression over the text as it is written, for acronyms; "": none. */
  readonly exact: string;
}
