/** Exported Markdown and HTML with hostile texts in every field, opened in Chromium: nothing runs, and nothing is asked for. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import MarkdownIt from "markdown-it";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { findBrowser } from "../../scripts/browsers/find-browser.ts";
import type { ArticleRecords } from "../../utils/core/exchange/types.ts";
import { makeHtmlWriter } from "../../utils/core/exchange/write-html.ts";
import { makeMarkdownWriter } from "../../utils/core/exchange/write-markdown.ts";
import { sampleAnnotation } from "./../core/support/sample-annotation.ts";
import { NOTHING_ELSE, sampleContext, unverifiedClipping, writeAll } from "./../core/support/sample-export.ts";
import { sampleEntity, sampleNote } from "./../core/support/sample-note.ts";
import { DOCUMENT_PAYLOADS } from "./support/document-payloads.ts";

/** The text in every field that holds text, even where the store would refuse it. */
function recordsWith(text: string): ArticleRecords {
  const ids = ["victims.3", "person.pattern:x", "fine.mad_5", "crime.thb"];
  const categories = ["victim", "person", "amount", "crime"] as const;
  const entities = ids.map((id, index) =>
    sampleEntity({ id, category: categories[index]!, origin: "pattern", names: { ar: text }, sentence: text }),
  );
  return {
    article: sampleNote({
      ...{ id: text, url: text, canonicalUrl: text, headline: text, byline: text, outlet: { host: text, name: text } },
      ...{ published: "2026-01-04", tags: [{ label: text, entity: null }], projects: ["p"], entities },
      reasons: [{ rule: text, entity: text, zone: "lead", count: 1, points: 1, sentence: text }],
    }),
    annotations: [
      sampleAnnotation({
        ...{
          id: text,
          articleId: text,
          url: text,
          note: text,
          tags: [{ label: text, entity: text }],
          entities: [text],
        },
        quote: { type: "TextQuoteSelector", exact: text, prefix: text, suffix: text },
      }),
    ],
    clippings: [unverifiedClipping(text, { headline: text, text: `${text}\n\n${text}`, byline: text })],
  };
}

/** Texts that share a document; any of them that breaks out of it is seen. */
const TOGETHER = 24;
const GROUPS = Array.from({ length: Math.ceil(DOCUMENT_PAYLOADS.length / TOGETHER) }, (_, index) =>
  DOCUMENT_PAYLOADS.slice(index * TOGETHER, (index + 1) * TOGETHER),
);

const project = { schema: 1, createdAt: "", updatedAt: "", deletedAt: null, colour: "blue" } as const;
/** The files of an export of one article a text, under a title of all of them. */
const filesOf = (make: typeof makeHtmlWriter, texts: readonly string[]) =>
  writeAll(
    make,
    texts.map(recordsWith),
    sampleContext({ title: texts.join("\n"), entityName: (id) => id, projectName: () => texts[0]! }),
    { ...NOTHING_ELSE, projects: texts.map((text) => ({ ...project, id: text, name: text, note: text })) },
  );

let browser: Browser;
let page: Page;
let server: Server;
let shown = "";
let asked: string[] = [];
let spoke: string[] = [];

