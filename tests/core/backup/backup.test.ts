import { describe, expect, it } from "vitest";
import { isBackupDue } from "../../../utils/core/backup/is-backup-due.ts";
import { nameBackup, nameRawCopy } from "../../../utils/core/backup/name-backup.ts";
import { parseBackupState } from "../../../utils/core/backup/parse-backup-state.ts";
import { type BackupState, NO_BACKUPS } from "../../../utils/core/backup/types.ts";

const NOW = Date.parse("2026-02-10T12:00:00.000Z");
const ago = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();
const made = (hours: number) => ({ last: { at: ago(hours), file: "Rasd/x.json", bytes: 1, articles: 1 } });
const failed = (hours: number) => ({ failure: { at: ago(hours), message: "no room" } });

describe("a backup is due", () => {
  /** To add a case, add a line. */
  it.each<[name: string, state: Partial<BackupState>, due: boolean]>([
    ["never, whatever was", { schedule: "never", ...made(9_999) }, false],
    ["the first one at once", { schedule: "weekly" }, true],
    ["not a day after, weekly", { schedule: "weekly", ...made(24) }, false],
    ["not in the last hour of the week", { schedule: "weekly", ...made(167) }, false],
    ["after a week", { schedule: "weekly", ...made(168) }, true],
    ["after a day, daily", { schedule: "daily", ...made(24) }, true],
    ["not after 29 days, monthly", { schedule: "monthly", ...made(29 * 24) }, false],
    ["after 30 days, monthly", { schedule: "monthly", ...made(30 * 24) }, true],
    ["not soon after a failure", { schedule: "daily", ...made(48), ...failed(5) }, false],
    ["six hours after a failure", { schedule: "daily", ...made(48), ...failed(6) }, true],
    ["when the clock was put back", { schedule: "weekly", ...made(-24) }, true],
    ["when the failure lies in the future", { schedule: "weekly", ...failed(-24) }, true],
  ])("%s", (_name, state, due) => expect(isBackupDue({ ...NO_BACKUPS, ...state }, NOW)).toBe(due));
});

describe("what is stored of backups", () => {
  it("comes back as it was", () => {
    const state: BackupState = {
      ...{ schedule: "monthly", asked: "accepted", failure: null, ...made(3) },
      lock: { recipient: "age1qqq", key: "-----BEGIN AGE ENCRYPTED FILE-----" },
    };
    expect(parseBackupState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([undefined, null, 7, "x", [], {}])("is nothing where nothing can be read: %s", (stored) =>
    expect(parseBackupState(stored)).toEqual(NO_BACKUPS),
  );

  it("loses no choice because another cannot be read, and takes no recipient that is none", () => {
    const stored = { schedule: "weekly", lock: { recipient: "AGE-SECRET-KEY-1", key: "" }, last: { at: "yesterday" } };
    expect(parseBackupState(stored)).toEqual({ ...NO_BACKUPS, schedule: "weekly" });
  });
});

it("names files of a day so that they sort, and say what they are", () => {
  expect(nameBackup("2026-01-31", false)).toBe("Rasd/rasd-backup-2026-01-31.json");
  expect(nameBackup("2026-01-31", true)).toBe("Rasd/rasd-backup-2026-01-31.json.age");
  expect(nameRawCopy("2026-01-31", 3, false)).toBe("Rasd/rasd-before-upgrade-schema-3-2026-01-31.jsonl");
  expect(nameRawCopy("2026-01-31", 3, true)).toBe("Rasd/rasd-before-upgrade-schema-3-2026-01-31.jsonl.age");
});
