// A highlight on a later visit, when the page has changed: where it is, what the reader is told, and what they can do.
import { describe, expect, it } from "vitest";
import type { SessionState } from "../../../utils/extension/view-answers.ts";
import { pressInBar, readBar } from "../support/highlight-bar.ts";
import { articlePage, PARAGRAPHS } from "../support/made-up-article.ts";
import { closeTabAfterEach, open, tab } from "../support/made-up-pages.ts";
import { rasd, server, startRasd } from "../support/rasd-of-file.ts";
import { readMarks } from "../support/read-marks.ts";
import { dragOver } from "../support/select-text.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

const { t } = textsIn("ar");
const { opening, shelter, french, money, closing } = PARAGRAPHS;
const PASSAGE = "بأداء تعويض قدره 60 ألف درهم لكل واحدة";

startRasd({ locale: "ar" });

closeTabAfterEach();

/** Opens an article, highlights PASSAGE in it and writes a note there. */
async function keepPassage(): Promise<{ address: string; id: string }> {
  const address = await open(articlePage());
  await dragOver(tab.page, PASSAGE);
  await waitFor(
    "the bar",
    () => readBar(tab.page),
    (controls) => controls.length > 4,
  );
  await pressInBar(tab.page, t("highlightBar.colour.blue"));
  const annotation = await waitFor("the annotation", async () =>
    (await rasd.annotations()).find(({ url, deletedAt }) => url === address && deletedAt === null),
  );
  return { address, id: annotation!.id };
}

async function comeBack(address: string, paragraphs: readonly string[]): Promise<void> {
  server.add(address, articlePage(paragraphs));
  await tab.page.reload();
  await rasd.readState(tab);
}

type Places = Extract<SessionState, { status: "annotated" }>["places"];
const places = async (): Promise<Places> => {
  const state = await rasd.ask(tab, { type: "view/state" });
  return state?.status === "annotated" ? state.places : [];
};
const placed = () => waitFor("the places", places, ([place]) => place !== undefined);
const painted = async (name: RegExp) =>
  (await tab.page.evaluate(readMarks))
    .filter((mark) => name.test(mark.name))
    .map(({ text }) => text)
    .join("");

/** How a page has changed, and what of PASSAGE is then painted; null: it is an orphan. To add an edit, add an entry. */
const EDITS: Record<string, readonly [paragraphs: readonly string[], painted: string | null]> = {
  "nothing changed": [[opening, shelter, french, money, closing], PASSAGE],
  "harakat and tatweel were added": [
    [opening, shelter, french, money.replace("تعويض قدره", "تَعويضٍ قدرُه").replace("درهم", "درهــم"), closing],
    "بأداء تَعويضٍ قدرُه 60 ألف درهــم لكل واحدة",
  ],
  "hamza was dropped and digits are Arabic-Indic": [
    [opening, shelter, french, money.replace("بأداء", "باداء").replace("60 ألف", "٦٠ الف"), closing],
    "باداء تعويض قدره ٦٠ الف درهم لكل واحدة",
  ],
  "one word was changed": [
    [opening, shelter, french, money.replace("قدره", "مبلغه"), closing],
    "بأداء تعويض مبلغه 60 ألف درهم لكل واحدة",
  ],
  "its paragraph was moved to the top": [[money, opening, shelter, french, closing], PASSAGE],
  "paragraphs were put in before it": [[closing.slice(0, 60), opening, french, shelter, money], PASSAGE],
  "a link was put around a part of it": [
    [opening, shelter, french, money.replace("60 ألف درهم", '<a href="/x">60 ألف درهم</a>'), closing],
    PASSAGE,
  ],
  "its paragraph was deleted": [[opening, shelter, french, closing], null],
};

