import { readFileSync } from "node:fs";
import type {} from "@wxt-dev/auto-icons";
import type {} from "@wxt-dev/i18n/module";
import { defineConfig } from "wxt";
import { earlyModulesPlugin } from "./scripts/build/early-modules.ts";
import { popupInOneFilePlugin } from "./scripts/build/vite-plugin.ts";
import { innerHtmlPlugin } from "./scripts/inner-html/vite-plugin.ts";
import { lexiconPlugin } from "./scripts/lexicon/vite-plugin.ts";
import { readerTextsPlugin } from "./scripts/locales/vite-plugin.ts";
import { matchPatternsFor } from "./utils/core/sites/match-patterns.ts";
import { parseSites } from "./utils/core/sites/parse-sites.ts";

const sites = parseSites(JSON.parse(readFileSync(new URL("./assets/sites.json", import.meta.url), "utf8")));
const matches = matchPatternsFor(sites);

export default defineConfig({
  // An import line is how a reader sees who knows whom.
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill", "@wxt-dev/i18n/module", "@wxt-dev/auto-icons"],
  // Only what the manifest shows; the interface has its own translator, which knows Arabic plurals (docs/adr/0004).
  i18n: { localesDir: "locales/manifest" },
  autoIcons: { baseIconPath: "assets/icon.svg", sizes: [128, 96, 64, 48, 32, 16] },
  targetBrowsers: ["chrome", "firefox"],
  manifestVersion: 3,
  vite: () => ({
    plugins: [lexiconPlugin(), readerTextsPlugin(), innerHtmlPlugin(), popupInOneFilePlugin(), earlyModulesPlugin()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { target: ["chrome123", "firefox142"], modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: "__MSG_extension_name__",
    description: "__MSG_extension_description__",
    default_locale: "ar",
    permissions: [
      ...["storage", "unlimitedStorage", "activeTab", "scripting", "contextMenus", "alarms"],
      // Chromium's background cannot make object URLs: a page out of sight writes backups (docs/adr/0023).
      ...(browser === "firefox" ? [] : ["offscreen"]),
    ],
    // Asked for when the reader wants backups.
    optional_permissions: ["downloads"],
    host_permissions: matches,
    // Nothing is stored from private windows, because Rasd does not run there.
    incognito: "not_allowed",
    action: { default_title: "__MSG_extension_actionTitle__" },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+R" } },
      "next-mark": {
        suggested_key: { default: "Alt+Shift+Period" },
        description: "__MSG_commands_nextMark__",
      },
      "previous-mark": {
        suggested_key: { default: "Alt+Shift+Comma" },
        description: "__MSG_commands_previousMark__",
      },
      "highlight-selection": {
        suggested_key: { default: "Alt+Shift+H" },
        description: "__MSG_commands_highlight__",
      },
      // Browsers take four suggestions at most; the reader can give these a key.
      "note-selection": { description: "__MSG_commands_note__" },
      "clip-article": { description: "__MSG_commands_clip__" },
    },
    // Not a WXT content script: its wrapper announces itself to every page and obeys the page's events (docs/adr/0003).
    content_scripts: [
      { matches, js: ["page-start.js"], run_at: "document_start" },
      // What it finds worth reading gets page.js from the background (docs/adr/0027).
      { matches, js: ["page-prefilter.js"], run_at: "document_idle" },
      // Frames only get the colours: the page's own script looks into those of its origin.
      { matches, css: ["assets/marks.css"], all_frames: true, match_about_blank: true },
    ],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'",
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "rasd@rasd.invalid",
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "123" }),
  }),
});
