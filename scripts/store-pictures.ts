/**
 * npm run store-pictures
 *
 * Pictures of the stores' size out of those of docs/images (npm run screenshots), in three languages: docs/store/<language>-<number>.png.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { UI_LANGUAGES } from "../utils/core/language/types.ts";
import { findBrowser } from "./browsers/find-browser.ts";
import { escapeHtml } from "./start/escape-html.ts";
import { STORE_PICTURES } from "./store-pictures/captions.ts";

/** What Chrome's and Mozilla's stores show at their best. */
const SIZE = { width: 1280, height: 800 };

const folder = (path: string) => fileURLToPath(new URL(`../docs/${path}`, import.meta.url));
const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, chromiumSandbox: process.platform !== "linux" });
try {
  const page = await browser.newPage({ viewport: SIZE });
  for (const lang of UI_LANGUAGES)
    for (const [at, { view, caption }] of STORE_PICTURES.entries()) {
      const picture = await readFile(folder(`images/${view}-${lang}-light.webp`), "base64");
      await page.setContent(`<!doctype html><html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"><style>
        body { margin: 0; height: 100vh; display: grid; grid-template-rows: auto 1fr; background: #e9eef2; color: #17324a; }
        h1 { margin: 30px 60px 24px; font: 600 34px/1.3 system-ui, sans-serif; text-align: center; }
        div { min-height: 0; padding: 0 60px 36px; display: grid; justify-content: center; }
        img { max-width: 100%; max-height: 100%; min-height: 0; border-radius: 10px; box-shadow: 0 6px 30px #17324a40; }
      </style><h1>${escapeHtml(caption[lang])}</h1><div><img src="data:image/webp;base64,${picture}"></div></html>`);
      await page.evaluate(() => document.images[0]?.decode());
      await writeFile(folder(`store/${lang}-${at + 1}.png`), await page.screenshot());
    }
} finally {
  await browser.close();
}
console.log(`${UI_LANGUAGES.length * STORE_PICTURES.length} pictures in docs/store`);
