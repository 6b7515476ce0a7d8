import * as v from "valibot";
import { HTTP_ADDRESS } from "../notes/schemas.ts";
import { type FilePlace, type ImportProblem, type ProblemKind, problemAt } from "./import-types.ts";
import { joinPath } from "./json-path.ts";

/** A place below another. */
export function placeBelow({ line, path }: FilePlace, parts: readonly (string | number)[]): FilePlace {
  const below = joinPath(parts);
  if (below === "") return { line, path };
  return { line, path: path === "" || below.startsWith("[") ? `${path}${below}` : `${path}.${below}` };
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Passes what a file holds at a place through a schema; the first fault names its field. */
export function checkShape<T>(schema: v.GenericSchema<unknown, T>, value: unknown, place: FilePlace): Checked<T> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const parts = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  return { ok: false, problem: problemAt(kindOf(issue), placeBelow(place, parts), nameOf(issue)) };
}

function kindOf(issue: v.BaseIssue<unknown>): ProblemKind {
  if (issue.message === HTTP_ADDRESS) return "address";
  if (issue.message === HALF_CHARACTER) return "surrogate";
  if (issue.message === NOT_ITS_OWN) return "identity";
  if (issue.expected === "never") return "unknown-field";
  if (issue.kind === "schema" && issue.received === "undefined") return "missing-field";
  if (issue.type === "max_length") return "too-long";
  if (issue.kind === "schema" && issue.type !== "picklist" && issue.type !== "literal") return "type";
  return "value";
}

/** Messages of the checks that an import adds (record-schemas.ts); they tell kinds of problems apart. */
export const HALF_CHARACTER = "a whole character";
export const NOT_ITS_OWN = "the id its record has";

/** What stands there instead, short. */
function nameOf({ input, received }: v.BaseIssue<unknown>): string {
  if (typeof input === "string") return input;
  if (typeof input === "number" || typeof input === "boolean") return String(input);
  return received;
}
