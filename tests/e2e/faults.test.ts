// Every fault of the soak in its short form; in full numbers: `npm run soak`. To add one: a file in scripts/soak/parts.
import { it } from "vitest";
import { PARTS } from "../../scripts/soak/parts.ts";
import { PATIENCE, runShort } from "./support/run-short.ts";

/** What looks at time is alone on the machine (timed/volume.test.ts). */
const UNTIMED = PARTS.filter(({ name }) => name !== "volume");

it.skipIf(process.platform === "win32").for(UNTIMED)("$name: $what", { timeout: PATIENCE }, runShort);
