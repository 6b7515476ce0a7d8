// A listing: headlines worth opening are marked, carded, stepped through and listed in the popup; nothing is stored.
import { beforeAll, describe, expect, it } from "vitest";
import { NOTHING, readObserver } from "./support/page-observer.ts";
import type { OpenTab } from "./support/rasd-in-chromium.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { locateMark, readHosts, readMarks } from "./support/read-marks.ts";
import { observed, sampleNamed, samplePages } from "./support/samples.ts";
import { setStorage } from "./support/set-storage.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const home = sampleNamed("hespress-ar-home");
const HEADLINES = [
  "تقرير: ارتفاع قضايا الاتجار بالبشر أمام محاكم المملكة",
  "الاتجار بالبشر.. جمعيات تطالب بصندوق لتعويض الضحايا",
  "لقاء بالرباط حول القانون رقم 27.14 وحماية القاصرين",
  "توقيف مؤثرة بشبهة الاتجار بالبشر",
];
const RELATED = "حكم استئنافي في ملف شبكة للعمل القسري بطنجة";

/** A section page in French that adds cards when it is told to. */
const SECTION = "http://fr.hespress.com/societe/";
const section = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Société</title>
<meta property="og:type" content="website"></head><body>
<nav><a href="/dossiers/traite-des-etres-humains">Dossier : la traite des êtres humains au Maroc</a></nav>
<main id="list">
<article><h3><a href="/412001-a.html">Traite des êtres humains : un réseau présumé démantelé à Nador</a></h3></article>
<article><h3><a href="/412002-b.html">Traite bancaire impayée : ce que change le nouveau code</a></h3></article>
<article><h3><a href="/412003-c.html">Trafic de drogue : saisie record au port de Tanger Med</a></h3></article>
<article><h3><a href="/tag/traite">Toutes les nouvelles sur la traite des êtres humains</a></h3></article>
</main>
<script>
function more(from, count, title) {
  const list = document.getElementById("list");
  for (let index = from; index < from + count; index++) {
    const card = document.createElement("article");
    card.innerHTML = '<h3><a href="/' + (500000 + index) + '-x.html">' + title + " " + index + "</a></h3>";
    list.append(card);
  }
}
</script></body></html>`;

startRasd({ locale: "fr", pages: { ...samplePages(), [SECTION]: observed(section) } });

async function openListing(url: string): Promise<OpenTab> {
  const tab = await rasd.open(url);
  await tab.page.emulateMedia({ reducedMotion: "reduce" });
  await waitFor(
    "the listing",
    () => rasd.readState(tab),
    ({ status }) => status === "listing",
  );
  return tab;
}

const painted = async ({ page }: OpenTab) =>
  (await page.evaluate(readMarks)).filter(({ name }) => name === "hl-headline").map(({ text }) => text);

describe("a home page in Arabic, read in French", () => {
  let tab: OpenTab;
  beforeAll(async () => {
    tab = await openListing(home.url);
  });

  it("marks the headlines worth opening and nothing else; the page notices nothing", async () => {
    expect(await painted(tab)).toEqual(HEADLINES);
    expect((await tab.page.evaluate(readMarks)).filter(({ name }) => name !== "hl-headline")).toEqual([]);
    expect(await tab.page.evaluate(readObserver)).toEqual(NOTHING);
    expect(await rasd.badge(tab)).toBe("");
  });

  it("shows the card of a headline that is pointed at", async () => {
    const point = (await tab.page.evaluate(locateMark, HEADLINES[1]!))!;
    await tab.page.mouse.move(point.x, point.y, { steps: 3 });
    await waitFor(
      "the card",
      () => tab.page.evaluate(readHosts),
      ([host]) => host?.open === true,
    );
    await tab.page.keyboard.press("Escape");
  });

  it("is stepped through, around its end", async () => {
    const visited: string[] = [];
    for (let index = 0; index <= HEADLINES.length; index++) {
      await rasd.ask(tab, { type: "view/step", direction: "next" });
      const current = (await tab.page.evaluate(readMarks)).filter(({ name }) => name === "hl-current");
      visited.push(...current.map(({ text }) => text));
    }
    expect(visited).toEqual([...HEADLINES, HEADLINES[0]]);
  });

  it("is listed in the popup, each with its reason, and opens in a new tab", async () => {
    const { t } = textsIn("fr");
    const popup = await rasd.openPopup(tab);
    await popup.getByText(t("headlines.title", { count: HEADLINES.length })).waitFor();
    expect(await popup.locator(".listed a").allTextContents()).toEqual(HEADLINES);
    expect(await popup.locator(".listed").first().textContent()).toContain(
      t("headlines.reasons.named", { entity: "traite des êtres humains" }),
    );
    const opened = rasd.browser.context.waitForEvent("page");
    await popup.locator(".listed a").first().click();
    const article = await opened;
    await article.waitForURL("http://www.hespress.com/a-1650401.html");
    await article.close();
    await popup.close();
  });

  it("marks related subjects once the reader keeps them, and nothing once marks are off", async () => {
    const set = (settings: object) => setStorage(rasd, { settings });
    await set({ keepRelated: true });
    await waitFor(
      "the related headline",
      () => painted(tab),
      (texts) => texts.includes(RELATED) && texts.length === HEADLINES.length + 1,
    );
    await set({ marks: false });
    await waitFor(
      "no marks",
      () => painted(tab),
      (texts) => texts.length === 0,
    );
    const state = await rasd.readState(tab);
    expect(state.status === "listing" && state.headlines.map(({ text }) => text)).toEqual(HEADLINES);
    await set({});
    await waitFor(
      "the marks again",
      () => painted(tab),
      (texts) => texts.length === HEADLINES.length,
    );
  });

  // To add a case: what the reader chose, and what is painted and listed then.
  const LAW = HEADLINES[2]!;
  const CHOICES: readonly (readonly [string, object, readonly string[], readonly string[]])[] = [
    [
      "an entity switched off that is a headline's only evidence",
      { switchedOff: ["law.27_14"] },
      HEADLINES.filter((text) => text !== LAW),
      HEADLINES.filter((text) => text !== LAW),
    ],
    [
      "a category that is not marked: listed, but not painted where there is no other evidence",
      { unmarkedCategories: ["law"] },
      HEADLINES.filter((text) => text !== LAW),
      HEADLINES,
    ],
    ["all back", {}, HEADLINES, HEADLINES],
  ];

  it.each(CHOICES)("follows the reader's choice at once: %s", async (_name, settings, marked, listed) => {
    await setStorage(rasd, { settings });
    await waitFor(
      "the marks",
      () => painted(tab),
      (texts) => JSON.stringify(texts) === JSON.stringify(marked),
    );
    const state = await waitFor(
      "the list",
      () => rasd.readState(tab),
      (found) => found.status === "listing" && found.headlines.length === listed.length,
    );
    expect(state.status === "listing" && state.headlines.map(({ text }) => text)).toEqual(listed);
  });

  it("is closed", () => tab.page.close());
});

describe("a section page in French", () => {
  it("refuses homographs, tags and menus, and marks what is added later without long tasks of its own", async () => {
    const first = "Traite des êtres humains : un réseau présumé démantelé à Nador";
    const tab = await openListing(SECTION);
    expect(await painted(tab)).toEqual([first]);
    await tab.page.evaluate(() => {
      const { more } = globalThis as unknown as { more(from: number, count: number, title: string): void };
      more(0, 400, "Le salon du livre ouvre ses portes à Rabat, édition");
      more(400, 3, "Procès pour traite des êtres humains à Agadir, audience");
    });
    await waitFor(
      "the added headlines",
      () => painted(tab),
      (texts) => texts.length === 4,
    );
    expect((await painted(tab)).at(-1)).toBe("Procès pour traite des êtres humains à Agadir, audience 402");
    await tab.page.close();
  });
});

it("stored nothing, and met no fault", async () => {
  expect(await rasd.notes()).toEqual([]);
  expect(rasd.faults).toEqual([]);
});
