// A page that could not be read, because Rasd's own store did not answer for a while: the popup says so, and reads it again when asked.
import type { Page, Worker } from "playwright";
import { afterEach, describe, expect, it } from "vitest";
import { keepPassage, readPainted, waitForPainted } from "./support/highlighting.ts";
import { articlePage } from "./support/made-up-article.ts";
import type { OpenTab } from "./support/rasd-in-chromium.ts";
import { rasd, server, startRasd } from "./support/rasd-of-file.ts";
import { readMarks } from "./support/read-marks.ts";
import { sampleNamed, samplePages } from "./support/samples.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
const court = sampleNamed("hespress-ar-court");

startRasd({ locale: "ar", pages: samplePages() });

const BROKEN = "broken for this test";

/** What is refused: everything, writing, looking for highlights, or that from the next writing of one on. */
type Kind = "all" | "writing" | "highlights" | "next-highlights";

/** Makes the store of the background refuse what is done in transactions of a kind, also in a database that is open already; null: no longer. */
function breakStore(worker: Worker, kind: Kind | null): Promise<void> {
  return worker.evaluate(
    ([what, message]) => {
      const world = globalThis as typeof globalThis & { broken?: Kind | null };
      if (world.broken === undefined) {
        const { objectStore } = IDBTransaction.prototype;
        IDBTransaction.prototype.objectStore = function (this: IDBTransaction, name) {
          const isWriting = this.mode === "readwrite";
          const isLooking = name === "annotations" && !isWriting;
          const { broken } = world;
          if (broken === "next-highlights" && name === "annotations" && isWriting) world.broken = "highlights";
          if (broken === "all" || (broken === "writing" && isWriting) || (broken === "highlights" && isLooking))
            throw new DOMException(message, "UnknownError");
          return objectStore.call(this, name);
        };
      }
      world.broken = what;
    },
    [kind, BROKEN] as const,
  );
}

describe("reading failed", () => {
  afterEach(async () => breakStore(await rasd.browser.serviceWorker(), null));

  it.each([
    ["when the session was to begin", "all"],
    ["when the article was to be kept", "writing"],
  ] as const)("%s: «try again» reads the page", async (_, kind) => {
    const worker = await rasd.browser.serviceWorker();
    await breakStore(worker, kind);
    const tab = await rasd.open(court.url);
    await waitFor(
      "the failure",
      () => rasd.ask(tab, { type: "view/state" }),
      (state) => state?.status === "failed",
    );
    await breakStore(worker, null);
    const popup = await rasd.openPopup(tab);
    await popup.getByText(t("page.failed.title")).waitFor();
    await popup.getByRole("button", { name: t("common.retry") }).click();
    await popup.getByText(t("verdict.relevant")).waitFor();
    expect((await rasd.notes()).map(({ headline }) => headline)).toContain(court.expected.headline);
    await close(popup, tab);
  });
});

describe("the highlights of an article could not be looked for", () => {
  const url = "http://www.hespress.com/made-up-1800000.html";
  const [first, second] = ["ضيعة معزولة", "ثلاثة أشخاص من أجل"];
  const change = ({ page }: OpenTab) => page.evaluate(() => document.body.append(document.createElement("p")));
  const waitForBoth = ({ page }: OpenTab) =>
    waitFor(
      "both",
      () => readPainted(page),
      (painted) => painted.includes(first) && painted.includes(second),
    );
  const open = async () => {
    const tab = await rasd.open(url);
    await waitFor("the marks", async () => (await tab.page.evaluate(readMarks)).length, Boolean);
    return tab;
  };

  it("they are there with the next reading, first and later ones", async () => {
    server.add(url, articlePage());
    const tab = await open();
    await keepPassage(tab.page, first, t("highlightBar.colour.yellow"));
    await waitForPainted(tab.page, first);

    const worker = await rasd.browser.serviceWorker();
    await breakStore(worker, "highlights");
    await tab.page.reload();
    await waitFor("the marks", async () => (await tab.page.evaluate(readMarks)).length, Boolean);
    await waitFor("the failure", async () => rasd.faults.some((fault) => fault.includes(BROKEN)), Boolean);
    expect(await readPainted(tab.page)).toBe("");
    await breakStore(worker, null);
    await change(tab);
    await waitForPainted(tab.page, first);

    // Now that highlighting has begun there, what is kept in another tab is looked for by it.
    const failures = rasd.faults.length;
    await breakStore(worker, "next-highlights");
    const other = await open();
    await keepPassage(other.page, second, t("highlightBar.colour.yellow"));
    await waitForBoth(other);
    const told = () => rasd.faults.slice(failures).filter((fault) => fault.includes(BROKEN)).length;
    await waitFor(
      "the failure",
      async () => told(),
      (count) => count >= 2,
    );
    expect(await readPainted(tab.page)).toBe(first);
    await breakStore(worker, null);
    await change(tab);
    await waitForBoth(tab);
    await other.page.close();
    await tab.page.close();
  });
});

describe("whether a page is to be read could not be told", () => {
  it("a page that never changes is asked about again", async () => {
    const url = "http://www.hespress.com/made-up-1800001.html";
    const passage = "أمطارا متفرقة";
    const rain = "تتوقع المديرية العامة للأرصاد الجوية أن تشهد مناطق الشمال أمطارا متفرقة طيلة نهاية الأسبوع.";
    server.add(url, articlePage([rain], { headline: "انخفاض مرتقب في درجات الحرارة", isObserved: false }));
    const tab = await rasd.open(url);
    await keepPassage(tab.page, passage, t("highlightBar.colour.yellow"));
    await waitForPainted(tab.page, passage);

    const worker = await rasd.browser.serviceWorker();
    const failures = rasd.faults.length;
    await breakStore(worker, "highlights");
    await tab.page.reload();
    const told = async () => rasd.faults.slice(failures).filter((fault) => fault.includes("NoAnswerError")).length;
    await waitFor("the failures", told, (count) => count >= 3);
    await breakStore(worker, null);
    await waitForPainted(tab.page, passage);
    await tab.page.close();
  });
});

async function close(popup: Page, tab: OpenTab) {
  await waitFor("the marks", async () => (await tab.page.evaluate(readMarks)).length, Boolean);
  await popup.close();
  await tab.page.close();
}
