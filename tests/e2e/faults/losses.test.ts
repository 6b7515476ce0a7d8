// What could lose a note, in the soak's short form; in full numbers: `npm run soak`. To add one: a file in scripts/soak/parts.
import { it } from "vitest";
import { PATIENCE, runShort } from "../support/run-short.ts";
import { LOSS_PARTS } from "../support/short-parts.ts";

it.skipIf(process.platform === "win32").for(LOSS_PARTS)("$name: $what", { timeout: PATIENCE }, runShort);
