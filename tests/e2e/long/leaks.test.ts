// That nothing is held for good in a page and a library that stay open, in the soak's short form; all habits: `npm run soak -- leaks`.
import { expect, it } from "vitest";
import { leaks } from "../../../scripts/soak/parts/leaks.ts";
import { PATIENCE, runShort } from "../support/run-short.ts";

it.skipIf(process.platform === "win32")(`leaks: ${leaks.what}`, { timeout: PATIENCE }, (context) => {
  expect(leaks.short).toBeLessThan(leaks.rounds);
  return runShort(leaks, context);
});
