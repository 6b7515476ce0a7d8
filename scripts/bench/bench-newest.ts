/**
 * The newest 50 notes of 1,000 and of 100,000 from IndexedDB, each in a page just opened, in turn; medians of 15 (`--quick`: 5, and 10,000).
 */
import { type BrowserContext, chromium } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { buildPageScript } from "./build-page-script.ts";
import type { BenchLine } from "./line.ts";
import { ratioLine } from "./make-lines.ts";
import { median } from "./statistics.ts";

const isQuick = process.argv.includes("--quick");
const runs = isQuick ? 5 : 15;
const FEW = 1_000;
const MANY = isQuick ? 10_000 : 100_000;

const script = await buildPageScript(new URL("newest/in-page.ts", import.meta.url));
const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
const times = new Map<number, number[]>([
  [FEW, []],
  [MANY, []],
]);
try {
  const context = await browser.newContext();
  // IndexedDB needs an origin, one for each database; nothing leaves the machine.
  await context.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  for (const size of times.keys()) await inFreshPage(context, size, `bench.seed(${size}, ${Date.now()})`);
  const sizes = [...times.keys()];
  for (let run = -2; run < runs; run++)
    for (const size of run % 2 === 0 ? sizes : sizes.toReversed()) {
      const time = (await inFreshPage(context, size, "bench.open()")) as number;
      if (run >= 0) times.get(size)!.push(time);
    }
  console.log(`Chromium ${browser.version()}, medians of ${runs}`);
} finally {
  await browser.close();
}

async function inFreshPage(context: BrowserContext, size: number, call: string): Promise<unknown> {
  const page = await context.newPage();
  await page.goto(`https://of-${size}.bench.test/`);
  await page.addScriptTag({ content: script });
  const result: unknown = await page.evaluate(call);
  await page.close();
  return result;
}

const [few, many] = [median(times.get(FEW)!), median(times.get(MANY)!)];
export const lines: readonly BenchLine[] = [
  ratioLine(
    `newest/${MANY}`,
    `newest 50 notes, cold: of ${MANY.toLocaleString("en")} / of ${FEW.toLocaleString("en")}`,
    many,
    few,
    { atMost: 1.3 },
  ),
];
