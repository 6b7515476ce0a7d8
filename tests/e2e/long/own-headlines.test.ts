// The reader's own lexicon on an open listing: headlines follow what is added, renamed and deleted in the settings, at once.
import type { Page } from "playwright";
import { beforeAll, expect, it } from "vitest";
import type { OpenTab } from "../support/rasd-in-chromium.ts";
import { rasd, startRasd } from "../support/rasd-of-file.ts";
import { readCard } from "../support/read-card.ts";
import { locateMark, readMarks } from "../support/read-marks.ts";
import { sampleNamed, samplePages } from "../support/samples.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

const en = textsIn("en").t;
const home = sampleNamed("hespress-ar-home");
/** A headline of the page that says nothing of trafficking, and the words of it that the reader adds. */
const PLAIN = "أسعار السردين تعود إلى الانخفاض بموانئ الجنوب";
const TERM = "أسعار السردين";

let tab: OpenTab;
let settings: Page;

startRasd({ locale: "en", pages: samplePages() });

beforeAll(async () => {
  tab = await rasd.open(home.url);
  await tab.page.emulateMedia({ reducedMotion: "reduce" });
  await waitFor("the marks", painted, (texts) => texts.length > 0);
  settings = await rasd.browser.openExtensionPage("options.html", { width: 800, height: 900 });
  await settings.getByRole("heading", { name: en("lexicon.title") }).waitFor();
});

async function painted(): Promise<string[]> {
  return (await tab.page.evaluate(readMarks)).filter(({ name }) => name === "hl-headline").map(({ text }) => text);
}
const button = (name: string) => settings.getByRole("button", { name, exact: true });
const cardSays = async (line: string) => {
  await tab.page.mouse.move(2, 2);
  const point = (await tab.page.evaluate(locateMark, PLAIN))!;
  await tab.page.mouse.move(point.x, point.y, { steps: 3 });
  await waitFor(
    `the card's «${line}»`,
    () => readCard(tab.page),
    ([first]) => first === line,
  );
  await tab.page.keyboard.press("Escape");
};

it("marks a headline with a new term at once, and its card gives the reason", async () => {
  expect(await painted()).not.toContain(PLAIN);
  await button(en("lexicon.add")).click();
  await settings.getByLabel(en("lexicon.form.names.ar")).fill(TERM);
  await settings.getByLabel(en("lexicon.form.names.en")).fill("sardine prices");
  await button(en("lexicon.form.save")).click();
  await settings.getByText(en("lexicon.notices.saved")).waitFor();
  await waitFor("the headline", painted, (texts) => texts.includes(PLAIN));
  await cardSays(en("headlines.reasons.own", { entity: "sardine prices" }));
});

it("lists it in the popup, by the reader's name for it and without a label of the subject", async () => {
  const popup = await rasd.openPopup(tab);
  const item = popup.locator(".listed", { hasText: PLAIN });
  await item.getByText(en("headlines.reasons.own", { entity: "sardine prices" })).waitFor();
  expect(await item.locator(".badge").count()).toBe(0);
  await popup.close();
});

it("calls a renamed term by its new name", async () => {
  await button(en("lexicon.editNamed", { name: "sardine prices" })).click();
  await settings.getByLabel(en("lexicon.form.names.en")).fill("fish prices");
  await button(en("lexicon.form.save")).click();
  await button(en("lexicon.editNamed", { name: "fish prices" })).waitFor();
  await cardSays(en("headlines.reasons.own", { entity: "fish prices" }));
});

it("takes the mark off with the term, and puts it back when the deletion is taken back", async () => {
  await button(en("lexicon.deleteNamed", { name: "fish prices" })).click();
  await waitFor("the headline gone", painted, (texts) => texts.length > 0 && !texts.includes(PLAIN));
  await button(en("common.undo")).click();
  await waitFor("the headline again", painted, (texts) => texts.includes(PLAIN));
});

it("stored nothing, and met no fault", async () => {
  expect(await rasd.notes()).toEqual([]);
  expect(rasd.faults).toEqual([]);
});
