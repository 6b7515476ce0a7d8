/**
 * npm run --silent annotate -- FILE...
 *
 * Runs Rasd's core on .txt, .html and .jsonl files (folders of them; «-» reads JSON Lines from standard input) and prints
 * one JSON line a document. Problems go to standard error, the rest is still done, and the exit code is 1.
 */
import { annotateSource } from "./annotate/annotate-source.ts";
import { readDocuments } from "./annotate/read-documents.ts";
import { loadLexicon } from "./lexicon/load-lexicon.ts";

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write(
    "usage: npm run --silent annotate -- FILE... (.txt, .html, .jsonl, a folder, or - for standard input)\n",
  );
  process.exit(2);
}
// A reader that has seen enough («| head») closes the pipe: that ends the work and is no problem.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
const { compiled } = loadLexicon();
let problems = 0;
for await (const source of readDocuments(paths)) {
  if (source.kind === "problem") {
    problems++;
    process.stderr.write(`${source.message}\n`);
    continue;
  }
  try {
    const line = `${JSON.stringify(annotateSource(source, compiled))}\n`;
    if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  } catch (error) {
    problems++;
    process.stderr.write(`${source.id}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
process.exitCode = problems > 0 ? 1 : 0;
