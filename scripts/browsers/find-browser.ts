import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export type BrowserKind = "chromium" | "firefox";

export interface FoundBrowser {
  readonly kind: BrowserKind;
  /** Absolute path of the executable. */
  readonly path: string;
  /** Major version; null where the executable does not print one (Windows). */
  readonly version: number | null;
  /** Where it comes from, for messages. */
  readonly source: "environment" | "path" | "usual place" | "playwright";
}

/** No usable browser was found and none could be installed. The message says in one sentence what to install. */
export class BrowserMissingError extends Error {
  readonly kind: BrowserKind;
  constructor(kind: BrowserKind, message: string) {
    super(message);
    this.name = "BrowserMissingError";
    this.kind = kind;
  }
}

/** What finding a browser asks of the machine; replaced in tests. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** true when the process may install system packages. */
  readonly isRoot: boolean;
  isFile(path: string): boolean;
  /** What `path --version` prints, "" when it prints nothing or fails. */
  printVersion(path: string): string;
  /** Where Playwright keeps (or would put) its browser; null when Playwright has none for this machine. */
  playwrightPath(kind: BrowserKind): Promise<string | null>;
  /** Runs a command, its output going to standard error; true when it succeeded. */
  run(command: string, args: readonly string[]): boolean;
}

/** The manifest asks for Firefox 142 (data_collection_permissions); Chromium has had custom highlights long before 120. */
const OLDEST = { chromium: 120, firefox: 142 } as const;

/** From this version on, Google's own Chrome ignores `--load-extension`; Chromium and Chrome for Testing do not. */
const BRANDED_CHROME_LOCKED = 137;

const NAMES: Record<BrowserKind, readonly string[]> = {
  chromium: [
    "chromium",
    "chromium-browser",
    "google-chrome-for-testing",
    "chrome",
    "google-chrome-stable",
    "google-chrome",
  ],
  firefox: ["firefox-esr", "firefox-developer-edition", "firefox-nightly", "firefox"],
};

const OVERRIDE = { chromium: "RASD_CHROMIUM", firefox: "RASD_FIREFOX" } as const;
const DEBIAN_PACKAGE = { chromium: "chromium", firefox: "firefox-esr" } as const;

/**
 * Finds a browser that can load the built extension: the one RASD_CHROMIUM or RASD_FIREFOX names, else one on PATH,
 * else in the platform's usual places, else Playwright's. With `install`, one that is missing is installed: by apt as
 * root on Debian and its relatives, else by Playwright into its own cache.
 *
 * @throws BrowserMissingError saying what to install.
 */
export async function findBrowser(
  kind: BrowserKind,
  { install, machine = thisMachine }: { readonly install: boolean; readonly machine?: Machine },
): Promise<FoundBrowser> {
  const override = machine.env[OVERRIDE[kind]];
  if (override !== undefined && override !== "") {
    if (!machine.isFile(override)) {
      throw new BrowserMissingError(
        kind,
        `${OVERRIDE[kind]} names ${override}, which is not a file: correct or unset it.`,
      );
    }
    return { kind, path: override, version: majorVersion(machine.printVersion(override)), source: "environment" };
  }
  const refused: string[] = [];
  const present = await look(kind, machine, refused);
  if (present !== null) return present;
  if (install) {
    for (const attempt of [installByApt, installByPlaywright]) {
      if (!attempt(kind, machine)) continue;
      const found = await look(kind, machine, []);
      if (found !== null) return found;
    }
  }
  throw new BrowserMissingError(kind, advice(kind, refused));
}

/** The first usable browser that is already there; null when there is none. Unusable ones are named in `refused`. */
async function look(kind: BrowserKind, machine: Machine, refused: string[]): Promise<FoundBrowser | null> {
  // Playwright is asked last: merely loading it takes longer than all the rest.
  const places: [FoundBrowser["source"], () => Promise<readonly string[]>][] = [
    ["path", async () => onPath(kind, machine)],
    ["usual place", async () => usualPlaces(kind, machine)],
    ["playwright", async () => [await machine.playwrightPath(kind)].filter((path) => path !== null)],
  ];
  for (const [source, paths] of places) {
    for (const path of await paths()) {
      if (!machine.isFile(path)) continue;
      const printed = machine.printVersion(path);
      const version = majorVersion(printed);
      const refusal = refuse(kind, version, printed, machine);
      if (refusal === null) return { kind, path, version, source };
      refused.push(`${path} ${refusal}`);
    }
  }
  return null;
}

