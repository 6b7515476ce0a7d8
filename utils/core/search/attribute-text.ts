import { readWords, wordsOf } from "./read-words.ts";
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

/** The words an attribute adds to the field of its facet, names parted by BREAK; of others none are searched. */
export function attributeWords({ facet, names }: Attribute): string[] {
  if (facet !== "tag" && facet !== "entity") return [];
  return NAMES.flatMap((lang) => [BREAK, ...wordsOf(names[lang] ?? "")]).slice(1);
}

/** What the filter of its facet finds an attribute by, each as a term (filterTerm). */
export function attributeLookups({ facet, value, names }: Attribute): string[] {
  const filter = NAMED_FILTERS.find((one) => one === facet);
  if (filter === undefined) return [];
  const own = filter === "outlet" ? hostsOf(value) : [foldFilter(filter, value)];
  return [...new Set([...own, ...Object.values(names).flatMap(startsOfName)])].map((one) => filterTerm(filter, one));
}

/** What a filter's value is looked up as: a control character for the filter, then the folded words. */
export function filterTerm(filter: NamedFilter, folded: string): string {
  return String.fromCharCode(1 + NAMED_FILTERS.indexOf(filter)) + folded;
}

/** Folded words with single spaces; hosts and ids keep their signs. */
export function foldFilter(filter: NamedFilter, value: string): string {
  if (filter === "outlet" && /^[\x21-\x7e]+$/u.test(value)) return value.toLowerCase();
  if (filter === "entity" && /^[\w-]+\.[\w.-]+$/u.test(value)) return value.toLowerCase();
  return wordsOf(value).join(" ");
}

/** fr.hespress.com → itself and hespress.com: an outlet is named without its edition. */
function hostsOf(host: string): string[] {
  const labels = host.toLowerCase().split(".");
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
}

/** A name from its start, and from behind its first article: «الهجرة» is found as «هجرة», too. */
function startsOfName(name: string): string[] {
  const whole = readWords(name)
    .words.map(({ word }) => word)
    .join(" ");
  if (whole === "") return [];
  return /^ال.{2}/u.test(whole) ? [whole, whole.slice(2)] : [whole];
}
