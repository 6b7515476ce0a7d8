import { expect, type TestContext } from "vitest";
import { runPart } from "../../../scripts/soak/run-part.ts";
import type { SoakState } from "../../../scripts/soak/state.ts";
import type { Part } from "../../../scripts/soak/types.ts";

/** For one fault, in milliseconds. */
export const PATIENCE = 120_000;

/** Runs a fault of the soak in its short form, as a test; where the machine cannot, that is printed and the test is skipped. */
export async function runShort(part: Part, { skip }: TestContext): Promise<void> {
  const state: SoakState = {};
  await runPart(part, part.short, state, PATIENCE, {
    now: Date.now,
    save: async () => {},
    tell: () => {},
    signal: new AbortController().signal,
  });
  const record = state[part.name]!;
  if (record.skipped !== null) {
    console.log(`skipped: ${part.name}: ${record.skipped}`);
    skip(record.skipped);
  }
  expect(record).toMatchObject({ faults: [], done: part.short });
  expect(part.judge(record)).toMatchObject({ met: true });
}
