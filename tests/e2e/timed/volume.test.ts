// The soak's «volume» in its short form, with a twentieth of the notes.
import { it } from "vitest";
import { volume } from "../../../scripts/soak/parts/volume.ts";
import { PATIENCE, runShort } from "../support/run-short.ts";

it(volume.what, { timeout: PATIENCE }, (context) => runShort(volume, context));
