import { describe, expect, it } from "vitest";
import {
  type BrowserKind,
  BrowserMissingError,
  findBrowser,
  type Machine,
} from "../../scripts/browsers/find-browser.ts";

/** A machine with these executables (path → what --version prints); `afterInstall` appear once a command has run. */
function machine(
  executables: Record<string, string>,
  more: Partial<Machine> & { afterInstall?: Record<string, string> } = {},
): Machine & { commands: string[] } {
  const there = { ...executables };
  const commands: string[] = [];
  return {
    platform: "linux",
    env: { PATH: "/usr/local/bin:/usr/bin" },
    isRoot: false,
    isFile: (path) => path in there,
    printVersion: (path) => there[path] ?? "",
    playwrightPath: async (kind) => `/playwright/${kind}`,
    run: (command, args) => {
      commands.push([command.split("/").at(-1), ...args.slice(0, 2)].join(" "));
      Object.assign(there, more.afterInstall);
      return true;
    },
    ...more,
    commands,
  };
}

const CHROMIUM = "Chromium 156.0.8078.79 built on Debian GNU/Linux 12";
const FIREFOX = "Mozilla Firefox 153.7.0esr";

/** Name → browser, what is there, what is found. To add a case, add a line. */
const FOUND: Record<string, [BrowserKind, Machine, { path: string; version: number | null; source: string }]> = {
  "a Chromium on PATH": [
    "chromium",
    machine({ "/usr/bin/chromium": CHROMIUM }),
    { path: "/usr/bin/chromium", version: 156, source: "path" },
  ],
  "a Firefox ESR on PATH": [
    "firefox",
    machine({ "/usr/bin/firefox-esr": FIREFOX }),
    { path: "/usr/bin/firefox-esr", version: 153, source: "path" },
  ],
  "the one the environment names": [
    "chromium",
    machine(
      { "/opt/c": CHROMIUM, "/usr/bin/chromium": CHROMIUM },
      { env: { PATH: "/usr/bin", RASD_CHROMIUM: "/opt/c" } },
    ),
    { path: "/opt/c", version: 156, source: "environment" },
  ],
  "Playwright's rather than branded Chrome": [
    "chromium",
    machine({ "/usr/bin/google-chrome": "Google Chrome 140.0.1.2", "/playwright/chromium": "Chromium 150.0.1.2" }),
    { path: "/playwright/chromium", version: 150, source: "playwright" },
  ],
  "branded Chrome while it still loaded extensions": [
    "chromium",
    machine({ "/usr/bin/google-chrome": "Google Chrome 136.0.1.2" }),
    { path: "/usr/bin/google-chrome", version: 136, source: "path" },
  ],
  "Chrome for Testing": [
    "chromium",
    machine({ "/usr/bin/google-chrome-for-testing": "Google Chrome for Testing 150.0.1.2" }),
    { path: "/usr/bin/google-chrome-for-testing", version: 150, source: "path" },
  ],
  "the next one when a wrapper does not run": [
    "chromium",
    machine({ "/usr/bin/chromium-browser": "", "/playwright/chromium": CHROMIUM }),
    { path: "/playwright/chromium", version: 156, source: "playwright" },
  ],
  "one in a Mac's applications": [
    "firefox",
    machine({ "/Applications/Firefox.app/Contents/MacOS/firefox": "Mozilla Firefox 150.0" }, { platform: "darwin" }),
    { path: "/Applications/Firefox.app/Contents/MacOS/firefox", version: 150, source: "usual place" },
  ],
};

/** Name → browser, what is there, a piece of the message. */
const MISSING: Record<string, [BrowserKind, Machine, string]> = {
  "nothing there": ["chromium", machine({}), "apt-get install chromium"],
  "an old Firefox": [
    "firefox",
    machine({ "/usr/bin/firefox": "Mozilla Firefox 128.0" }),
    "/usr/bin/firefox is version 128",
  ],
  "only branded Chrome": [
    "chromium",
    machine({ "/usr/bin/google-chrome": "Google Chrome 140.0.1.2" }),
    "no longer loads extensions",
  ],
  "the environment names nothing": [
    "firefox",
    machine({}, { env: { RASD_FIREFOX: "/nowhere" } }),
    "RASD_FIREFOX names /nowhere",
  ],
};

describe("findBrowser", () => {
  it.each(Object.entries(FOUND))("finds %s", async (_, [kind, on, expected]) => {
    expect(await findBrowser(kind, { install: false, machine: on })).toEqual({ kind, ...expected });
  });

  it.each(Object.entries(MISSING))("says what to do: %s", async (_, [kind, on, message]) => {
    const failure = await findBrowser(kind, { install: false, machine: on }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BrowserMissingError);
    expect((failure as Error).message).toContain(message);
  });

  it("installs by apt as root on Debian", async () => {
    const on = machine({ "/usr/bin/apt-get": "" }, { isRoot: true, afterInstall: { "/usr/bin/firefox-esr": FIREFOX } });
    expect((await findBrowser("firefox", { install: true, machine: on })).path).toBe("/usr/bin/firefox-esr");
    expect(on.commands).toEqual(["apt-get update", "apt-get install -y"]);
  });

  it("asks Playwright otherwise", async () => {
    const on = machine({}, { afterInstall: { "/playwright/chromium": CHROMIUM } });
    expect((await findBrowser("chromium", { install: true, machine: on })).source).toBe("playwright");
    expect(on.commands).toHaveLength(1);
    expect(on.commands[0]).toContain("cli.js install");
  });

  it("says what to do when nothing can be installed", async () => {
    const on = machine({ "/usr/bin/apt-get": "" }, { isRoot: true, run: () => false });
    await expect(findBrowser("firefox", { install: true, machine: on })).rejects.toThrow("apt-get install firefox-esr");
  });
});
