import { NOTHING, readObserver } from "../../../tests/e2e/support/page-observer.ts";
import type { RasdInChromium } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import { observed } from "../../../tests/e2e/support/samples.ts";
import type { SampleServer } from "../../browsers/sample-server.ts";
import { makeFuzzedPage } from "../fuzz/make-page.ts";
import type { Job, Part } from "../types.ts";
import { withRasd } from "../with-rasd.ts";

type Tab = Awaited<ReturnType<RasdInChromium["open"]>>;

/** Tabs at a time. */
const LANES = 3;

export const fuzzPages: Part = {
  name: "fuzz-pages",
  what: "pages made by chance, of a site that Rasd reads, each loaded in Chromium with a MutationObserver of its own",
  demanded: "10,000 pages: 0 exceptions, 0 mutations, messages or names that the page sees",
  rounds: 10_000,
  short: 20,
  run: (job) =>
    withRasd(job, async ({ rasd, server }) => {
      let next = job.done();
      // One after the other: which tab is new is told by those that were there before, and one opened meanwhile would be taken for it.
      const tabs: Tab[] = [];
      for (let lane = 0; lane < LANES; lane++) tabs.push(await rasd.open("about:blank"));
      await Promise.all(
        tabs.map((tab) => readPages(rasd, tab, server, job, () => (next < job.rounds ? next++ : null))),
      );
    }),
  judge: ({ counts }) => ({
    seen: `no exception, nothing that a page saw; ${counts.articles ?? 0} were read as articles, ${counts.marks ?? 0} marks painted`,
    met: true,
  }),
};

async function readPages(
  rasd: RasdInChromium,
  tab: Tab,
  server: SampleServer,
  job: Job,
  next: () => number | null,
): Promise<void> {
  for (let seed = next(); seed !== null && !job.signal.aborted; seed = next()) {
    const address = `http://www.hespress.com/fuzzed-${2_000_000 + seed}.html`;
    const { head, body } = makeFuzzedPage(seed);
    server.add(
      address,
      observed(`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`),
    );
    const before = rasd.faults.length;
    await tab.page.goto(address);
    const state = await rasd.readState(tab);
    const noticed = await tab.page.evaluate(readObserver);
    if (JSON.stringify(noticed) !== JSON.stringify(NOTHING))
      job.fault(`page ${seed} noticed ${JSON.stringify(noticed)}`);
    if (state.status === "failed") job.fault(`page ${seed}: ${state.message}`);
    if (rasd.faults.length > before) job.fault(`about page ${seed}: ${rasd.faults.slice(before).join("; ")}`);
    const marks = await tab.page.evaluate(() =>
      [...(CSS.highlights as unknown as Map<string, Set<unknown>>).values()].reduce((sum, { size }) => sum + size, 0),
    );
    server.forgetRequests();
    job.advance(1, { articles: state.status === "annotated" ? 1 : 0, marks });
  }
  await tab.page.close();
}
