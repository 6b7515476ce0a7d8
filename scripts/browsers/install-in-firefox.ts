import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Marionette, MarionetteError } from "./marionette.ts";
import { zipFolder } from "./zip-folder.ts";

/** permanent: Firefox still has the extension after a restart; temporary: each start has to install it again. */
export type Installation = "permanent" | "temporary";

/**
 * Puts a built extension into a running Firefox: for good where it takes unsigned add-ons (ESR, Developer Edition,
 * Nightly), else temporarily. An extension that is there from an earlier start, byte for byte the same, is left alone,
 * so that a restart is a restart and no update.
 *
 * @param extension Folder of the built extension.
 * @param profile Folder of the running profile; the packed extension is kept there to compare with.
 * @throws MarionetteError when Firefox refuses the extension both ways.
 */
export async function installInFirefox(
  marionette: Marionette,
  addonId: string,
  extension: string,
  profile: string,
): Promise<Installation> {
  const archive = join(profile, "rasd.xpi");
  const packed = await zipFolder(extension);
  const before = await readFile(archive).catch(() => null);
  if (before?.equals(packed) && (await marionette.evaluateInBrowser(isActive, addonId))) return "permanent";
  await writeFile(archive, packed);
  try {
    await marionette.installAddon(archive, { temporary: false });
    return "permanent";
  } catch (error) {
    if (!(error instanceof MarionetteError)) throw error;
    // Release and Beta insist on a signature; a fault of the extension itself shows again here.
    await marionette.installAddon(extension, { temporary: true });
    return "temporary";
  }
}

/**
 * Makes Firefox speak a language it may have no language pack for, as far as extensions can tell: `i18n` texts and
 * getUILanguage. Extensions that already run are reloaded. Does nothing when Firefox speaks it.
 *
 * @param locale BCP 47.
 */
export async function setFirefoxLocale(marionette: Marionette, addonId: string, locale: string): Promise<void> {
  await marionette.evaluateInBrowser(switchLocale, addonId, locale);
}

// The functions below run inside Firefox and travel there as source text: they must not refer to anything outside themselves.

/** The little used here of Firefox's privileged interfaces. */
interface PrivilegedScope {
  readonly Services: {
    readonly locale: { availableLocales: string[]; requestedLocales: string[]; readonly appLocaleAsBCP47: string };
  };
  readonly ChromeUtils: {
    importESModule(url: string): {
      readonly AddonManager: {
        getAddonByID(id: string): Promise<{
          readonly isActive: boolean;
          readonly temporarilyInstalled: boolean;
          reload(): Promise<void>;
        } | null>;
      };
    };
  };
}

async function isActive(id: string): Promise<boolean> {
  const { ChromeUtils } = globalThis as unknown as PrivilegedScope;
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const addon = await AddonManager.getAddonByID(id);
  return addon?.isActive === true && !addon.temporarilyInstalled;
}

async function switchLocale(id: string, locale: string): Promise<void> {
  const { Services, ChromeUtils } = globalThis as unknown as PrivilegedScope;
  const now = Services.locale.appLocaleAsBCP47;
  if (now === locale || now.startsWith(`${locale}-`)) return;
  Services.locale.availableLocales = [locale, ...Services.locale.availableLocales];
  Services.locale.requestedLocales = [locale];
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const addon = await AddonManager.getAddonByID(id);
  if (addon?.isActive === true) await addon.reload();
}
