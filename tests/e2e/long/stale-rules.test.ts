// Sites whose containers were renamed overnight: the verdict and the marks stay, and the popup says how the page was read.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import sitesData from "../../../assets/sites.json" with { type: "json" };
import { findSite } from "../../../utils/core/sites/find-site.ts";
import { parseSites } from "../../../utils/core/sites/parse-sites.ts";
import { renameContainers } from "../../fixtures/rename-containers.ts";
import type { OpenTab } from "../support/rasd-in-chromium.ts";
import { rasd, server, startRasd } from "../support/rasd-of-file.ts";
import { readMarks } from "../support/read-marks.ts";
import { readSample, sampleNamed, samplePages } from "../support/samples.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

const { t, format } = textsIn("ar");
const sites = parseSites(sitesData);
const folder = new URL("../../fixtures/samples/", import.meta.url);
// To add a case: the beginning of a sample's file name; its site must have rules for headline or text.
const CASES = ["hespress-ar-court", "le360-fr-stock-phrase", "goud-ary-police"].map((name) => {
  const { file, url } = sampleNamed(name);
  const site = findSite(sites, url)!;
  const html = renameContainers(readFileSync(new URL(file, folder), "utf8"), site.selectors!);
  return { name, url, html, since: site.asOf.selectors };
});

startRasd({ locale: "ar", pages: samplePages() });

async function read(url: string) {
  const tab = await rasd.open(url);
  const state = await waitFor(
    "the verdict",
    () => rasd.readState(tab),
    ({ status }) => status === "annotated",
  );
  if (state.status !== "annotated") throw new Error("not annotated");
  const { label, score, reasons } = state.report;
  const marks = await waitFor(
    "the marks",
    () => tab.page.evaluate(readMarks),
    (found) => found.length > 0,
  );
  return { tab, rules: state.rules, verdict: { label, score, reasons }, marks };
}

/** The line about the reading, opened; null when the popup has none. */
async function readNote(tab: OpenTab): Promise<string | null> {
  const popup = await rasd.openPopup(tab);
  await popup.locator(".verdict").waitFor();
  const summary = popup.getByText(t("page.stale.title"), { exact: true });
  const has = (await summary.count()) > 0;
  if (has) await summary.click();
  const text = has ? await popup.locator(".reading p").textContent() : null;
  await popup.close();
  return text;
}

describe.each(CASES)("$name", ({ url, html, since }) => {
  it("keeps its verdict and its marks, and says in one line how it was read", async () => {
    const before = await read(url);
    expect(before.rules.status).toBe("site");
    expect(await readNote(before.tab)).toBeNull();
    await before.tab.page.close();

    server.add(url, html);
    const after = await read(url);
    expect(after.verdict).toEqual(before.verdict);
    expect(after.marks).toEqual(before.marks);
    expect(after.rules).toMatchObject({ status: "stale", asOf: since });
    expect(since).toMatch(/^20\d\d$/u);
    expect(await readNote(after.tab)).toBe(t("page.stale.layoutSince", { date: since! }));
    await after.tab.page.close();
  });
});

it("reads an article that has moved under what was a list's address, keeps it, and says so", async () => {
  const { file, url } = sampleNamed(CASES[0]!.name);
  server.add(url, readSample(file));
  const before = await read(url);
  const moved = "http://www.hespress.com/category/societe/x";
  server.add(moved, readSample(file));
  const after = await read(moved);
  expect(after.verdict).toEqual(before.verdict);
  expect(after.rules.stale).toEqual(["address"]);
  const since = findSite(sites, moved)!.asOf.articleUrl!;
  expect(await readNote(after.tab)).toBe(t("page.stale.addressesSince", { date: format.period(since) }));
  await waitFor(
    "the note",
    () => rasd.notes(),
    (notes) => notes.some((note) => note.url === moved && note.kept === "automatic"),
  );
  for (const { tab } of [before, after]) await tab.page.close();
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
