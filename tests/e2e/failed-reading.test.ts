// A page that could not be read, because Rasd's own store did not answer for a while: the popup says so, and reads it again when asked.
import type { Page, Worker } from "playwright";
import { afterEach, describe, expect, it } from "vitest";
import type { OpenTab } from "./support/rasd-in-chromium.ts";
import { rasd, startRasd } from "./support/rasd-of-file.ts";
import { readMarks } from "./support/read-marks.ts";
import { sampleNamed, samplePages } from "./support/samples.ts";
import { textsIn } from "./support/texts.ts";
import { waitFor } from "./support/wait-for.ts";

const { t } = textsIn("ar");
const court = sampleNamed("hespress-ar-court");

startRasd({ locale: "ar", pages: samplePages() });

const BROKEN = "broken for this test";

type Broken = typeof globalThis & { broken?: "all" | "writing" | null };

/** Makes the store of the background refuse what is done in transactions of a kind, also in a database that is open already; null: no longer. */
function breakStore(worker: Worker, kind: "all" | "writing" | null): Promise<void> {
  return worker.evaluate(
    ([what, message]) => {
      const world = globalThis as Broken;
      if (world.broken === undefined) {
        const { objectStore } = IDBTransaction.prototype;
        IDBTransaction.prototype.objectStore = function (this: IDBTransaction, name) {
          if (world.broken === "all" || (world.broken === "writing" && this.mode === "readwrite"))
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

async function close(popup: Page, tab: OpenTab) {
  await waitFor("the marks", async () => (await tab.page.evaluate(readMarks)).length, Boolean);
  await popup.close();
  await tab.page.close();
}