/** Why a browser cannot be used, to follow its path in a sentence; null when it can. */
function refuse(kind: BrowserKind, version: number | null, printed: string, { platform }: Machine): string | null {
  if (version === null) {
    // Only Windows browsers print no version; elsewhere silence means a stub (Ubuntu's snap wrapper) or a missing library.
    return platform === "win32" ? null : "does not run";
  }
  if (version < OLDEST[kind]) return `is version ${version}`;
  if (version >= BRANDED_CHROME_LOCKED && isBrandedChrome(printed)) {
    return "is Google Chrome, which no longer loads extensions from the command line";
  }
  return null;
}

function onPath(kind: BrowserKind, { env, platform }: Machine): string[] {
  // Windows puts neither browser on PATH under a name of its own.
  if (platform === "win32") return [];
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(kind: BrowserKind, { env, platform }: Machine): string[] {
  if (platform === "darwin") {
    const roots = ["/Applications", ...(env.HOME === undefined ? [] : [`${env.HOME}/Applications`])];
    const apps =
      kind === "chromium"
        ? [
            "Chromium.app/Contents/MacOS/Chromium",
            "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
          ]
        : [
            "Firefox.app/Contents/MacOS/firefox",
            "Firefox Developer Edition.app/Contents/MacOS/firefox",
            "Firefox Nightly.app/Contents/MacOS/firefox",
          ];
    return apps.flatMap((app) => roots.map((root) => `${root}/${app}`));
  }
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const apps =
      kind === "chromium"
        ? ["Chromium\\Application\\chrome.exe"]
        : ["Mozilla Firefox\\firefox.exe", "Firefox Developer Edition\\firefox.exe", "Firefox Nightly\\firefox.exe"];
    return apps.flatMap((app) => roots.map((root) => `${root}\\${app}`));
  }
  return kind === "chromium"
    ? ["/usr/lib/chromium/chromium", "/opt/chromium/chrome"]
    : ["/usr/lib/firefox-esr/firefox-esr", "/opt/firefox/firefox"];
}

/** false when this machine is no Debian relative, we are not root, or apt failed. */
function installByApt(kind: BrowserKind, machine: Machine): boolean {
  if (machine.platform !== "linux" || !machine.isRoot || !machine.isFile("/usr/bin/apt-get")) return false;
  process.stderr.write(`Installing ${DEBIAN_PACKAGE[kind]} (apt-get) …\n`);
  return (
    machine.run("apt-get", ["update"]) &&
    machine.run("apt-get", ["install", "-y", "--no-install-recommends", DEBIAN_PACKAGE[kind]])
  );
}

/** false when Playwright could not fetch its browser. As root it may install the system libraries it needs, too. */
function installByPlaywright(kind: BrowserKind, machine: Machine): boolean {
  const cli = join(dirname(fileURLToPath(import.meta.resolve("playwright/package.json"))), "cli.js");
  process.stderr.write(`Installing Playwright's ${kind} …\n`);
  const libraries = machine.isRoot && machine.isFile("/usr/bin/apt-get") ? ["--with-deps"] : [];
  const shell = kind === "chromium" ? ["--no-shell"] : [];
  return machine.run(process.execPath, [cli, "install", ...libraries, ...shell, kind]);
}

function advice(kind: BrowserKind, refused: readonly string[]): string {
  const seen = refused.length === 0 ? "" : ` (${refused.join("; ")})`;
  return kind === "chromium"
    ? `No Chromium that loads extensions was found${seen}: install Chromium ${OLDEST.chromium} or later, for instance by \`apt-get install chromium\` or \`npx playwright install chromium\`, or name one in RASD_CHROMIUM.`
    : `No usable Firefox was found${seen}: install Firefox ${OLDEST.firefox} or later, for instance by \`apt-get install firefox-esr\`, or name one in RASD_FIREFOX.`;
}

/** The major version in what a browser prints for --version ("Chromium 156.0.8078.79 built on …"); null when there is none. */
function majorVersion(printed: string): number | null {
  const found = /\b(\d+)\.\d+/.exec(printed);
  return found === null ? null : Number(found[1]);
}

function isBrandedChrome(printed: string): boolean {
  return /Google Chrome (?!for Testing)/.test(printed);
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isFile: (path) => existsSync(path) && statSync(path).isFile(),
  printVersion: (path) => {
    if (process.platform === "win32") return "";
    const done = spawnSync(path, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 20_000,
    });
    return done.status === 0 ? done.stdout : "";
  },
  playwrightPath: async (kind) => {
    const playwright = await import("playwright");
    try {
      return playwright[kind].executablePath();
    } catch {
      // Playwright throws on a platform it has no build for; there is nothing to find then.
      return null;
    }
  },
  run: (command, args) =>
    spawnSync(command, args, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0,
};
