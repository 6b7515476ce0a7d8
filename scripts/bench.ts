/**
 * npm run bench               matching: bench/bench-matching.ts
 * npm run bench -- anchoring  finding stored passages again: bench/bench-anchoring.ts
 * npm run bench -- comparing  a clipping's text with the live one: bench/bench-comparing.ts
 * npm run bench -- popup      opening the popup over many notes: bench/bench-popup.ts
 * npm run bench -- search     searching notes: bench/bench-search.ts
 * npm run bench -- library    the library's search with facets, over stored records: bench/bench-library.ts
 * npm run bench -- library-list  the library page itself: cold open, scrolling, memory: bench/bench-library-list.ts
 * npm run bench -- export     exporting 10,000 articles from the library page: bench/bench-export.ts
 * npm run bench -- exchange   a library written to a file and taken up again: bench/bench-exchange.ts
 *
 * `--quick` takes fewer rounds. Exit code 1 when a bar is missed, 2 when the bench is not known.
 */
import { argv } from "node:process";

const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  matching: () => import("./bench/bench-matching.ts"),
  anchoring: () => import("./bench/bench-anchoring.ts"),
  comparing: () => import("./bench/bench-comparing.ts"),
  popup: () => import("./bench/bench-popup.ts"),
  search: () => import("./bench/bench-search.ts"),
  library: () => import("./bench/bench-library.ts"),
  "library-list": () => import("./bench/bench-library-list.ts"),
  export: () => import("./bench/bench-export.ts"),
  exchange: () => import("./bench/bench-exchange.ts"),
};
const wanted = argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "matching";
const bench = BENCHES[wanted];
if (bench === undefined) {
  console.error(`There is no bench ${JSON.stringify(wanted)}: name one of ${Object.keys(BENCHES).join(", ")}.`);
  process.exitCode = 2;
} else await bench();
