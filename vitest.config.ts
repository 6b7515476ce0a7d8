import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { BrowserMissingError, findBrowser } from "./scripts/browsers/find-browser.ts";
import { lexiconPlugin } from "./scripts/lexicon/vite-plugin.ts";
import { LongestFirst } from "./scripts/test/longest-first.ts";

// Without a Chromium the Node projects still run; the browser projects then fail with Playwright's own message.
const chromium = await findBrowser("chromium", { install: false }).catch((error: unknown) => {
  if (error instanceof BrowserMissingError) return null;
  throw error;
});

/** For one test in a browser, in milliseconds: axe over a large view takes long on a busy machine. */
const PATIENCE = 60_000;

/** DOM and components are tested in a real browser: a simulated one has no custom highlights and no layout. */
const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium.path }),
      args: ["--disable-gpu", "--disable-quic"],
    },
  }),
  instances: [{ browser: "chromium" as const }],
});

/** Tests of the built extension: each file starts browsers of its own. */
const builtExtension = (name: string) => ({
  name,
  environment: "node" as const,
  testTimeout: 120_000,
  hookTimeout: 120_000,
});

/** Named ahead: a dependency that Vite discovers while tests run reloads the page under them. */
const bundledAhead = ["fast-check", "valibot", "canonicalize", "diff"];

export default defineConfig({
  test: {
    // Two cores are what a reviewer's machine and the build machine have.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "core",
          // Property tests run hundreds of cases; a busy machine may take several seconds for one.
          testTimeout: 30_000,
          environment: "node",
          // Pure functions leave nothing behind: one module graph for all files, loaded once.
          isolate: false,
          include: ["tests/core/**/*.test.ts", "tests/scripts/**/*.test.ts", "tests/architecture.test.ts"],
        },
      },
      {
        plugins: [WxtVitest(), lexiconPlugin()],
        test: {
          name: "extension",
          // A busy machine takes seconds for what makes or folds large texts.
          testTimeout: 30_000,
          environment: "node",
          include: ["tests/extension/**/*.test.ts"],
        },
      },
      {
        plugins: [lexiconPlugin()],
        optimizeDeps: { include: [...bundledAhead, "axe-core", "@mozilla/readability"] },
        test: { name: "dom", testTimeout: PATIENCE, include: ["tests/dom/**/*.test.ts"], browser: inChromium() },
      },
      {
        // A simulated IndexedDB has no durability, no other connection and no version of its own.
        optimizeDeps: { include: [...bundledAhead, "dexie"] },
        test: { name: "store", testTimeout: PATIENCE, include: ["tests/store/**/*.test.ts"], browser: inChromium() },
      },
      {
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        optimizeDeps: {
          include: [
            ...bundledAhead,
            "preact",
            "preact/hooks",
            "preact/jsx-runtime",
            "preact/jsx-dev-runtime",
            "preact/test-utils",
            "axe-core",
          ],
        },
        test: {
          name: "components",
          testTimeout: PATIENCE,
          include: ["tests/components/**/*.test.{ts,tsx}"],
          browser: inChromium(),
        },
      },
      {
        test: {
          ...builtExtension("e2e"),
          // They wait as much as they compute.
          maxWorkers: 3,
          include: ["tests/e2e/**/*.test.ts"],
          exclude: ["tests/e2e/timed/**", "tests/e2e/faults/**", "tests/e2e/long/**"],
        },
      },
      {
        // `npm test -- long`: what would make the whole longer than ten minutes.
        test: { ...builtExtension("long"), maxWorkers: 2, include: ["tests/e2e/long/**/*.test.ts"] },
      },
      {
        // What kills browser after browser takes the machine: a reader's key beside it comes late, or not at all.
        test: {
          ...builtExtension("faults"),
          maxWorkers: 2,
          include: ["tests/e2e/faults/**/*.test.ts"],
          sequence: { groupOrder: 1 },
        },
      },
      {
        // What looks at time has the machine for itself; the others start browsers three at a time.
        test: {
          ...builtExtension("timed"),
          include: ["tests/e2e/timed/**/*.test.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
