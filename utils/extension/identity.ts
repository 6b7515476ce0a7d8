import { browser } from "./browser.ts";

/** The extension's version, stored with what it makes. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/**
 * The browser's languages, the preferred first. Not from i18n.getUILanguage, which answers differently in a page and in
 * the service worker of one Chromium when the language comes from the environment.
 */
export function browserLanguages(): readonly string[] {
  return navigator.languages.length > 0 ? navigator.languages : [browser.i18n.getUILanguage()];
}
