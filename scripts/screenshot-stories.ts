/**
 * Pictures of the views, for looking at them: `node scripts/screenshot-stories.ts [--out DIR] [--chromium PATH] [--width PX] [STORY …]`.
 * Each named story (all of them when none is named) in Arabic, French and English, light and dark. Needs a Chromium:
 * the one given, else Playwright's own.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { createServer } from "vite";

const { values, positionals } = parseArgs({
  options: {
    out: { type: "string", default: ".output/stories" },
    chromium: { type: "string" },
    langs: { type: "string", default: "ar,fr,en" },
    themes: { type: "string", default: "light,dark" },
    /** Of the side panel, in CSS pixels; a reader sets it. */
    width: { type: "string", default: "360" },
    /** Of the library's page. */
    "library-width": { type: "string", default: "1280" },
  },
  allowPositionals: true,
});

const root = fileURLToPath(new URL("..", import.meta.url));
const server = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  server: { port: 0, host: "127.0.0.1" },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});
await server.listen();
const address = server.httpServer?.address();
if (address === null || typeof address !== "object") throw new Error("The story server has no port.");

const browser = await chromium.launch({
  ...(values.chromium === undefined ? {} : { executablePath: values.chromium }),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  await mkdir(values.out, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 400, height: 600 }, deviceScaleFactor: 2 });
  page.on("pageerror", (error) => console.error(error));
  const base = `http://127.0.0.1:${address.port}/tests/components/stories/index.html`;
  const { STORIES } = (await server.ssrLoadModule("/tests/components/stories/stories.tsx")) as {
    STORIES: Record<string, unknown>;
  };
  for (const story of positionals.length > 0 ? positionals : Object.keys(STORIES)) {
    await page.setViewportSize(
      story.startsWith("settings")
        ? { width: 720, height: 900 }
        : story.startsWith("library")
          ? { width: Number(values["library-width"]), height: 800 }
          : story.startsWith("panel")
            ? { width: Number(values.width), height: 800 }
            : { width: 400, height: 600 },
    );
    for (const lang of values.langs.split(",")) {
      for (const theme of values.themes.split(",")) {
        await page.goto(`${base}?story=${story}&lang=${lang}&theme=${theme}`);
        await page.waitForSelector("main");
        const path = `${values.out}/${story}-${lang}-${theme}.png`;
        await page.screenshot({ path });
        console.log(path);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
