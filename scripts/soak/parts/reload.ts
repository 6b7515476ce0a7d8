import { evaluateAsContentScript } from "../../../tests/e2e/support/ask-as-content-script.ts";
import { keepPassage } from "../../../tests/e2e/support/highlighting.ts";
import { articlePage } from "../../../tests/e2e/support/made-up-article.ts";
import { readHosts } from "../../../tests/e2e/support/read-marks.ts";
import { allowReloading, reloadExtension } from "../../../tests/e2e/support/reload-extension.ts";
import { textsIn } from "../../../tests/e2e/support/texts.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import { createRandom } from "../../bench/anchoring/random.ts";
import type { Part } from "../types.ts";
import { withRasd } from "../with-rasd.ts";

const { t } = textsIn("ar");
/** What stands in the fields of Rasd's hosts, whose shadow roots are closed. */
const FIELDS = `[...document.querySelectorAll("*")].flatMap((host) =>
  [...(chrome.dom.openOrClosedShadowRoot(host)?.querySelectorAll("textarea") ?? [])].map(({ value }) => value))`;
const PASSAGES = ["زوال الخميس", "ثلاثة أشخاص من أجل", "عاملات إلى ضيعة", "تقرير الخبير", "التي وقعتها العاملات"];

export const reload: Part = {
  name: "reload",
  what: "extension reloaded under an open page while the reader types in it",
  demanded: "100 reloads: 0 characters lost",
  rounds: 100,
  short: 2,
  run: (job) =>
    // A background that is being ended is refused by the browser («No SW»).
    withRasd({ fault: (what) => what.endsWith("No SW") || job.fault(what) }, async ({ rasd, server }) => {
      const random = createRandom(job.done() + 1);
      let told = 0;
      await allowReloading(rasd.browser);
      while (job.goesOn()) {
        const address = `http://www.hespress.com/made-up-${1_710_000 + job.done()}.html`;
        server.add(address, articlePage());
        const tab = await rasd.open(address);
        await rasd.readState(tab);
        for (const passage of PASSAGES) {
          if (!job.goesOn()) break;
          await keepPassage(tab.page, passage, t("highlightBar.note"));
          const before = `سؤال ${job.done()}: من شهد؟ Qui l'a vu ?`;
          await tab.page.keyboard.type(before);
          await tab.page.waitForTimeout(random.below(250));
          await reloadExtension(rasd.browser);
          const after = " نعم، وبعد إعادة التشغيل";
          await tab.page.keyboard.type(after);
          const written = before + after;
          const note = async () =>
            (await rasd.annotations()).find(({ url, quote }) => url === address && quote.exact === passage)?.note;
          // A highlight the background had not heard of when it went cannot be made by the next life: its words stay before the reader.
          await waitFor("the note", note, (stored) => stored === written, 40_000).catch(async (error: Error) => {
            const shown = (await evaluateAsContentScript(rasd.browser, tab.page, FIELDS)) as string[];
            if (shown.includes(written)) told++;
            else job.fault(`reload ${job.done()}: ${error.message}`);
          });
          await tab.page.keyboard.press("Escape");
          await waitFor(
            "the old life's interface to go",
            () => tab.page.evaluate(readHosts),
            (hosts) => hosts.every(({ open }) => !open),
          );
          job.advance(1, { characters: written.length, told });
          told = 0;
        }
        const kept = (await rasd.annotations()).filter(({ url }) => url === address);
        if (kept.length > PASSAGES.length) job.fault(`${address}: ${kept.length} highlights of ${PASSAGES.length}`);
        await tab.page.close();
      }
    }),
  judge: ({ counts }) => ({
    seen: `${counts.characters ?? 0} characters, none lost, nothing left twice; ${counts.told ?? 0} notes not stored, but shown as such with every word`,
    met: true,
  }),
};
