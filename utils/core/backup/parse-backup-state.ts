import * as v from "valibot";
import { BACKUP_SCHEDULES, type BackupState, NO_BACKUPS } from "./types.ts";

const text = v.pipe(v.string(), v.maxLength(2_000));
const schema = v.object({
  schedule: v.fallback(v.picklist(BACKUP_SCHEDULES), NO_BACKUPS.schedule),
  lock: v.fallback(
    v.nullable(v.object({ recipient: v.pipe(text, v.regex(/^age1[a-z0-9]+$/u)), key: text })),
    NO_BACKUPS.lock,
  ),
  asked: v.fallback(v.picklist(["not-yet", "declined", "accepted"]), NO_BACKUPS.asked),
  last: v.fallback(
    v.nullable(v.object({ at: v.pipe(text, v.isoTimestamp()), file: text, bytes: v.number(), articles: v.number() })),
    NO_BACKUPS.last,
  ),
  failure: v.fallback(v.nullable(v.object({ at: text, message: v.string() })), NO_BACKUPS.failure),
});

/** The state of backups out of whatever was stored; what is missing or unreadable becomes the default. Never throws. */
export function parseBackupState(stored: unknown): BackupState {
  const fields = typeof stored === "object" && stored !== null ? stored : {};
  return v.parse(schema, { ...NO_BACKUPS, ...fields });
}
