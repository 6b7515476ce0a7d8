import { wordsOf } from "./read-words.ts";
import { ATTRIBUTE_FACETS, type Attribute, type AttributeNames } from "./types.ts";

/** Stands between the values of one field, so that no phrase runs from one name into the next. No word is empty. */
export const BREAK = "";

/** What is looked up by what it is called; other filters name their value. */
export const NAMED_FILTERS = ["outlet", "tag", "entity"] as const;
export type NamedFilter = (typeof NAMED_FILTERS)[number];

const NAMES = ["und", "ar", "fr", "en"] as const;
const SEPARATOR = "\0";

/** An attribute as one text: a character for its facet, its value, and behind it the names. Two with the same text are one. */
export function attributeText({ facet, value, names }: Attribute): string {
  let text = String.fromCharCode(ATTRIBUTE_FACETS.indexOf(facet)) + clean(value);
  let missing = "";
  for (const lang of NAMES) {
    missing += SEPARATOR;
    const name = names[lang];
    if (!name) continue;
    text += missing + clean(name);
    missing = "";
  }
  return text;
}

/** The way back. */
export function readAttributeText(text: string): Attribute {
  const [value = "", ...parts] = text.slice(1).split(SEPARATOR);
  const names: { -readonly [Name in keyof AttributeNames]: AttributeNames[Name] } = {};
  NAMES.forEach((lang, index) => {
    if (parts[index]) names[lang] = parts[index];
  });
  return { facet: ATTRIBUTE_FACETS[text.charCodeAt(0)]!, value, names };
}

function clean(text: string): string {
  return text.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, " ") : text;
}

/** The words an attribute is called, names parted by BREAK; none of those that the interface names. */
export function attributeWords({ facet, names }: Attribute): string[] {
  if (!NAMED_FILTERS.some((filter) => filter === facet)) return [];
  return NAMES.flatMap((lang) => (names[lang] ? [BREAK, ...wordsOf(names[lang])] : [])).slice(1);
}

/** Folded words with single spaces; hosts and ids keep their signs. */
export function foldFilter(filter: NamedFilter, value: string): string {
  if (filter === "outlet" && /^[\x21-\x7e]+$/u.test(value)) return value.toLowerCase();
  if (filter === "entity" && /^[\w-]+\.[\w.-]+$/u.test(value)) return value.toLowerCase();
  return wordsOf(value).join(" ");
}
