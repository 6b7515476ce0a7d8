/**
 * npm run --silent verify -- EXPORT.json [--head HASH]...
 *
 * Checks the sealed clippings of an export, JSON or JSON Lines (docs/adr/0010-seals.md), with nothing but the file: one line a fault, then a summary with the
 * last seal of each chain. `--head` gives the hash of a seal noted elsewhere, which must then be in the file: that shows what
 * a file alone cannot, a chain that was made anew as a whole.
 *
 * Exit code 0: all is whole · 1: something is not · 2: the file could not be read; standard error says why.
 */

import type { ChainFault } from "../utils/core/clippings/chain-fault.ts";
import { verifyChain } from "../utils/core/clippings/verify-chain.ts";
import { digest } from "../utils/extension/sha-256.ts";
import { describeFault, quote } from "./verify/describe-fault.ts";
import { ExportError, readExport } from "./verify/read-export.ts";
import { readOptions, USAGE } from "./verify/read-options.ts";

/** Faults that only a file of all clippings can have. */
const OF_WHOLE_CHAINS: ReadonlySet<ChainFault["kind"]> = new Set(["missing", "missingAtEnd", "headMissing"]);

const options = readOptions(process.argv.slice(2));
if (options === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
try {
  const file = await readExport(options.path);
  const clippings = file.clippings.map(({ value }) => value);
  const heads = file.heads.map(({ value }) => value);
  const report = await verifyChain(clippings, heads, digest);
  const { unchanged, deleted, chains } = report;
  const faults = file.part === null ? report.faults : report.faults.filter(({ kind }) => !OF_WHOLE_CHAINS.has(kind));
  const seals = new Set(clippings.flatMap(sealOf));
  const places = {
    clipping: (index: number) => file.clippings[index]!.place,
    head: (index: number) => file.heads[index]!.place,
  };
  const lines = [
    ...faults.map((fault) => describeFault(fault, places)),
    ...options.heads
      .filter((hash) => !seals.has(hash))
      .map(
        (hash) =>
          `seal ${hash}, which was noted, is not in this file: its clipping was removed, or the chain was made anew.`,
      ),
  ];
  const found = lines.length;
  lines.push(
    `clippings: ${clippings.length}, as they were sealed: ${unchanged} (deleted by the reader: ${deleted}), chains: ${chains.length}, ` +
      `faults: ${found}${found > 0 ? "." : file.part === null ? ". All is whole." : ". What is here is whole."}`,
  );
  if (file.part !== null)
    lines.push(`part of a library (${quote(file.part)}): whether clippings are missing from it cannot be checked.`);
  if (file.redacted > 0)
    lines.push(`clippings with names replaced: ${file.redacted}; they have no seal and were not checked.`);
  lines.push(
    ...chains.map(
      ({ chain, number, hash }) => `chain ${quote(chain)} ends with number ${number}, seal ${hash ?? "none"}`,
    ),
  );
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = found === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof ExportError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** The hash a clipping's seal has; none for what is no clipping. */
function sealOf(clipping: unknown): string[] {
  const hash = (clipping as { seal?: { hash?: unknown } } | null)?.seal?.hash;
  return typeof hash === "string" ? [hash] : [];
}
