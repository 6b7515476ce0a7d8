// The extension is reloaded or switched off under an open page, while the reader writes.
import { beforeAll, expect, it } from "vitest";
import { pressInBar, readBar } from "./support/highlight-bar.ts";
import { keepPassage, readPainted, waitForPainted } from "./support/highlighting.ts";
import { articlePage } from "./support/made-up-article.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { readHosts, readMarks } from "./support/read-marks.ts";
import { allowReloading, manageExtensions, reloadExtension } from "./support/reload-extension.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
const NOTE = t("highlightBar.note");
const ADDRESS = "http://www.hespress.com/made-up-1650001.html";

startRasd({ locale: "ar", pages: { [ADDRESS]: articlePage() } });

beforeAll(async () => {
  await allowReloading(rasd.browser);
});

/** A passage a round, in the order of the text; between the last key and the reload, in milliseconds. A hundred: `npm run soak -- reload`. */
const ROUNDS: readonly (readonly [passage: string, wait: number])[] = [
  ["زوال الخميس", 0],
  ["عاملات إلى ضيعة", 50],
  ["ستتواصل بعد الحكم", 100],
  ["مع تحميل المتهمين", 220],
  ["دفاع المتهمين", 0],
];

it("loses no letter when the extension is reloaded at once after typing, five times, and leaves nothing twice", async () => {
  const tab = await rasd.open(ADDRESS);
  await rasd.readState(tab);
  const { page } = tab;
  for (const [round, [passage, wait]] of ROUNDS.entries()) {
    await keepPassage(page, passage, NOTE);
    const note = `سؤال ${round}: من شهد على ذلك؟ Qui l'a vu ?`;
    await page.keyboard.type(note);
    await page.waitForTimeout(wait);
    await reloadExtension(rasd.browser);
    const expectNote = (words: string) =>
      waitFor(
        `the note of «${passage}»`,
        async () => (await rasd.annotations()).map(({ quote, note: stored }) => `${quote.exact}: ${stored}`).at(-1),
        (stored) => stored === `${passage}: ${words}`,
      );
    await expectNote(note);
    // The field stays under the reader's fingers, and goes when they leave it.
    await page.keyboard.type(" نعم");
    await expectNote(`${note} نعم`);
    await page.keyboard.press("Escape");
    await waitForPainted(
      page,
      ROUNDS.slice(0, round + 1)
        .map(([text]) => text)
        .join(""),
    );
    await waitFor(
      "the old life's interface to go",
      () => page.evaluate(readHosts),
      (hosts) => hosts.filter(({ open }) => open).length === 0,
    );
  }
  expect((await rasd.annotations()).length).toBe(ROUNDS.length);
  await page.close();
});

it("leaves one sentence where the reader was writing when it is switched off, and nothing once that is closed", async () => {
  const tab = await rasd.open(ADDRESS);
  await rasd.readState(tab);
  const { page } = tab;
  await waitFor("the marks", () => readPainted(page));
  await keepPassage(page, "إنصافا للضحايا", NOTE);
  await page.keyboard.type("هل سيستأنف؟");
  await manageExtensions(rasd.browser, (chrome, id) => chrome.management.setEnabled(id, false));
  await page.bringToFront();
  await waitFor(
    "the marks to go",
    () => page.evaluate(readMarks),
    (marks) => marks.length === 0,
  );
  const left = await waitFor(
    "the sentence",
    () => readBar(page),
    (controls) => controls[0]?.name === t("highlightBar.close"),
  );
  // With the note as it was being written.
  expect(left.length).toBe(2);
  await pressInBar(page, t("highlightBar.close"));
  await waitFor(
    "all to go",
    () => page.evaluate(readHosts),
    (hosts) => hosts.length === 0,
  );
  await page.close();
});
