// Nothing is stored from private windows, because Rasd does not run there («incognito»: «not_allowed» in the manifest).
import { expect, it, onTestFinished } from "vitest";
import type { DatabaseDump } from "../../scripts/browsers/dump-databases.ts";
import { startSampleServer } from "../../scripts/browsers/sample-server.ts";
import { articlePage } from "./support/made-up-article.ts";
import { startRasdInChromium } from "./support/rasd-in-chromium.ts";
import { startRasdInFirefox } from "./support/rasd-in-firefox.ts";
import { readHosts, readMarks } from "./support/read-marks.ts";
import { waitFor } from "./support/wait-for.ts";

const ADDRESS = "http://www.hespress.com/made-up-1760001.html";
/** Told by the page itself, once it has stood for so long that Rasd would have read it and stored its note. In milliseconds. */
const STOOD = "http://www.hespress.com/stood";
const TIME = 3_000;
const PAGE = articlePage(undefined, { more: `<script>setTimeout(() => fetch("${STOOD}"), ${TIME})</script>` });

/** All that is stored of what was read, but for when the search last looked at it, which comes by itself. */
function stored({ rasd }: DatabaseDump): DatabaseDump {
  const { searchState: _state, ...tables } = rasd ?? {};
  return { rasd: tables };
}

async function serve() {
  const server = await startSampleServer({ [ADDRESS]: PAGE });
  onTestFinished(() => server.stop());
  const stood = () =>
    waitFor("the page to have stood", async () => server.requests.some(({ url }) => url === STOOD), Boolean, 40_000);
  return { server, stood };
}

it("Chromium: an article in a private window adds nothing to the store; in any other it is kept", async () => {
  const { server, stood } = await serve();
  const rasd = await startRasdInChromium({ locale: "ar", proxy: server.origin });
  onTestFinished(() => rasd.stop());
  const before = stored(await rasd.browser.readDatabases());
  const off = await rasd.browser.context.browser()!.newContext();
  const page = await off.newPage();
  await page.goto(ADDRESS);
  await stood();
  expect(await page.evaluate(readMarks)).toEqual([]);
  expect(await page.evaluate(readHosts)).toEqual([]);
  expect(stored(await rasd.browser.readDatabases())).toEqual(before);
  expect(await rasd.notes()).toEqual([]);
  await off.close();
  await rasd.open(ADDRESS);
  await waitFor("the note", async () => (await rasd.notes()).length === 1);
});

it("Firefox: the same", async () => {
  const { server, stood } = await serve();
  const rasd = await startRasdInFirefox({ locale: "ar", proxy: server.origin });
  onTestFinished(() => rasd.stop());
  const { marionette } = rasd.browser;
  const before = stored(await rasd.browser.readDatabases());
  const usual = await marionette.currentTab();
  await marionette.openPrivateWindow();
  await marionette.navigate(ADDRESS);
  await stood();
  expect(await marionette.evaluate(readMarks)).toEqual([]);
  expect(await marionette.evaluate(readHosts)).toEqual([]);
  await marionette.switchTo(usual);
  expect(stored(await rasd.browser.readDatabases())).toEqual(before);
  expect(await rasd.notes()).toEqual([]);
  await marionette.navigate(ADDRESS);
  await waitFor("the note", async () => (await rasd.notes()).length === 1);
});
