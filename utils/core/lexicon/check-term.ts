import { FUNCTION_WORDS } from "./function-words.ts";
import { LONGEST_NAME, NAME_LANGUAGES, type TermNames } from "./own-terms.ts";
import { FormError, readForm } from "./read-form.ts";
import type { Language } from "./types.ts";

/**
 * Why a term cannot be taken up. `name` is the name at fault, as given.
 *
 * no-name: none in any language · too-long: over LONGEST_NAME units · no-word: nothing but signs, or an address ·
 * never: holds a sign no name runs over («;», «|», a full stop between words), so that it could never be found ·
 * one-letter, function-word: would mark every page · taken: another term (`by`, its id) has a name that reads the same.
 */
export type TermProblem =
  | { readonly kind: "no-name" }
  | {
      readonly kind: "too-long" | "no-word" | "never" | "one-letter" | "function-word";
      readonly lang: Language;
      readonly name: string;
    }
  | { readonly kind: "taken"; readonly lang: Language; readonly name: string; readonly by: string };

/** The id of the term a name belongs to, given its key (nameKey); undefined when nobody has it. */
export type NameOwners = ReadonlyMap<string, string>;

/** What two names share when the matcher takes them for one: their folded words. @throws FormError (read-form.ts). */
export function nameKey(name: string): string {
  return readForm(name).words.join(" ");
}

/** The keys of all names of a list of terms; names that cannot be read are left out, of two alike the first counts. */
export function listOwners(terms: readonly { readonly id: string; readonly names: TermNames }[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { id, names } of terms) for (const key of keysOf(names)) if (!owners.has(key)) owners.set(key, id);
  return owners;
}

/** The keys of a term's names, each once; names that cannot be read are left out. */
export function keysOf(names: TermNames): Set<string> {
  const keys = new Set<string>();
  for (const lang of NAME_LANGUAGES) {
    const name = names[lang];
    if (name === undefined) continue;
    const key = readable(name);
    if (typeof key === "string") keys.add(key);
  }
  return keys;
}

/**
 * The first thing that keeps a term out of the lexicon; null: nothing does.
 *
 * @param id The term's own id, so that it does not stand in its own way; null for a new one.
 */
export function checkTerm(names: TermNames, id: string | null, owners: NameOwners): TermProblem | null {
  const given = NAME_LANGUAGES.filter((lang) => (names[lang] ?? "") !== "");
  if (given.length === 0) return { kind: "no-name" };
  for (const lang of given) {
    const name = names[lang]!;
    const key = name.length > LONGEST_NAME ? { kind: "too-long" as const } : readable(name);
    if (typeof key !== "string") return { kind: key.kind, lang, name };
    if ([...key].length === 1) return { kind: "one-letter", lang, name };
    if (FUNCTION_WORDS.has(key)) return { kind: "function-word", lang, name };
    const by = owners.get(key);
    if (by !== undefined && by !== id) return { kind: "taken", lang, name, by };
  }
  return null;
}

function readable(name: string): string | { readonly kind: "no-word" | "never" } {
  try {
    return nameKey(name);
  } catch (error) {
    if (error instanceof FormError) return { kind: error.kind };
    throw error;
  }
}
