// npm test: everything that has to hold, in one command. `npm test -- core dom` runs only these parts and what they need.
// Ends with one line alone, "N passed, N failed": each test counts, and each other step as one.
// To add a step: scripts/test/steps.ts.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BrowserMissingError, findBrowser } from "./browsers/find-browser.ts";
import { chooseTemporaryFolder } from "./test/choose-temporary-folder.ts";
import { countTests, type Tally } from "./test/count-tests.ts";
import { listFailures } from "./test/list-failures.ts";
import { runProcess } from "./test/run-process.ts";
import { chooseParts, listSteps, type Part, type Step } from "./test/steps.ts";

/** A step that hangs is ended, so that the rest still gets its turn. In milliseconds. */
const STEP_LIMIT = 8 * 60_000;

const root = fileURLToPath(new URL("..", import.meta.url));
const steps = listSteps(root);
const parts = chooseParts(process.argv.slice(2), steps);
if (typeof parts === "string") {
  console.error(parts);
  process.exit(2);
}

const interruption = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interruption.abort());

/** Reports, and whatever the tests put aside. */
const scratch = await mkdtemp(join(chooseTemporaryFolder(), "rasd-test-"));
const env: NodeJS.ProcessEnv = { ...process.env, CI: process.env.CI ?? "true", TMPDIR: scratch };
const broken = new Set<Part>();
const tallies: Tally[] = [];
const failures: string[] = [];
try {
  if (parts.has("browsers")) tallies.push(await prepareBrowsers());
  for (const step of steps) {
    if (!parts.has(step.part)) continue;
    if (interruption.signal.aborted) break;
    tallies.push(await runStep(step));
  }
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}

const sum = (count: keyof Tally): number => tallies.reduce((total, tally) => total + tally[count], 0);
if (interruption.signal.aborted) console.log("\nInterrupted: not every step was run.");
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((line) => `  ${line}`).join("\n")}`);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
if (interruption.signal.aborted || sum("failed") > 0 || sum("passed") === 0) process.exitCode = 1;

/** Finds or installs both browsers and tells the steps where they are. Counts as one. */
async function prepareBrowsers(): Promise<Tally> {
  const started = begin("browsers");
  let found = true;
  for (const [kind, variable] of [
    ["chromium", "RASD_CHROMIUM"],
    ["firefox", "RASD_FIREFOX"],
  ] as const) {
    try {
      const browser = await findBrowser(kind, { install: true });
      env[variable] = browser.path;
      console.log(`${kind} ${browser.version ?? ""} at ${browser.path}`);
    } catch (error) {
      if (!(error instanceof BrowserMissingError)) throw error;
      console.log(error.message);
      found = false;
    }
  }
  if (!found) broken.add("browsers");
  return end("browsers", started, one(found));
}

async function runStep(step: Step): Promise<Tally> {
  const missing = step.needs.filter((part) => broken.has(part));
  if (missing.length > 0) {
    console.log(`\n── ${step.name}: not run, because ${missing.join(" and ")} failed`);
    return one(false);
  }
  const started = begin(step.name);
  const report = join(scratch, `${step.part}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const tests = step.kind === "vitest";
  const { succeeded, output } = await runProcess(tests ? [...step.command, ...reporters] : step.command, {
    cwd: root,
    env,
    output: tests ? "show" : "keep",
    signal: AbortSignal.any([interruption.signal, AbortSignal.timeout(STEP_LIMIT)]),
  });
  const text = tests ? await readFile(report, "utf8").catch(() => null) : null;
  if (!succeeded) {
    broken.add(step.part);
    console.log(output.trimEnd());
    const listed = listFailures(text);
    failures.push(
      ...(listed.length > 0 ? listed : ["no test by name, see above"]).map((line) => `${step.name}: ${line}`),
    );
  }
  const tally = tests ? countTests(text, succeeded) : one(succeeded);
  return end(step.name, started, tally);
}

function begin(name: string): number {
  console.log(`\n── ${name}`);
  return performance.now();
}

function end(name: string, started: number, tally: Tally): Tally {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : "";
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed${skipped} (${seconds} s)`);
  return tally;
}

function one(passed: boolean): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
