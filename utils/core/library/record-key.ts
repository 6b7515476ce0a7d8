import { RECORD_KINDS, type RecordKind } from "./types.ts";

/** A record of the library: its kind, and its id in the table of that kind. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

/** One name for a record of any table: «article:https://…». */
export function recordKey({ kind, id }: RecordRef): string {
  return `${kind}:${id}`;
}

/** The way back; null when it is no record's key. */
export function readRecordKey(key: string): RecordRef | null {
  const at = key.indexOf(":");
  const kind = RECORD_KINDS.find((one) => one === key.slice(0, at));
  return kind === undefined || at + 1 === key.length ? null : { kind, id: key.slice(at + 1) };
}
