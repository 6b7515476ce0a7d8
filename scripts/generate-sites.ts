/**
 * Makes assets/sites.json, the list of outlets Rasd reads along with, from the research list of sites:
 *
 *   node scripts/generate-sites.ts [path of the source list, default ../shared/sites/sites.json]
 *
 * Entries of high and medium certainty are taken. What could not be used of an entry is named on standard error. The
 * same source gives the same file, byte for byte. Without a source the committed file is left alone.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as v from "valibot";
import { parseSites } from "../utils/core/sites/parse-sites.ts";
import type { Site } from "../utils/core/sites/types.ts";
import { cleanEntry, type Entry, entrySchema } from "./sites/clean-entry.ts";

const TARGET = new URL("../assets/sites.json", import.meta.url);
const DEFAULT_SOURCE = new URL("../../shared/sites/sites.json", import.meta.url);

/** The source list (parsed JSON) as sites sorted by id, and what could not be used of it. */
export function generateSites(source: unknown): { sites: readonly Site[]; reports: readonly string[] } {
  const entries = v.parse(v.object({ sites: v.array(entrySchema) }), source).sites;
  const domains = entries.map((entry) => entry.domain);
  const shared = new Set(domains.filter((domain, index) => domains.indexOf(domain) !== index));
  const cleaned = entries
    .filter(isCertain)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => cleanEntry(entry, shared));
  return { sites: parseSites(cleaned.map(({ site }) => site)), reports: cleaned.flatMap(({ reports }) => reports) };
}

/** JSON as Biome formats it: lists of words on one line where they fit into 120 columns. */
export function formatSites(sites: readonly Site[]): string {
  const spread = JSON.stringify(sites, null, 2);
  return `${spread.replace(
    /^(.*)\[\n([^[\]{}]*?)\n\s*\](,?)$/gm,
    (whole, before: string, words: string, comma: string) => {
      const line = `${before}[${words.replace(/\n\s*/g, " ").trim()}]${comma}`;
      return line.length <= 120 ? line : whole;
    },
  )}\n`;
}

function isCertain(entry: Entry): entry is Entry & { certainty: Site["certainty"] } {
  return entry.certainty !== "low";
}

function main(argument: string | undefined): number {
  const source = argument ?? DEFAULT_SOURCE;
  if (!existsSync(source)) {
    console.error(
      `No list of sites at ${argument ?? "../shared/sites/sites.json"}: assets/sites.json stays as committed.`,
    );
    return argument === undefined ? 0 : 1;
  }
  const { sites, reports } = generateSites(JSON.parse(readFileSync(source, "utf8")));
  for (const report of reports) console.error(report);
  writeFileSync(TARGET, formatSites(sites));
  console.error(`assets/sites.json: ${sites.length} sites, ${reports.length} remarks.`);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv[2]);
