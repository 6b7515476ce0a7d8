import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { READER_SECTIONS } from "../../locales/reader-sections.ts";

const TEXTS = /^virtual:rasd\/texts-(?<lang>ar|fr|en)$/u;

/**
 * `virtual:rasd/texts-ar` (-fr, -en): the sections of a locale file that popup and side panel speak. A module of its own, since
 * of one that other pages share the bundler would give them the whole.
 */
export function readerTextsPlugin(): Plugin {
  return {
    name: "rasd-reader-texts",
    resolveId: (id) => (TEXTS.test(id) ? `\0${id}` : null),
    load(id) {
      const lang = id.startsWith("\0") ? TEXTS.exec(id.slice(1))?.groups?.lang : undefined;
      if (lang === undefined) return null;
      const file = fileURLToPath(new URL(`../../locales/${lang}.json`, import.meta.url));
      this.addWatchFile(file);
      const texts = JSON.parse(readFileSync(file, "utf8"));
      const spoken = Object.fromEntries(READER_SECTIONS.map((section) => [section, texts[section]]));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(spoken))});`;
    },
  };
}
