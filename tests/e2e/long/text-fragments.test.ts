/** Links to a passage, followed by a real Chromium: the page scrolls to the passage meant, and to no other. To add a case, add an entry. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBrowser } from "../../../scripts/browsers/find-browser.ts";
import { makeTextFragment } from "../../../utils/core/exchange/make-text-fragment.ts";

const FILLER = Array.from({ length: 40 }, (_, index) => `فقرة رقم ${index + 1} لا صلة لها بما بعدها، وُضعت ليطول النص.`);
const SAME = "وأكد المصدر أن العدد بلغ اثنتي عشرة ضحية.";

/** Paragraphs around which FILLER stands; the passage is between ⟦ and ⟧. */
const CASES: Record<string, readonly string[]> = {
  "Arabic with marks": ["قالت الناجية: ⟦«جوازي صودر منذ اليوم الأوّل، ولم أتقاضَ أجرًا»⟧، ثم بكت."],
  "several paragraphs": [
    "⟦فككت مصالح الأمن شبكة بطنجة صباح الاثنين.",
    "واستمعت إلى أربعة أشخاص في الموضوع.",
    "وأحيل الملف على النيابة العامة⟧ أمس.",
  ],
  "a doubled sentence, the second": [`في الصباح. ${SAME}`, `وفي المساء. ⟦${SAME}⟧`],
  "a doubled paragraph, the second": [
    SAME,
    "بين الفقرتين كلام آخر عن المحكمة.",
    `⟦${SAME}⟧`,
    "وما بعدها كلام مختلف تمامًا.",
  ],
  "a single word": ["أوقفت الشرطة ⟦مشتبها⟧ فيه قرب الميناء."],
  "part of a word": ["أوقفت عناصر الد⟦رك الملكي ثلاثة مشتب⟧ه فيهم قرب الحدود."],
  "Latin with signs": ["Le porte-parole a dit : ⟦« l’enquête, menée à 50 % & en secret, n’est pas close »⟧ mardi."],
  "a long passage of one paragraph": [
    `⟦بدأت القضية ببلاغ قدمته عاملة سابقة. ${"وتوالت الشهادات بعد ذلك يوما بعد يوم. ".repeat(6)}ثم أُغلقت الورشة نهائيا⟧ في الشهر نفسه.`,
  ],
  "inline markup inside": [
    "قضت <b>المحكمة</b> ⟦بخمس <i>سنوات</i> سجنا نافذا في حق <a href='#'>المتهم</a> الرئيسي⟧ مساء.",
  ],
};

let browser: Browser;
let server: Server;
let shown = "";

beforeAll(async () => {
  const { path } = await findBrowser("chromium", { install: false });
  browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
  server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(shown);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Follows a link to the case's page and tells whether the passage is seen, and how far the page has scrolled. */
async function follow(paragraphs: readonly string[], wrong?: string) {
  const marked = [...FILLER, ...paragraphs, ...FILLER.map((line) => line.replace("فقرة", "تتمة"))];
  const plain = marked.join("\n\n").replace(/<[^>]*>/gu, "");
  const start = plain.indexOf("⟦");
  const end = plain.indexOf("⟧") - 1;
  const html = marked.map((line) => `<p>${line}</p>`).join("\n");
  const marks = '<span id="from"></span>';
  shown = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>-</title>${html
    .replace("⟦", marks)
    .replace("⟧", '<span id="to"></span>')
    .replace(/&(?= )/gu, "&amp;")}`;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const link = makeTextFragment(url, plain.replace(/[⟦⟧]/gu, ""), start, end);
  expect(link).not.toBeNull();
  const page = await browser.newPage({ viewport: { width: 800, height: 300 } });
  await page.goto(wrong === undefined ? link! : url + wrong);
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => {
    const from = document.getElementById("from")!.getBoundingClientRect();
    return { scrolled: window.scrollY, top: from.top, height: window.innerHeight };
  });
  await page.close();
  return { ...seen, link };
}

it.each(Object.entries(CASES))("%s", async (_, paragraphs) => {
  const { scrolled, top, height, link } = await follow(paragraphs);
  expect(scrolled, decodeURIComponent(link!)).toBeGreaterThan(100);
  expect(top).toBeGreaterThanOrEqual(-5);
  expect(top).toBeLessThan(height);
});

it("a link with other words scrolls nowhere, so that the test can fail", async () => {
  const { scrolled } = await follow(CASES["a single word"]!, "#:~:text=%D9%84%D8%A7%20%D8%B4%D9%8A%D8%A1");
  expect(scrolled).toBe(0);
});
