import { keepPassage } from "../../../tests/e2e/support/highlighting.ts";
import { articlePage } from "../../../tests/e2e/support/made-up-article.ts";
import { textsIn } from "../../../tests/e2e/support/texts.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import { createRandom } from "../../bench/anchoring/random.ts";
import type { Part } from "../types.ts";
import { withRasd } from "../with-rasd.ts";

const { t } = textsIn("ar");
const ADDRESS = "http://www.hespress.com/made-up-1690002.html";
const WORDS = ["من شهد على ذلك؟", "à vérifier auprès du parquet", "who paid?", "الوسيط نفسه", "٣٠٠ درهم"];
/** Milliseconds between the last key and the closing. */
const MOMENT = 300;

export const closePanel: Part = {
  name: "close-panel",
  what: "side panel closed 300 ms after a note was typed in it (the popup has no field to write in but its search)",
  demanded: "200 times: every character back at the next opening",
  rounds: 200,
  short: 4,
  run: (job) =>
    withRasd(job, async ({ rasd, server }) => {
      const random = createRandom(job.done() + 1);
      server.add(ADDRESS, articlePage());
      const tab = await rasd.open(ADDRESS);
      await rasd.readState(tab);
      await keepPassage(tab.page, "ضيعة معزولة", t("highlightBar.colour.yellow"));
      await waitFor("the highlight", async () => (await rasd.annotations()).length === 1);
      await tab.page.keyboard.press("Escape");
      let written = "";
      while (job.goesOn()) {
        const panel = await rasd.openPanel(tab);
        await panel.locator(".note-button, .note-button-none").first().click();
        const field = panel.locator(".note-editor textarea");
        await field.waitFor();
        // What was under way when the last one was closed is stored by this one, before anybody can go on.
        await waitFor(
          "the words",
          () => field.inputValue(),
          (shown) => shown === written,
        ).catch(async () => {
          job.fault(`round ${job.done()}: the field shows ${JSON.stringify(await field.inputValue())}`);
        });
        const note = (await rasd.annotations())[0]?.note;
        if (note !== written)
          job.fault(`round ${job.done()}: ${JSON.stringify(note)} instead of ${JSON.stringify(written)}`);
        // Now and then begun anew, so that the note does not grow without end.
        if (written.length > 300) {
          written = "";
          await field.fill(written);
        }
        const words = ` ${random.pick(WORDS)} ${job.done()}`;
        await field.press("End");
        await field.press("Control+End");
        await panel.keyboard.type(words);
        written += words;
        await panel.waitForTimeout(MOMENT);
        await panel.close();
        job.advance(1, { characters: words.length });
      }
    }),
  judge: ({ counts }) => ({ seen: `${counts.characters ?? 0} characters, all of them back`, met: true }),
};
