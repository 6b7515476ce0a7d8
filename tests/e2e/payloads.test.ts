// Script in every text that a record can hold: whatever shows it, or draws it into a file, shows letters. Every payload is a record of
// each kind, and every view is looked at from end to end. Views of one record take every fifth here, all in long/payloads-one-by-one.test.ts.
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { library, lookThrough, SINKS, type Sink, startPoisoned } from "./support/payload-sinks.ts";
import { rasd, server } from "./support/rasd-of-file.ts";

startPoisoned();

/** Runs in a page: what of a picture's file is more than a drawing. */
function inspectPicture(text: string) {
  const all = [...new DOMParser().parseFromString(text, "image/svg+xml").querySelectorAll("*")];
  const drawn =
    /^(?:svg|g|path|rect|circle|line|polyline|polygon|ellipse|text|tspan|title|desc|defs|clipPath|pattern|style)$/u;
  return {
    root: all[0]?.localName,
    parts: [...new Set(all.map(({ localName }) => localName).filter((name) => !drawn.test(name)))],
    attributes: all
      .flatMap((element) => element.getAttributeNames())
      .filter((name) => name.startsWith("on") || /href|src/u.test(name)),
  };
}

const everyFifth = ({ visits, ...sink }: Sink): Sink => {
  if (visits === undefined) return sink;
  const some = visits.filter((_visit, at) => at % 5 === 0);
  return { ...sink, visits: some, shows: some.length };
};

it.each(Object.entries(SINKS))("%s: letters, and nothing that runs", (_name, sink) => lookThrough(everyFifth(sink)));

it("a plot taken along as SVG has nothing that runs", async () => {
  const page = await rasd.browser.openExtensionPage(library({ view: "plots" }));
  const button = page.getByRole("button", { name: /SVG/u });
  await button.first().waitFor();
  let pictures = 0;
  for (const each of await button.all()) {
    const [download] = await Promise.all([page.waitForEvent("download"), each.click()]);
    const text = await readFile(await download.path(), "utf8");
    expect(await page.evaluate(inspectPicture, text)).toEqual({ root: "svg", parts: [], attributes: [] });
    pictures++;
  }
  expect(pictures).toBeGreaterThan(0);
  await page.close();
});

it("asked for nothing outside", () => {
  expect(server.requests.map(({ url }) => url).filter((url) => url.includes("evil"))).toEqual([]);
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
