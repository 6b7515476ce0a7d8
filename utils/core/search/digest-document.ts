import { attributeText } from "./attribute-text.ts";
import { wordsOf } from "./read-words.ts";
import type { Attribute, SearchDocument, SearchField } from "./types.ts";

/** Fields whose words a document has for itself; those of tags and entities stand with its attributes. */
export const OWN_FIELDS = ["headline", "note", "passage", "text"] as const satisfies readonly SearchField[];

/** A document as the index keeps it. */
export interface Digest {
  readonly id: string;
  /** Milliseconds since 1970; NaN: no date. */
  readonly time: number;
  /** Folded words of each of OWN_FIELDS, in its order. */
  readonly fields: readonly (readonly string[])[];
  /** As attributeText writes them, each value once. */
  readonly attributes: readonly string[];
}

export function digestDocument(document: SearchDocument): Digest {
  return {
    id: document.id,
    time: document.date === null ? Number.NaN : Date.parse(document.date),
    fields: OWN_FIELDS.map((field) => wordsOf(document[field])),
    attributes: firstOfEach(document.attributes).map(attributeText),
  };
}

/** A value counts once, however many names it comes with. */
function firstOfEach(attributes: readonly Attribute[]): readonly Attribute[] {
  const seen = new Set<string>();
  return attributes.filter(({ facet, value }) => {
    const key = `${facet}:${value}`;
    return !seen.has(key) && seen.add(key);
  });
}
