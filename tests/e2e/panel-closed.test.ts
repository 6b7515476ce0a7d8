// A view that is closed while the reader writes in it: the words are there when it is opened again.
import { expect, it } from "vitest";
import { keepPassage } from "./support/highlighting.ts";
import { articlePage } from "./support/made-up-article.ts";
import { closeTabAfterEach, open, stored, tab } from "./support/made-up-pages.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { textsIn } from "./support/texts.ts";

const { t } = textsIn("ar");
const PASSAGE = "ضيعة معزولة";
const WORDS = ["من شهد على ذلك؟", " À vérifier auprès du parquet.", " الوسيط نفسه، ٣٠٠ درهم"];

startRasd({ locale: "ar" });
closeTabAfterEach();

it("has every word again, though it was closed with the last key", async () => {
  await open(articlePage());
  await keepPassage(tab.page, PASSAGE, t("highlightBar.colour.yellow"));
  await stored(PASSAGE);
  await tab.page.keyboard.press("Escape");
  let written = "";
  for (const words of WORDS) {
    const panel = await rasd.openPanel(tab);
    await panel.locator(".note-button, .note-button-none").first().click();
    const field = panel.locator(".note-editor textarea");
    await expect.poll(() => field.inputValue()).toBe(written);
    await field.press("Control+End");
    await panel.keyboard.insertText(words);
    await panel.close();
    written += words;
  }
  await rasd.openPanel(tab);
  await expect.poll(async () => (await stored(PASSAGE)).note).toBe(written);
});
