import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSites } from "../../utils/core/sites/parse-sites.ts";
import { readDocuments, type Source } from "../annotate/read-documents.ts";
import { makeAddress, ownAddress } from "./choose-address.ts";
import type { GivenPage } from "./types.ts";
import { wrapText } from "./wrap-text.ts";

/** The sample articles, at the addresses their table gives. @param root The project's folder. */
export function gatherSamples(root: string): GivenPage[] {
  const folder = join(root, "tests", "fixtures", "samples");
  const table = JSON.parse(readFileSync(join(folder, "samples.json"), "utf8")) as { file: string; url: string }[];
  return table.map(({ file, url }) => ({ name: file, url, html: readFileSync(join(folder, file), "utf8") }));
}

/**
 * The pages to show for the files and folders given, in order: texts wrapped in a page (see wrapText), HTML files as they
 * are. What cannot be read is a sentence among `problems`; the rest is there all the same.
 */
export async function gatherPages(
  root: string,
  paths: readonly string[],
): Promise<{ pages: GivenPage[]; problems: string[] }> {
  const sites = parseSites(JSON.parse(readFileSync(join(root, "assets", "sites.json"), "utf8")));
  const pages: GivenPage[] = [];
  const problems: string[] = [];
  const taken = new Set<string>();
  for await (const source of readDocuments(paths)) {
    if (source.kind === "problem") {
      problems.push(source.message);
      continue;
    }
    const own = source.kind === "html" ? ownAddress(source.html, sites) : null;
    const url = own !== null && !taken.has(own) ? own : makeAddress(source.id, taken);
    taken.add(url);
    pages.push({ name: source.id, url, html: pageOf(source, url) });
  }
  if (pages.length === 0 && problems.length === 0)
    problems.push(`${paths.join(", ")}: no .txt or .html file is in there`);
  return { pages, problems };
}

function pageOf(source: Exclude<Source, { kind: "problem" }>, url: string): string {
  if (source.kind === "html") return source.html;
  return wrapText(source.text, url, source.kind === "record" ? source.title : null);
}
