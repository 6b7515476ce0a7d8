// Pages no reader should notice Rasd on: no exception anywhere, no page held up, and a plain state in the popup.
import { beforeAll, expect, it } from "vitest";
import { makeBadPages } from "./../fixtures/bad/make-bad-pages.ts";
import { rasd, server, startRasd } from "./support/rasd-of-file.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("en");
/** The longest a page may stand still after it was parsed, in milliseconds. */
const LONGEST_PAUSE = 3_000;
/** A page that is long to load by itself: so many times its load without Rasd, in the same browser, however busy the machine is. */
const LONGEST_PAUSE_IN_LOADS = 3;
/** Pages that Chromium itself stands still on, with or without Rasd: laying out one text node of a megabyte takes it 11 s. */
const SLOW_BY_THEMSELVES: readonly string[] = ["one-text-node"];

startRasd({ locale: "en" });

beforeAll(async () => {
  // A heart that beats every 20 ms once the page is parsed, and remembers its longest pause.
  await rasd.browser.context.addInitScript(() => {
    if (!location.protocol.startsWith("http")) return;
    document.addEventListener("DOMContentLoaded", () => {
      const heart = { longest: 0, last: performance.now() };
      Object.assign(globalThis, { heart });
      setInterval(() => {
        const now = performance.now();
        heart.longest = Math.max(heart.longest, now - heart.last);
        heart.last = now;
      }, 20);
    });
  });
});

it.each(makeBadPages().map(({ name, html }, index) => [name, html, index] as const))(
  "%s",
  async (name, html, index) => {
    const url = `http://www.hespress.com/bad-${name}-${1650900 + index}.html`;
    server.add(url, html);
    const tab = await rasd.open(url);
    const state = await rasd.readState(tab);
    expect(state.status).not.toBe("failed");

    const popup = await rasd.openPopup(tab);
    const plain = [
      t("page.listing.title"),
      ...(["relevant", "mention", "related", "none"] as const).map((label) => t(`verdict.${label}`)),
    ];
    await waitFor("a plain state in the popup", async () => {
      const shown = (await popup.locator(".panel").textContent()) ?? "";
      return plain.some((text) => shown.includes(text));
    });

    if (state.status === "annotated" && state.report.label === "relevant") {
      const note = await waitFor("the note", async () => (await rasd.notes()).find((stored) => stored.url === url));
      expect(note?.headline.isWellFormed()).toBe(true);
      expect(note?.entities.every(({ sentence }) => sentence.length <= 300)).toBe(true);
    }
    const longest = await tab.page.evaluate(
      () => (globalThis as unknown as { heart: { longest: number } }).heart.longest,
    );
    if (!SLOW_BY_THEMSELVES.includes(name) && longest >= LONGEST_PAUSE)
      expect(longest).toBeLessThan(LONGEST_PAUSE_IN_LOADS * (await loadAlone(name, html)));
    expect(rasd.faults).toEqual([]);
    await popup.close();
    await tab.page.close();
  },
);

/** How long a page takes to load where Rasd does not run, in milliseconds. */
async function loadAlone(name: string, html: string): Promise<number> {
  const url = `http://unknown.example/bad-${name}.html`;
  server.add(url, html);
  const page = await rasd.browser.context.newPage();
  await page.goto(url);
  const duration = await page.evaluate(() => performance.getEntriesByType("navigation")[0]!.duration);
  await page.close();
  return duration;
}

it("asked for nothing but the pages themselves", () => {
  const asked = server.requests.filter(({ url }) => !/\/(bad-[a-z0-9-]+\.html|favicon\.ico)$/.test(url));
  expect(asked).toEqual([]);
});

it("would have seen an error of the background or of a view", async () => {
  const fail = (place: string) => {
    console.error(`said in ${place}`);
    setTimeout(() => {
      throw new Error(`thrown in ${place}`);
    });
    void Promise.reject(new Error(`refused in ${place}`));
  };
  const view = await rasd.browser.openExtensionPage("options.html");
  await view.evaluate(fail, "a view");
  await (await rasd.browser.serviceWorker()).evaluate(fail, "the background");
  const expected = ["a view", "the background"].flatMap((place) =>
    ["said", "thrown", "refused"].map((verb) => `${verb} in ${place}`),
  );
  await waitFor(
    "the faults",
    async () => expected.filter((text) => !rasd.faults.some((fault) => fault.includes(text))),
    (missing) => missing.length === 0,
  );
});
