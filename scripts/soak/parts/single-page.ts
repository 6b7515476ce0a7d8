import { pressInBar } from "../../../tests/e2e/support/highlight-bar.ts";
import { waitForBar } from "../../../tests/e2e/support/highlighting.ts";
import { press } from "../../../tests/e2e/support/popup.ts";
import type { OpenTab, RasdInChromium } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import { dragOver } from "../../../tests/e2e/support/select-text.ts";
import { ARTICLES, type Site, singlePageSite } from "../../../tests/e2e/support/single-page-site.ts";
import { textsIn } from "../../../tests/e2e/support/texts.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import { createRandom, type Random } from "../../bench/anchoring/random.ts";
import type { Job, Part } from "../types.ts";
import { withRasd } from "../with-rasd.ts";

declare const site: Site;

const { t } = textsIn("ar");
const HOST = "http://www.hespress.com";
/** Jumps between two saves. */
const JUMPS = 5;
/** Passages that stand in one of the two articles only. */
const PASSAGES = [
  ["تقرير الخبير", "إنصافا للضحايا", "ضيعة معزولة"],
  ["أربع عاملات", "مفتش الشغل", "بداية العمل"],
] as const;

export const singlePage: Part = {
  name: "single-page",
  what: "single-page navigation: random pushes and cancelled ones, a highlight or a clipping between them",
  demanded: "500 jumps: 0 records with a wrong address",
  rounds: 500,
  short: 20,
  run: (job) =>
    withRasd(job, async ({ rasd, server }) => {
      const random = createRandom(job.done() + 1);
      for (const { path } of ARTICLES) server.add(HOST + path, singlePageSite());
      while (job.goesOn()) {
        const tab = await rasd.open(HOST + ARTICLES[0].path);
        await rasd.readState(tab);
        let shown = 0;
        /** Passages highlighted in this tab: selected again, they are shown as they were kept. */
        const kept = new Set<string>();
        for (let group = 0; group < 4 && job.goesOn(); group++) {
          shown = await jump(tab, shown, random);
          const isKept = await keepSomething(rasd, { tab, shown, kept }, random, job);
          job.advance(Math.min(JUMPS, job.rounds - job.done()), isKept);
        }
        await check(rasd, job);
        await tab.page.close();
      }
    }),
  judge: ({ counts }) => ({
    seen: `${counts.highlights ?? 0} highlights and ${counts.clippings ?? 0} clippings, each under its own address`,
    met: true,
  }),
};

/** Some cancelled jumps, and perhaps one that is not; the article that is shown in the end. */
async function jump({ page }: OpenTab, shown: number, random: Random): Promise<number> {
  const isMeant = random.chance(0.4);
  const waits = Array.from({ length: JUMPS - 1 }, () => random.below(30));
  const other = 1 - shown;
  await page.evaluate(
    async ([to, pauses]) => {
      site.rendersBack = false;
      for (const pause of pauses) {
        site.push(to);
        await new Promise((resolve) => setTimeout(resolve, pause));
        history.back();
        await new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
      }
    },
    [other, waits] as const,
  );
  if (!isMeant) {
    // Pushed, and left open whether it will be cancelled.
    if (random.chance(0.5)) await page.evaluate((to) => site.push(to), other);
    return shown;
  }
  await page.evaluate((to) => {
    site.push(to);
    site.render(to);
  }, other);
  return other;
}

async function keepSomething(
  rasd: RasdInChromium,
  { tab, shown, kept }: { readonly tab: OpenTab; readonly shown: number; readonly kept: Set<string> },
  random: Random,
  { fault }: Job,
): Promise<Record<string, number>> {
  const { headline } = ARTICLES[shown]!;
  await waitFor(
    "the reading",
    () => rasd.ask(tab, { type: "view/state" }),
    (state) => state?.status === "annotated" && state.report.headline === headline,
  );
  const isOnItsAddress = tab.page.url() === HOST + ARTICLES[shown]!.path;
  if (random.chance(0.2) && isOnItsAddress) {
    const isClipped = async () =>
      (await rasd.clippings()).some(({ content }) => content.address.final === tab.page.url());
    const popup = await rasd.openPopup(tab);
    const button = popup.getByRole("button", { name: t("page.clip"), exact: true });
    const isFree = await button.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isFree) {
      await press(popup, t("page.clip"));
      // The same text is not sealed twice.
      await waitFor("the clipping", isClipped).catch((error: Error) => fault(error.message));
    }
    await popup.close();
    return { clippings: isFree ? 1 : 0 };
  }
  await tab.page.bringToFront();
  const left = PASSAGES[shown]!.filter((one) => !kept.has(one));
  if (left.length === 0) return {};
  const passage = random.pick(left);
  kept.add(passage);
  // Pressing on words that are selected from the last time would begin to drag them.
  await tab.page.evaluate(() => getSelection()?.empty());
  await dragOver(tab.page, passage);
  await waitForBar(tab.page);
  // One more that is cancelled while the reader's hand is on its way.
  if (random.chance(0.5)) await tab.page.evaluate((to) => site.push(to), 1 - shown);
  const before = (await rasd.annotations()).length;
  await pressInBar(tab.page, t("highlightBar.colour.yellow"));
  await waitFor("the highlight", async () => (await rasd.annotations()).length > before).catch((error: Error) =>
    fault(`«${passage}»: ${error.message}`),
  );
  await tab.page.keyboard.press("Escape");
  return { highlights: 1 };
}

/** Every record must be of the article whose words it holds. */
async function check(rasd: RasdInChromium, { fault }: Job): Promise<void> {
  const isRight = (url: string, article: number) => url === HOST + ARTICLES[article]!.path;
  for (const { url, headline } of await rasd.notes())
    if (
      !isRight(
        url,
        ARTICLES.findIndex((one) => one.headline === headline),
      )
    )
      fault(`note «${headline}» under ${url}`);
  for (const { url, quote } of await rasd.annotations()) {
    const article = PASSAGES.findIndex((passages) => passages.some((passage) => passage === quote.exact));
    if (!isRight(url, article)) fault(`highlight «${quote.exact}» under ${url}`);
  }
  for (const { content } of await rasd.clippings()) {
    const article = ARTICLES.findIndex(({ headline }) => headline === content.headline);
    if (!isRight(content.address.final, article))
      fault(`clipping «${content.headline}» under ${content.address.final}`);
  }
}
