// The search index in the extension itself: the background follows what pages report, without a page of Rasd being open.
import { expect, it } from "vitest";
import { dumpDatabases } from "../../../scripts/browsers/dump-databases.ts";
import { rasd, startRasd } from "../support/rasd-of-file.ts";
import { sampleNamed, samplePages } from "../support/samples.ts";
import { waitFor } from "../support/wait-for.ts";

startRasd({ locale: "ar", pages: samplePages() });

it("is built by the background a while after an article was read", async () => {
  await rasd.open(sampleNamed("hespress-ar-court").url);
  await waitFor("the note", async () => (await rasd.notes()).length === 1);
  const worker = await rasd.browser.serviceWorker();
  const stored = async () => (await worker.evaluate(dumpDatabases)).rasd!;
  const { searchHeads, searchState } = await waitFor("the index", stored, ({ searchHeads, searchQueue }) => {
    return searchHeads?.length === 1 && searchQueue?.length === 0;
  });
  expect(searchHeads).toMatchObject([{ count: 1 }]);
  expect(searchState).toMatchObject([{ build: null }]);
  expect(rasd.faults).toEqual([]);
});
