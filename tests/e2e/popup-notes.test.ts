// The popup's notes, in Arabic: the list, search, filters, deletion and its undo, with a mouse.
import type { Page } from "playwright";
import { beforeAll, expect, it } from "vitest";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { keepPassage } from "./support/highlighting.ts";
import { expectShown, openNotes, press, shownNotes } from "./support/popup.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { readMarks } from "./support/read-marks.ts";
import { isStored, sampleNamed, samplePages, samples } from "./support/samples.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
const court = sampleNamed("hespress-ar-court");

startRasd({ locale: "ar", pages: samplePages() });

const noteOf = async (headline: string | null): Promise<ArticleNote | undefined> =>
  (await rasd.notes()).find((note) => note.headline === headline);

let popup: Page;
/** The related one is kept by hand. */
const kept = samples.filter(({ expected }) => isStored(expected.label) || expected.label === "related");

beforeAll(async () => {
  for (const { url, expected } of kept) {
    const tab = await rasd.open(url);
    if (!isStored(expected.label)) {
      const over = await rasd.openPopup(tab);
      await press(over, t("page.keep"));
      await over.getByText(t("page.kept")).waitFor();
      await over.close();
    }
    await waitFor("the note", async () => (await rasd.notes()).some((note) => note.url === url));
    await tab.page.close();
  }
  popup = await rasd.browser.openExtensionPage("popup.html", { width: 400, height: 600 });
  await openNotes(popup);
  await waitFor(
    "the list",
    () => shownNotes(popup),
    (shown) => shown.length === kept.length,
  );
});

const search = async (query: string) => {
  await popup.getByRole("searchbox").fill(query);
  await popup.getByRole("searchbox").press("Enter");
};
const found = async (): Promise<string | null> => popup.locator(".found [role=status]").textContent();

it("lists the newest reading first", async () => {
  const newestFirst = (await rasd.notes()).toSorted((a, b) => b.lastReadAt.localeCompare(a.lastReadAt));
  await expectShown(
    popup,
    newestFirst.map(({ headline }) => headline),
  );
});

/** The headlines found; the list is emptied first, so that what is seen is the answer to this question. */
const answerTo = async (query: string): Promise<string[]> => {
  await search("ليس في أي مقال");
  await popup.getByText(t("notes.noResults.title")).waitFor();
  await search(query);
  return waitFor(
    `an answer to ${query}`,
    () => shownNotes(popup),
    (shown) => shown.length > 0,
  );
};

// To add one: words of a sample, and other spellings of them.
it.each([
  ["الاتجار", ["الإتجار", "اتجار", "الإِتّجار"]],
  ["traite des êtres", ["TRAITE DES ETRES", "traite des etres"]],
  ["27.14", ["٢٧.١٤"]],
] as const)("finds the same for %s in every spelling", async (query, spellings) => {
  const shown = await answerTo(query);
  for (const spelling of spellings) expect(await answerTo(spelling)).toEqual(shown);
  await search("");
  await waitFor(
    "all notes",
    () => shownNotes(popup),
    (all) => all.length === kept.length,
  );
});

it("narrows by relevance, outlet and category, each choice with its number", async () => {
  const notes = await rasd.notes();
  const filters = popup.getByRole("combobox");
  const filterButton = popup.getByRole("button", { name: t("notes.filters") });
  const cases: [number, string, (note: ArticleNote) => boolean][] = [
    [0, "mention", ({ label }) => label === "mention"],
    [1, "www.hespress.com", ({ outlet }) => outlet.host.endsWith("hespress.com")],
    [2, "amount", ({ entities }) => entities.some(({ category }) => category === "amount")],
  ];
  for (const [index, value, passes] of cases) {
    await filterButton.click();
    await popup
      .locator(".found")
      .getByText(t("notes.found", { count: notes.length }))
      .waitFor();
    const choices = await filters
      .nth(index)
      .locator("option")
      .evaluateAll((options) =>
        options.map((option) => [(option as HTMLOptionElement).value, option.textContent ?? ""] as const),
      );
    const choice = choices.find(([given]) => given === value || (index === 1 && given.endsWith("hespress.com")))!;
    await filters.nth(index).selectOption(choice[0]);
    const expected = notes.filter(index === 1 ? ({ outlet }) => outlet.host === choice[0] : passes);
    expect(expected.length).toBeGreaterThan(0);
    await waitFor(
      "the list",
      () => shownNotes(popup),
      (shown) => shown.length === expected.length,
    );
    expect(new Set(await shownNotes(popup))).toEqual(new Set(expected.map(({ headline }) => headline)));
    expect(choice[1]).toContain(String(expected.length));
    expect(await found()).toBe(t("notes.found", { count: expected.length }));
    await press(popup, t("notes.clearFilters"));
    await waitFor(
      "all notes",
      () => shownNotes(popup),
      (shown) => shown.length === notes.length,
    );
  }
});

it("deletes with undo; what stays deleted is a tombstone that a new visit does not bring back", async () => {
  const { headline, url } = (await rasd.notes()).find(({ label }) => label === "mention")!;
  const all = await shownNotes(popup);
  const remove = () => popup.getByRole("button", { name: t("notes.deleteNamed", { headline }) }).click();
  await remove();
  await waitFor(
    "the note to go",
    () => shownNotes(popup),
    (shown) => !shown.includes(headline),
  );
  expect((await noteOf(headline))?.deletedAt).not.toBeNull();
  await press(popup, t("common.undo"));
  await expectShown(popup, all);
  expect((await noteOf(headline))?.deletedAt).toBeNull();

  await remove();
  await waitFor("the tombstone", async () => (await noteOf(headline))?.deletedAt);
  const tombstone = await noteOf(headline);
  const tab = await rasd.open(url);
  await waitFor(
    "the marks",
    () => tab.page.evaluate(readMarks),
    (marks) => marks.length > 0,
  );
  const over = await rasd.openPopup(tab);
  await over.getByText(t("page.notKept")).waitFor();
  expect(await noteOf(headline)).toEqual(tombstone);
  // Asked for by hand it lives again.
  await press(over, t("page.keep"));
  await over.getByText(t("page.kept")).waitFor();
  expect(await noteOf(headline)).toMatchObject({ deletedAt: null, kept: "manual", createdAt: tombstone?.createdAt });
  await over.close();
  await tab.page.close();
});

it("says in words how much was read today and this week", async () => {
  const counts = popup.locator(".review-counts span");
  const { length } = (await rasd.notes()).filter(({ deletedAt }) => deletedAt === null);
  expect(await counts.allTextContents()).toEqual([
    t("notes.countToday", { count: length }),
    t("notes.countWeek", { count: length }),
  ]);
});

it("shows what was marked just now under its article, which comes to the top", async () => {
  const passage = "صاحب الوحدة";
  const tab = await rasd.open(court.url);
  await rasd.readState(tab);
  await keepPassage(tab.page, passage, t("highlightBar.colour.yellow"));
  await popup.locator(".note-passage").getByText(passage, { exact: true }).waitFor();
  const first = popup.locator("[data-note]").first();
  expect(await first.locator("h3").textContent()).toBe(court.expected.headline);
  expect(await first.locator(".note-passage").textContent()).toBe(passage);
  await tab.page.close();
});

it("opens an article in a new tab", async () => {
  const opened = rasd.browser.context.waitForEvent("page");
  await popup.getByRole("link", { name: court.expected.headline!, exact: true }).click();
  const page = await opened;
  await page.waitForURL(court.url);
  await page.close();
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