describe("on a later visit", () => {
  it.each(Object.entries(EDITS))("%s", async (_name, [paragraphs, expected]) => {
    const { address } = await keepPassage();
    await comeBack(address, paragraphs);
    const [place] = await placed();
    expect(place?.status).toBe(expected === null ? "orphan" : "found");
    await waitFor(
      "what is painted",
      () => painted(/^hl-r3$/u),
      (text) => text === (expected ?? ""),
    );
  });
});

it("asks which of two equal places it is, and keeps to the answer", async () => {
  const { address, id } = await keepPassage();
  // Inside two paragraphs: one that is printed twice is read once.
  await comeBack(address, [`${opening} ${money}`, french, `${shelter} ${money}`, closing]);
  const [place] = await placed();
  expect(place).toMatchObject({ id, status: "uncertain", options: [{ passage: PASSAGE }, { passage: PASSAGE }] });
  expect(await painted(/^hl-r0$/u)).toBe(PASSAGE);
  expect(await painted(/^hl-r3$/u)).toBe("");
  const panel = await rasd.openPanel(tab);
  await panel.getByText(t("highlights.question.which")).first().waitFor();
  await panel.locator(".places button").nth(1).click();
  await waitFor(
    "the answer",
    () => painted(/^hl-r3$/u),
    (text) => text === PASSAGE,
  );
  await panel.close();
  await tab.page.reload();
  await rasd.readState(tab);
  expect((await placed())[0]?.status).toBe("found");
  const paragraph = await tab.page.evaluate(() => {
    const [range] = CSS.highlights.get("hl-r3") as unknown as Set<StaticRange>;
    return [...document.querySelectorAll("p")].findIndex((p) => p.contains(range!.startContainer));
  });
  // The one nearer to where it stood was offered first.
  expect(paragraph).toBe(0);
});

it("shows an orphan with its text in popup and panel, and finds it when the passage is back", async () => {
  const { address } = await keepPassage();
  await comeBack(address, [opening, shelter, french, closing]);
  await placed();
  const panel = await rasd.openPanel(tab);
  await panel.getByText(PASSAGE).first().waitFor();
  await panel.getByText(t("highlights.place.orphan")).first().waitFor();
  await panel.close();
  const popup = await rasd.openPopup(tab);
  await popup.getByText(PASSAGE).first().waitFor();
  await popup.close();
  await comeBack(address, [opening, shelter, french, money, closing]);
  await waitFor(
    "the highlight",
    () => painted(/^hl-r3$/u),
    (text) => text === PASSAGE,
  );
});

it("is changed, deleted and brought back in the panel, and the page follows", async () => {
  const { id } = await keepPassage();
  const panel = await rasd.openPanel(tab);
  const stored = async () => (await rasd.annotations()).find((annotation) => annotation.id === id)!;
  await panel.getByText(PASSAGE).first().waitFor();
  await panel.getByRole("button", { name: t("highlights.write") }).click();
  await panel.getByRole("textbox", { name: t("highlights.note") }).fill("يُطلب نص الحكم");
  await waitFor("the note", async () => (await stored()).note === "يُطلب نص الحكم");
  await panel.getByRole("radio", { name: t("highlights.colours.pink") }).click();
  await waitFor(
    "the colour",
    () => painted(/^hl-r4$/u),
    (text) => text === PASSAGE,
  );
  await panel
    .getByRole("button", { name: t("highlights.remove") })
    .first()
    .click();
  await waitFor(
    "the deletion",
    () => painted(/^hl-r\d$/u),
    (text) => text === "",
  );
  expect((await stored()).deletedAt).not.toBeNull();
  for (const [what, expected] of [
    ["deleted", /^hl-r4$/u],
    ["colour", /^hl-r3$/u],
  ] as const) {
    const undo = t("highlights.undoWhat", { what: t(`highlights.steps.${what}`) });
    await panel.getByRole("button", { name: undo }).click();
    await waitFor(
      "what was undone",
      () => painted(expected),
      (text) => text === PASSAGE,
    );
  }
  expect((await stored()).note).toBe("يُطلب نص الحكم");
});
