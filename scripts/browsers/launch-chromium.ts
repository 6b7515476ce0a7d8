import { mkdtemp, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright";
import { type DatabaseDump, dumpDatabases } from "./dump-databases.ts";

export interface ChromiumOptions {
  /** Path of a Chromium that honours `--load-extension`; see findBrowser. */
  readonly executable: string;
  /** Folder of the built extension (with manifest.json). */
  readonly extension: string;
  /** Profile folder, kept after stopping. Default: a fresh one, removed after stopping. */
  readonly profile?: string;
  /** Language of the browser and so of the extension's texts, as BCP 47. Default: "en". */
  readonly locale?: string;
  /** `http://127.0.0.1:PORT` of the sample server. Default: no proxy. */
  readonly proxy?: string;
  /** Default: true. false needs a display. */
  readonly headless?: boolean;
  readonly colorScheme?: "light" | "dark";
  /** Default: 1280 × 900. null: what the window leaves, for a browser somebody uses by hand. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** Device pixels a CSS pixel. Default: 1. */
  readonly deviceScaleFactor?: number;
  /** Keeps pages the reader has left ready to come back to, as browsers do; Playwright switches that off. Default: false. */
  readonly backForwardCache?: boolean;
  /** Closes the browser when it fires. Signals of the process are then left to the caller. */
  readonly signal?: AbortSignal;
}

export interface RunningChromium {
  /** Playwright's own handle, for everything else. */
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The background service worker; when it sleeps, the next one to wake, for which it waits up to 20 seconds. */
  serviceWorker(): Promise<Worker>;
  /** Address of a file of the extension, for instance `popup.html`. */
  extensionUrl(path: string): string;
  /** Opens an extension page in a new tab. */
  openExtensionPage(path: string, viewport?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** The extension's IndexedDB, read from a page of its own. */
  readDatabases(): Promise<DatabaseDump>;
  /** Closes the browser; a fresh profile is removed. May be called twice. */
  stop(): Promise<void>;
  /** Ends the browser and all its processes at once, as a crash does (SIGKILL); the profile stays as it is. Not on Windows. */
  kill(): Promise<void>;
}

/**
 * What keeps Chromium from asking the network for anything of its own, beyond what Playwright already switches off:
 * account lists, component updates and questions about forms are sent to a closed port of this machine. (A second
 * `--disable-features` would throw out Playwright's own list: Chromium keeps the last one only.)
 */
/**
 * What the browser does for a person in front of it and costs a process each: renderers kept ready, the side panels of its own. The last
 * such flag counts, so those that Playwright switches off stand here, too.
 */
const DISABLED = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable"],
  ...["HttpsUpgrades", "LensOverlay", "MediaRouter", "OptimizationHints", "PaintHolding", "PreconnectToSearch"],
  ...["ThirdPartyStoragePartitioning", "NetworkTimeServiceQuerying", "SkipListAccountsWithoutGaiaCookies"],
  ...["SpareRendererForSitePerProcess", "PreloadTopChromeWebUI", "WebUIToolbar"],
];
const FLAGS = [
  "--disable-gpu",
  `--disable-features=${DISABLED.join(",")}`,
  "--disable-quic",
  "--allow-browser-signin=false",
  "--gaia-url=http://127.0.0.1:9/",
  "--component-updater=url-source=http://127.0.0.1:9/",
  "--autofill-server-url=http://127.0.0.1:9/",
];

/**
 * Starts Chromium with the built extension loaded and waits until its background runs.
 *
 * @throws when Chromium does not start or the extension is not loaded within 20 seconds (a broken manifest, or a
 *   branded Chrome, which ignores `--load-extension`).
 */
export async function launchChromium(options: ChromiumOptions): Promise<RunningChromium> {
  const {
    executable,
    extension,
    locale = "en",
    proxy,
    headless = true,
    colorScheme,
    deviceScaleFactor,
    signal,
  } = options;
  signal?.throwIfAborted();
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "rasd-chromium-")));
  let stopped: Promise<void> | null = null;
  let context: BrowserContext | null = null;
  const stop = (): Promise<void> => {
    stopped ??= (async () => {
      signal?.removeEventListener("abort", stop);
      await context?.close().catch((error: Error) => {
        // Somebody closed the window, or it is just closing: that is what was asked for.
        if (!error.message.includes("has been closed")) throw error;
      });
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    })();
    return stopped;
  };
  try {
    const running = await chromium.launchPersistentContext(profile, {
      executablePath: executable,
      headless,
      locale,
      viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
      ...(colorScheme === undefined ? {} : { colorScheme }),
      ...(deviceScaleFactor === undefined ? {} : { deviceScaleFactor }),
      // Playwright's own handlers end the process before the caller has put things in order.
      ...(signal === undefined ? {} : { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }),
      // Linux takes the language of the extension's texts from the environment, the other systems from the flag.
      env: { ...process.env, LANGUAGE: locale.replace("-", "_") } as Record<string, string>,
      // Containers, root and some distributions forbid the sandbox on Linux; only pages of this project are opened.
      chromiumSandbox: process.platform !== "linux",
      ignoreDefaultArgs: [
        "--disable-extensions",
        ...(options.backForwardCache ? ["--disable-back-forward-cache"] : []),
      ],
      args: [
        ...FLAGS,
        `--lang=${locale}`,
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        ...(proxy === undefined ? [] : [`--proxy-server=${proxy}`, "--proxy-bypass-list=<-loopback>"]),
      ],
    });
    context = running;
    signal?.addEventListener("abort", stop, { once: true });
    const serviceWorker = async (): Promise<Worker> =>
      running.serviceWorkers().find((worker) => worker.url().startsWith("chrome-extension://")) ??
      (await running.waitForEvent("serviceworker", { timeout: 20_000 }));
    const extensionId = new URL((await serviceWorker()).url()).host;
    const extensionUrl = (path: string): string => `chrome-extension://${extensionId}/${path}`;
    const openExtensionPage: RunningChromium["openExtensionPage"] = async (path, size) => {
      const page = await running.newPage();
      if (size !== undefined) await page.setViewportSize(size);
      await page.goto(extensionUrl(path));
      return page;
    };
    return {
      context: running,
      extensionId,
      serviceWorker,
      extensionUrl,
      openExtensionPage,
      readDatabases: async () => {
        // The manifest is a page without a script of ours: reading from it starts nothing that could change what is read.
        const page = await openExtensionPage("manifest.json");
        try {
          return await page.evaluate(dumpDatabases);
        } finally {
          await page.close();
        }
      },
      stop,
      kill: async () => {
        // The lock is a link to «host-number of the process»; Playwright starts Chromium as the head of a group.
        const head = Number((await readlink(join(profile, "SingletonLock"))).split("-").at(-1));
        const closed = new Promise<void>((done) => running.once("close", () => done()));
        process.kill(-head, "SIGKILL");
        await closed;
        signal?.removeEventListener("abort", stop);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