beforeAll(async () => {
  const { path } = await findBrowser("chromium", { install: false });
  browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
  server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(shown);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  page = await browser.newPage();
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === address()) return route.continue();
    if (!url.endsWith("/favicon.ico")) asked.push(url);
    return route.abort();
  });
  page.on("dialog", (dialog) => {
    spoke.push(dialog.message());
    void dialog.dismiss();
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** Opens a document, touches everything in it, and tells what ran, what was asked for, and what stands in it that should not. */
async function show(markup: string) {
  shown = markup;
  asked = [];
  spoke = [];
  await page.goto(address(), { waitUntil: "load", timeout: 120_000 });
  const found = await page.evaluate(() => {
    const strangers =
      "script, img, image, svg, math, iframe, object, embed, video, audio, link, base, form, input, button, details, template";
    const elements = [...document.querySelectorAll("*")];
    for (const element of elements) {
      for (const type of ["mouseover", "focus", "click", "toggle", "animationstart"]) {
        if (element instanceof HTMLAnchorElement && type === "click") continue;
        element.dispatchEvent(new Event(type, { bubbles: true }));
      }
    }
    return {
      ran: "ran" in window,
      strangers: [...document.querySelectorAll(strangers)].map(({ outerHTML }) => outerHTML),
      handlers: elements
        .flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
        .filter((name) => name.startsWith("on")),
      links: [...document.querySelectorAll("a[href]")]
        .map((link) => link.getAttribute("href")!)
        .filter((href) => !/^(?:https?:\/\/|#[as]?\w*$)/u.test(href)),
      controls: /[\u202a-\u202e\u2066-\u2069]/u.test(document.body.textContent ?? ""),
      tall: document.body.scrollHeight > 20,
    };
  });
  await page.waitForTimeout(5);
  return { ...found, ran: found.ran || spoke.length > 0, asked };
}

const NOTHING = { ran: false, strangers: [], handlers: [], links: [], controls: false, asked: [], tall: true };

/** The worst case of a common renderer: HTML allowed, addresses made links. */
const renderer = new MarkdownIt({ html: true, linkify: true, typographer: true });
const bare = (body: string) => `<!doctype html><meta charset="utf-8"><body>${body}`;

it("has 200 payloads at least, each another", () => {
  expect(new Set(DOCUMENT_PAYLOADS).size).toBe(DOCUMENT_PAYLOADS.length);
  expect(DOCUMENT_PAYLOADS.length).toBeGreaterThanOrEqual(200);
});

it("the same texts as they are do run and do ask, so that the test can fail", { timeout: 120_000 }, async () => {
  let ran = 0;
  let loads = 0;
  for (const payload of DOCUMENT_PAYLOADS.slice(0, 60).concat(
    DOCUMENT_PAYLOADS.filter((one) => one.startsWith("![")),
  )) {
    const result = await show(bare(renderer.render(payload)));
    if (result.ran) ran++;
    if (result.asked.length > 0) loads++;
  }
  expect(ran).toBeGreaterThan(30);
  expect(loads).toBeGreaterThan(1);
});

describe("HTML", () => {
  it("runs nothing and asks for nothing, by its markup and not only by its policy", { timeout: 600_000 }, async () => {
    for (const payloads of GROUPS) {
      const [markup] = [...filesOf(makeHtmlWriter, payloads).values()];
      // Without the policy nothing but the escaping holds.
      const open = markup!.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, "");
      expect(open).not.toBe(markup);
      expect(await show(open), payloads.join("\n")).toEqual(NOTHING);
    }
  });

  it("would run nothing even if a script stood in it", async () => {
    const [markup] = [...filesOf(makeHtmlWriter, ["نص"]).values()];
    const broken = markup!.replace("</main>", "<script>parent.ran=1</script><img src=x onerror='parent.ran=1'></main>");
    expect((await show(broken)).ran).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe("Markdown", () => {
  it("runs nothing and asks for nothing, with front matter known and unknown", { timeout: 600_000 }, async () => {
    for (const payloads of GROUPS) {
      const files = [...filesOf(makeMarkdownWriter, payloads)];
      const whole = files.map(([, text]) => renderer.render(text)).join("\n");
      const body = files.map(([, text]) => renderer.render(text.replace(/^---\n.*?\n---\n/su, ""))).join("\n");
      // Links from the index to the files are the export's own.
      const ours = (markup: string) => markup.replace(/<a href="%D8%A7%D9%84%D9%85[^"]*\.md">/gu, "<a>");
      const linkless = (markup: string) => ours(markup).replace(/<a href="(?:http:\/\/|mailto:|\/\/)[^"]*">/gu, "<a>");
      expect(await show(bare(linkless(whole))), payloads.join("\n")).toEqual(NOTHING);
      expect(await show(bare(ours(body))), payloads.join("\n")).toEqual(NOTHING);
    }
  });

  it("front matter is what was meant: texts as texts, and nothing behind it", () => {
    for (const payload of DOCUMENT_PAYLOADS) {
      const files = [...filesOf(makeMarkdownWriter, [payload])];
      const [, text] = files.find(([file]) => file.includes("/"))!;
      const [, front] = /^---\n(.*?)\n---\n/su.exec(text)!;
      const [document, ...more] = parseAllDocuments(front!);
      expect(more, payload).toEqual([]);
      expect("errors" in document! && document.errors, payload).toEqual([]);
      const fields = (document as { toJS(): Record<string, unknown> }).toJS();
      expect(fields, payload).toMatchObject({
        rasd: 1,
        redacted: false,
        highlights: 1,
        clippings: 1,
        accessed: "2026-01-05",
      });
      expect(typeof fields.title, payload).toBe("string");
      expect(JSON.stringify(fields), payload).not.toMatch(/\[\[/u);
    }
  });
});
