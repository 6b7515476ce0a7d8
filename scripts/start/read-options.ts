import { parseArgs } from "node:util";
import type { BrowserKind } from "../browsers/find-browser.ts";

export interface StartOptions {
  readonly browser: BrowserKind;
  /** Without a window: visit every page, print the table, end. */
  readonly headless: boolean;
  /** Language of browser and extension, as BCP 47. */
  readonly language: string;
  /** Folder for screenshots. */
  readonly screenshots: string;
  /** Files and folders to read; none: the samples. */
  readonly paths: readonly string[];
}

export const USAGE = `usage: npm start -- [--headless] [--browser=chromium|firefox] [--language=ar|fr|en] [--screenshots=FOLDER] [PATH...]
PATH is a .txt or .html file or a folder of them; without one the sample articles are shown.`;

/** What start asks of the machine it runs on; replaced in tests. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The reader's own language, as BCP 47. */
  readonly language: string;
}

/** Reads the command line. A string is what is wrong with it, in a sentence. */
export function readOptions(args: readonly string[], surroundings: Surroundings): StartOptions | string {
  const parsed = parse(args);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  const { browser, language } = values;
  if (browser !== "chromium" && browser !== "firefox")
    return `There is no browser ${JSON.stringify(browser)} here: choose chromium or firefox.`;
  if (language !== undefined && !/^(ar|fr|en)$/.test(language))
    return `Rasd does not speak ${JSON.stringify(language)}: choose ar, fr or en.`;
  const headless = values.headless || !hasDisplay(surroundings);
  // In a window the reader's own language; the table's screenshots are in the project's first one.
  const own = headless ? "ar" : surroundings.language;
  return { browser, headless, language: language ?? own, screenshots: values.screenshots, paths: positionals };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        headless: { type: "boolean", default: false },
        browser: { type: "string", default: "chromium" },
        language: { type: "string" },
        screenshots: { type: "string", default: ".output/screenshots" },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function hasDisplay({ platform, env }: Surroundings): boolean {
  if (platform === "darwin" || platform === "win32") return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
