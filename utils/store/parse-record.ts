import * as v from "valibot";

/** A record does not have the shape it must have; nothing was written. The message names the field. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

/** Passes a record through its schema on its way in or out. @throws RecordError naming the first wrong field. */
export function parseRecord<T>(schema: v.GenericSchema<unknown, T>, record: unknown): T {
  const result = v.safeParse(schema, record);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new RecordError(`${v.getDotPath(issue) ?? "the record"}: ${issue.message}`);
}
