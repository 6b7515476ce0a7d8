// Pages and messages that try Rasd, in the soak's short form; in full numbers: `npm run soak`. To add one: support/short-parts.ts.
import { it } from "vitest";
import { PATIENCE, runShort } from "../support/run-short.ts";
import { PAGE_PARTS } from "../support/short-parts.ts";

it.skipIf(process.platform === "win32").for(PAGE_PARTS)("$name: $what", { timeout: PATIENCE }, runShort);
