// The quickest benches hold their bars; all of them, with more rounds and beside the record: `npm run bench`. To add one, add its name.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { type BenchLine, isMet } from "../../../scripts/bench/line.ts";

const BENCH = fileURLToPath(new URL("../../../scripts/bench.ts", import.meta.url));

it.each(["matching", "lexicon"])("%s", { timeout: 120_000 }, async (name) => {
  const folder = await mkdtemp(join(tmpdir(), "rasd-budgets-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "lines.json");
  // Exit code 1: a bar is missed; the lines say which.
  await promisify(execFile)(process.execPath, [BENCH, name, "--quick", "--json", file]).catch(
    (error: Error & { readonly code?: number }) => {
      if (error.code !== 1) throw error;
    },
  );
  const read = JSON.parse(await readFile(file, "utf8")) as { lines: (BenchLine & { value: number | null })[] };
  // What was not measured is null in JSON, and meets nothing.
  const lines = read.lines.map((line) => ({ ...line, value: line.value ?? Number.NaN }));
  const held = lines.filter(({ demanded }) => demanded !== undefined);
  expect(held.length).toBeGreaterThan(0);
  expect(held.filter((line) => !isMet(line))).toEqual([]);
});
