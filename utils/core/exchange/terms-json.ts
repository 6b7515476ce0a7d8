import * as v from "valibot";
import { termIdSchema } from "../lexicon/own-term-schema.ts";
import { type LexiconTerm, NAME_LANGUAGES, OWN_COLOURS, OWN_SIGNALS, tidyName } from "../lexicon/own-terms.ts";
import { CATEGORIES } from "../lexicon/types.ts";
import { LARGEST_FILE, MOST_ROWS, type ReadTerms, type RefusedRow, type TermRow } from "./term-rows.ts";

/** Name and version of the format; a change of shape is a new number. */
export const TERMS_SCHEMA = "rasd-terms/1";

const fileSchema = v.strictObject({ schema: v.literal(TERMS_SCHEMA), terms: v.array(v.unknown()) });

const text = v.string();
const termSchema = v.strictObject({
  id: v.exactOptional(termIdSchema),
  names: v.strictObject({ ar: v.exactOptional(text), fr: v.exactOptional(text), en: v.exactOptional(text) }),
  category: v.picklist(CATEGORIES),
  signal: v.picklist(OWN_SIGNALS),
  colour: v.nullable(v.picklist(OWN_COLOURS)),
});

/** Terms as JSON, two spaces of indent, one line break at the end: a file that a person can compare. */
export function formatTermsJson(terms: readonly LexiconTerm[]): string {
  const plain = terms.map(({ id, names, category, signal, colour }) => ({ id, names, category, signal, colour }));
  return `${JSON.stringify({ schema: TERMS_SCHEMA, terms: plain }, null, 2)}\n`;
}

/** Reads what formatTermsJson writes. Strict: a field Rasd does not know refuses its term, so that nothing is lost unseen. */
export function parseTermsJson(source: string): ReadTerms {
  if (source.length > LARGEST_FILE) return { ok: false, problem: { kind: "too-large" } };
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\ufeff/u, ""));
  } catch (error) {
    return { ok: false, problem: { kind: "json", value: error instanceof Error ? error.message : String(error) } };
  }
  const file = v.safeParse(fileSchema, data);
  if (!file.success) return { ok: false, problem: { kind: "format" } };
  const { terms } = file.output;
  if (terms.length === 0) return { ok: false, problem: { kind: "empty" } };
  if (terms.length > MOST_ROWS) return { ok: false, problem: { kind: "too-large" } };
  const rows: TermRow[] = [];
  const refused: RefusedRow[] = [];
  terms.forEach((term, index) => {
    const row = index + 1;
    const parsed = v.safeParse(termSchema, term);
    if (!parsed.success) {
      const issue = parsed.issues[0];
      const value = [v.getDotPath(issue), issue.message].filter((part) => part !== null).join(": ");
      refused.push({ row, problem: { kind: "shape", value } });
      return;
    }
    const { id, names, category, signal, colour } = parsed.output;
    const given = NAME_LANGUAGES.map((lang) => [lang, tidyName(names[lang] ?? "")] as const);
    const tidy = Object.fromEntries(given.filter(([, name]) => name !== ""));
    rows.push({ row, id: id ?? null, names: tidy, category, signal, colour });
  });
  return { ok: true, rows, refused };
}
