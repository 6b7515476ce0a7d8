import { expect, it, onTestFinished } from "vitest";
import { PADDING_DATABASE, turnLog } from "../../utils/store/turn-log.ts";
import { readRaw } from "./frozen.ts";

// That it turns the log, and what that saves, is seen from outside: `npm run soak -- torn-log`.
it("leaves nothing behind, as often as it is called", async () => {
  onTestFinished(() => void indexedDB.deleteDatabase(PADDING_DATABASE));
  await turnLog();
  await turnLog();
  expect(await readRaw(PADDING_DATABASE)).toEqual({ version: 1, rows: { padding: [] } });
});
