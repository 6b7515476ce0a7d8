import { join } from "node:path";

/** One step of `npm test`, run as a process of its own. */
export interface Step {
  readonly name: string;
  /** The word that selects it: `npm test -- core`. Steps may share one. */
  readonly part: Part;
  /** Program and arguments; the program is a JavaScript file, run with this Node. */
  readonly command: readonly string[];
  /** Parts without which this step would only fail for the same reason again. */
  readonly needs: readonly Part[];
  /** vitest: its tests are counted one by one; check: the step counts as one. */
  readonly kind: "check" | "vitest";
}

export const PARTS = ["browsers", "lint", "types", "core", "build", "dom", "e2e", "long"] as const;
export type Part = (typeof PARTS)[number];

/** Run only when asked for by name: `npm test` itself is to be over within ten minutes on two cores. */
const ON_DEMAND: readonly Part[] = ["long"];

/** @param root The project's folder. */
export function listSteps(root: string): Step[] {
  const bin = (...path: string[]): string => join(root, "node_modules", ...path);
  const tsc = bin("typescript", "bin", "tsc");
  const wxt = bin("wxt", "bin", "wxt.mjs");
  const check = (name: string, part: Part, ...command: string[]): Step => ({
    name,
    part,
    command,
    needs: [],
    kind: "check",
  });
  const vitest = (name: string, part: Part, needs: readonly Part[], ...projects: string[]): Step => ({
    name,
    part,
    command: [bin("vitest", "vitest.mjs"), "run", ...projects.map((project) => `--project=${project}`)],
    needs,
    kind: "vitest",
  });
  return [
    check("format and lint", "lint", bin("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings"),
    check("types", "types", tsc, "-p", "tsconfig.json"),
    check("types of the pure core", "types", tsc, "-p", "utils/core/tsconfig.json"),
    vitest("tests in Node", "core", [], "core", "extension"),
    check("build for Chromium", "build", wxt, "build", "-b", "chrome", "--mv3"),
    check("build for Firefox", "build", wxt, "build", "-b", "firefox", "--mv3"),
    vitest("DOM, store and components in Chromium", "dom", ["browsers"], "dom", "store", "components"),
    vitest("the built extension in Chromium and Firefox", "e2e", ["browsers", "build"], "e2e", "faults", "timed"),
    vitest("the built extension, what takes long", "long", ["browsers", "build"], "long"),
  ];
}

/** The parts to run for the words given, with the parts they need; null and a reason when a word names none. */
export function chooseParts(words: readonly string[], steps: readonly Step[]): ReadonlySet<Part> | string {
  if (words.length === 0) return new Set(PARTS.filter((part) => !ON_DEMAND.includes(part)));
  const chosen = new Set<Part>();
  for (const word of words) {
    const part = PARTS.find((name) => name === word);
    if (part === undefined) return `There is no part ${JSON.stringify(word)}: choose among ${PARTS.join(", ")}.`;
    chosen.add(part);
    for (const step of steps) if (step.part === part) for (const need of step.needs) chosen.add(need);
  }
  return chosen;
}
