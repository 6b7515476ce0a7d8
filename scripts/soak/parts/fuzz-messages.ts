import fc from "fast-check";
import { askAllAsContentScript } from "../../../tests/e2e/support/ask-as-content-script.ts";
import { forgedMessages } from "../../../tests/e2e/support/forged-messages.ts";
import { keepPassage } from "../../../tests/e2e/support/highlighting.ts";
import { articlePage } from "../../../tests/e2e/support/made-up-article.ts";
import type { RasdInChromium } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import { textsIn } from "../../../tests/e2e/support/texts.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import type { SampleServer } from "../../browsers/sample-server.ts";
import type { Part } from "../types.ts";
import { withRasd } from "../with-rasd.ts";

const { t } = textsIn("ar");
const SECRET = "سؤال خفي";
const SITES = { here: "http://www.hespress.com", elsewhere: "http://www.hibapress.com" };
/** Messages between two comparisons. */
const BATCH = 250;

export const fuzzMessages: Part = {
  name: "fuzz-messages",
  what: "messages made by chance, sent as a page's process that was taken over",
  demanded: "5,000 messages: 0 reads or deletes granted",
  rounds: 5_000,
  short: 200,
  run: (job) =>
    withRasd({ fault: null }, async ({ rasd, server }) => {
      const elsewhere = `${SITES.elsewhere}/made-up-1730001.html`;
      await keepSecret(rasd, server, elsewhere, "ضيعة معزولة");
      await keepSecret(rasd, server, `${SITES.here}/made-up-1730002.html`, "تقرير الخبير");
      const victims = await rasd.annotations();
      const here = `${SITES.here}/made-up-1730003.html`;
      server.add(here, articlePage());
      const tab = await rasd.open(here);
      const state = await rasd.readState(tab);
      if (state.status !== "annotated") throw new Error("The page was not read");
      const { schema, createdAt, updatedAt, deletedAt, articleId, url, ...draft } = victims[1]!;
      const valid = { draft: { ...draft, id: crypto.randomUUID(), note: "" }, report: { ...state.report, text: "" } };
      const message = forgedMessages({ victims, here, elsewhere, valid });
      while (job.goesOn()) {
        const count = Math.min(BATCH, job.rounds - job.done());
        const seed = job.done();
        const answers = await askAllAsContentScript(
          rasd.browser,
          tab.page,
          fc.sample(message, { numRuns: count, seed }),
        );
        const leaks = answers.filter((answer) => JSON.stringify(answer).includes(SECRET));
        const all = await rasd.annotations();
        const others = victims.map(({ id }) => all.find((one) => one.id === id));
        if (leaks.length > 0) job.fault(`${leaks.length} answers gave a note away, seed ${seed}`);
        if (JSON.stringify(others) !== JSON.stringify(victims)) job.fault(`a note was changed, seed ${seed}`);
        const strange = all.filter(
          ({ url: address }) => new URL(address).origin !== SITES.here && address !== elsewhere,
        );
        if (strange.length > 0) job.fault(`${strange.length} highlights under another site's address, seed ${seed}`);
        const granted = answers.filter((answer) => (answer as { ok?: boolean } | null)?.ok === true).length;
        job.advance(count, { "answered for its own page": granted });
      }
    }),
  judge: ({ counts }) => ({
    seen: `none read or changed a note; ${counts["answered for its own page"] ?? 0} asked for what their page may`,
    met: true,
  }),
};

async function keepSecret(rasd: RasdInChromium, server: SampleServer, address: string, passage: string): Promise<void> {
  server.add(address, articlePage());
  const tab = await rasd.open(address);
  await rasd.readState(tab);
  await keepPassage(tab.page, passage, t("highlightBar.note"));
  await tab.page.keyboard.type(SECRET);
  await waitFor("the note", async () => (await rasd.annotations()).at(-1)?.note === SECRET);
  await tab.page.close();
}
