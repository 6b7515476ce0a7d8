import { browser } from "./browser.ts";

/** The extension's version, stored with what it makes. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The browser's languages, the preferred first. */
export function browserLanguages(): readonly string[] {
  return [browser.i18n.getUILanguage()];
}
