// Every fault of the soak in its short form; in full numbers: `npm run soak`. To add one: a file in scripts/soak/parts.
import { it } from "vitest";
import { PARTS } from "../../../scripts/soak/parts.ts";
import { PATIENCE, runShort } from "../support/run-short.ts";

/** What looks at time is alone on the machine (timed/volume.test.ts); Chromium is killed fifty times in kills.test.ts. */
const ELSEWHERE = ["volume", "kill-chromium"];
const HERE = PARTS.filter(({ name }) => !ELSEWHERE.includes(name));

it.skipIf(process.platform === "win32").for(HERE)("$name: $what", { timeout: PATIENCE }, runShort);
