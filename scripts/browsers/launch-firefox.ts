import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DatabaseDump, dumpDatabases } from "./dump-databases.ts";
import { firefoxPreferences, userJs } from "./firefox-preferences.ts";
import { type Installation, installInFirefox, setFirefoxLocale } from "./install-in-firefox.ts";
import { type Marionette, openMarionette } from "./marionette.ts";

export interface FirefoxOptions {
  /** Path of a Firefox; see findBrowser. */
  readonly executable: string;
  /** Folder of the built extension; its manifest must name `browser_specific_settings.gecko.id`. */
  readonly extension: string;
  /** Profile folder, kept after stopping. Default: a fresh one, removed after stopping. */
  readonly profile?: string;
  /** Language of the extension's texts and of the pages asked for, as BCP 47. Default: "en". */
  readonly locale?: string;
  /** `http://127.0.0.1:PORT` of the sample server. Default: no proxy. */
  readonly proxy?: string;
  /** Default: true. false needs a display. */
  readonly headless?: boolean;
  readonly colorScheme?: "light" | "dark";
  /** Outer size of the window, the toolbar included. Default: 1280 × 900. */
  readonly windowSize?: { readonly width: number; readonly height: number };
  /** Ends Firefox when it fires. */
  readonly signal?: AbortSignal;
}

export interface RunningFirefox {
  readonly marionette: Marionette;
  readonly addonId: string;
  readonly installed: Installation;
  /** Address of a file of the extension, for instance `popup.html`. The same at every start. */
  extensionUrl(path: string): string;
  /** Opens an extension page in a new tab and makes it the current one. */
  openExtensionPage(path: string): Promise<void>;
  /** The extension's IndexedDB, read from a page of its own; the current tab stays what it was. */
  readDatabases(): Promise<DatabaseDump>;
  /** Resolves when Firefox has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Quits Firefox so that it writes its profile; a fresh profile is removed. May be called twice. */
  stop(): Promise<void>;
  /** Ends Firefox and all its processes at once, as a crash does (SIGKILL); the profile stays as it is. Not on Windows. */
  kill(): Promise<void>;
}

/** Firefox did not start or did not answer. The message ends with what it printed. */
export class FirefoxStartError extends Error {
  constructor(reason: string, printed: string) {
    super(`${reason}${printed === "" ? "" : ` Firefox printed: ${printed.trim()}`}`);
    this.name = "FirefoxStartError";
  }
}

/** The extension's address in every profile. Any fixed UUID does. */
const UUID = "7a5d3c1e-0b42-4f6a-9d58-2e7c4b1f9a60";

const START_TIMEOUT = 60_000;
const QUIT_TIMEOUT = 15_000;

/**
 * Starts Firefox with the built extension in it; see installInFirefox. The extension has the same address in every
 * profile and its data outlives a removal, so what it stored in a profile is there again at the next start.
 *
 * @throws FirefoxStartError, or MarionetteError when the extension is refused.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const { executable, extension, locale = "en", proxy, headless = true, colorScheme, windowSize, signal } = options;
  signal?.throwIfAborted();
  const addonId = await readAddonId(extension);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "rasd-firefox-")));
  await mkdir(profile, { recursive: true });
  const portFile = join(profile, "MarionetteActivePort");
  await rm(portFile, { force: true });
  const preferences = firefoxPreferences({
    addon: { id: addonId, uuid: UUID },
    locale,
    proxyPort: proxy === undefined ? null : Number(new URL(proxy).port),
    colorScheme: colorScheme ?? null,
  });
  await writeFile(join(profile, "user.js"), userJs(preferences));

  const { width, height } = windowSize ?? { width: 1280, height: 900 };
  const child = spawn(
    executable,
    [
      ...(headless ? ["-headless"] : []),
      ...["-no-remote", "-marionette", "--remote-allow-system-access", "-profile", profile],
      ...["-width", String(width), "-height", String(height)],
    ],
    {
      stdio: ["ignore", "pipe", "pipe"],
      // The head of a group of its own, so that killing it leaves none of its processes.
      detached: process.platform !== "win32",
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: "1", MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
    },
  );
  const printed = keepLast(child, 2_000);
  const exited = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", () => done());
  });

  let marionette: Marionette | null = null;
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopped ??= (async () => {
      signal?.removeEventListener("abort", stop);
      // A Firefox that no longer answers is ended by the kill below.
      await marionette?.quit().catch(() => {});
      if (marionette === null) child.kill();
      const late = setTimeout(() => child.kill("SIGKILL"), QUIT_TIMEOUT);
      await exited;
      clearTimeout(late);
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    })();
    return stopped;
  };
  try {
    signal?.addEventListener("abort", stop, { once: true });
    const session = await openMarionette(await waitForPort(portFile, child, printed));
    marionette = session;
    await setFirefoxLocale(session, addonId, locale);
    const installed = await installInFirefox(session, addonId, extension, profile);
    const extensionUrl = (path: string): string => `moz-extension://${UUID}/${path}`;
    return {
      marionette: session,
      addonId,
      installed,
      extensionUrl,
      openExtensionPage: async (path) => {
        await session.openTab();
        await session.navigate(extensionUrl(path));
      },
      readDatabases: async () => {
        const before = await session.currentTab();
        await session.openTab();
        try {
          // The manifest is a page without a script of ours: reading from it starts nothing that could change what is read.
          await session.navigate(extensionUrl("manifest.json"));
          return await session.evaluate(dumpDatabases);
        } finally {
          await session.closeTab();
          await session.switchTo(before);
        }
      },
      exited,
      stop,
      kill: async () => {
        signal?.removeEventListener("abort", stop);
        process.kill(-child.pid!, "SIGKILL");
        await exited;
        session.close();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readAddonId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, "manifest.json"), "utf8")) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new TypeError(`${extension}/manifest.json names no browser_specific_settings.gecko.id.`);
  return id;
}

/** Marionette's port, as soon as Firefox has written it to its profile. */
async function waitForPort(portFile: string, child: ChildProcess, printed: () => string): Promise<number> {
  const deadline = Date.now() + START_TIMEOUT;
  let failure: Error | null = null;
  child.once("error", (error) => {
    failure = error;
  });
  while (Date.now() < deadline) {
    if (failure !== null)
      throw new FirefoxStartError(`Firefox could not be started: ${(failure as Error).message}.`, "");
    if (child.exitCode !== null) throw new FirefoxStartError(`Firefox left with code ${child.exitCode}.`, printed());
    const port = Number(await readFile(portFile, "utf8").catch(() => ""));
    if (port > 0) return port;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new FirefoxStartError(`Firefox did not open its remote control within ${START_TIMEOUT / 1000} s.`, printed());
}

/** The last characters a process printed, on either stream. Also keeps its pipes from filling. */
function keepLast(child: ChildProcess, length: number): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (piece: string) => {
      text = (text + piece).slice(-length);
    });
  }
  return () => text;
}
