/**
 * npm run soak [-- PART ...]
 *
 * Does to Rasd, in real browsers and in full numbers, what must not hurt it: one fault a part (soak/parts.ts). Prints progress, goes on
 * where an earlier run was stopped, and ends in a table of what is demanded and what was seen: .output/soak/report.json and report.md.
 *
 * Exit code 0: all that was run is met · 1: something is not, or was not finished · 2: the arguments are not understood.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeRate } from "./soak/describe-rate.ts";
import { PARTS } from "./soak/parts.ts";
import { readOptions, USAGE } from "./soak/read-options.ts";
import { makeRows, renderTable } from "./soak/render-table.ts";
import { runPart } from "./soak/run-part.ts";
import { readState, writeState } from "./soak/state.ts";
import { buildExtension } from "./start/build-extension.ts";

/** Milliseconds between two lines of progress. */
const PACE = 5_000;

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, ".output", "soak");
const options = readOptions(process.argv.slice(2));
const unknown = options?.parts.filter((name) => !PARTS.some((part) => part.name === name)) ?? [];
if (options === null || unknown.length > 0) {
  const names = PARTS.map(({ name, what }) => `  ${name.padEnd(20)}${what}`).join("\n");
  console.error(`${unknown.length > 0 ? `There is no part ${unknown.join(", ")}.\n` : ""}${USAGE}\n\nparts:\n${names}`);
  process.exit(2);
}
const chosen = PARTS.filter(({ name }) => options.parts.length === 0 || options.parts.includes(name));
const path = options.state ?? join(folder, "state.json");
if (options.fresh) await rm(path, { force: true });
const state = await readState(path);
const interruption = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interruption.abort());

for (const kind of ["chromium", "firefox"] as const) await buildExtension(root, kind, interruption.signal);
await mkdir(folder, { recursive: true });
for (const part of chosen) {
  if (interruption.signal.aborted) break;
  const rounds = Math.max(1, Math.round(part.rounds * options.scale));
  console.log(`\n── ${part.name}: ${part.what}`);
  let told = 0;
  await runPart(part, rounds, state, options.minutes * 60_000, {
    now: Date.now,
    save: () => writeState(path, state),
    tell: ({ done, counts, took }) => {
      if (Date.now() - told < PACE && done < rounds) return;
      told = Date.now();
      const counted = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
      console.log(
        `   ${done}/${rounds} after ${Math.round(took / 1000)} s${describeRate({ done, took }, rounds)}${counted.length > 0 ? `: ${counted.join(", ")}` : ""}`,
      );
    },
    signal: interruption.signal,
  });
  for (const fault of state[part.name]?.faults ?? []) console.log(`   fault: ${fault}`);
  if (state[part.name]?.skipped != null) console.log(`   not run: ${state[part.name]?.skipped}`);
}

const rows = makeRows(chosen, state);
const table = renderTable(rows);
await writeFile(join(folder, "report.json"), `${JSON.stringify({ rows, state }, null, 1)}\n`);
await writeFile(join(folder, "report.md"), `${table}\n`);
console.log(`\n${table}`);
process.exitCode = rows.every(({ met }) => met !== false) && !interruption.signal.aborted ? 0 : 1;
