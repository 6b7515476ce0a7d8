import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LONGEST_COPY } from "../../../utils/core/notes/limits.ts";
import { LiveDocumentError, makeCleanCopy } from "../../../utils/dom/make-clean-copy.ts";
import { CLEAN_ELEMENTS, rebuildClean } from "../../../utils/dom/rebuild-clean.ts";
import { DORMANT, SCRIPT_PAYLOADS } from "./script-payloads.ts";

const PAGE = { lang: "ar", dir: "rtl", baseUrl: "https://example.org/news/a-1.html" } as const;
const PARAGRAPHS = [
  "نظمت جمعية محلية بإقليم بركان، يوم الأحد، لقاء حول حماية العاملات الموسميات، بحضور ممثلين عن السلطات والنقابات، ومحامين من الهيئة.",
  "وأوضح رئيس الجمعية أن التقرير السنوي سجل تراجعا في عدد الشكايات، معتبرا أن التبليغ ما يزال صعبا، خصوصا في الضيعات البعيدة عن المدن.",
  "ودعا المشاركون إلى فتح مركز للاستماع، وإلى تكوين المتدخلين، وإلى نشر الأرقام كل ثلاثة أشهر، حتى يتسنى تتبع الالتزامات المعلنة.",
];

/** A page with an article and something put before, in and behind its paragraphs. */
function pageWith(piece: string): string {
  const [first, second, third] = PARAGRAPHS;
  return `<!doctype html><html lang="ar" dir="rtl"><head><title>لقاء ببركان</title></head><body><main><article><h1>لقاء ببركان</h1>
    ${piece}<p>${first}</p><p>${second} ${piece}</p>${piece}<p>${third}</p>${piece}</article></main></body></html>`;
}

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");
const copyOf = (html: string) => makeCleanCopy(parse(html), PAGE);

/** Where a script of the copied document itself would leave its sign: the payloads set it on the window around theirs. */
const AROUND = [window, window.parent] as { ran?: number }[];
const ranHere = () => AROUND.some(({ ran }) => ran);

/**
 * Shows HTML in a frame, touches everything in it, and says whether a script ran. The frame stands in one of its own, so that many
 * can be shown at a time and each script's sign is found where it belongs.
 *
 * @param patience how long a script may take in all, in milliseconds; one that ran is not waited for.
 */
async function runs(html: string, patience: number): Promise<boolean> {
  const outer = document.createElement("iframe");
  document.body.append(outer);
  const around = outer.contentWindow as { ran?: number };
  const frame = outer.contentDocument!.createElement("iframe");
  outer.contentDocument!.body.append(frame);
  const page = frame.contentDocument!;
  page.open();
  page.write(html);
  page.close();
  const wait = async (time: number) => {
    for (const until = performance.now() + time; !around.ran && performance.now() < until; )
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await wait(60);
  for (const element of frame.contentDocument?.querySelectorAll<HTMLElement>("*") ?? []) {
    for (const type of ["mouseover", "focus"]) element.dispatchEvent(new Event(type, { bubbles: true }));
    const address = element.getAttribute("href") ?? element.getAttribute("xlink:href");
    // A real link would only lead away.
    if (address?.startsWith("http")) continue;
    element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    if (around.ran) break;
  }
  await wait(patience - 60);
  const ran = around.ran === 1;
  outer.remove();
  return ran;
}

/** Whether the last paragraph is one: some payloads take what follows into themselves. */
function isShown(page: Document): boolean {
  return [...page.querySelectorAll("article > p")].some((one) => one.textContent?.trim() === PARAGRAPHS[2]);
}

/** Everything in HTML that the list does not have. */
function findForeign(html: string): string[] {
  const foreign: string[] = [];
  for (const element of parse(html).body.querySelectorAll("*")) {
    const allowed = Object.hasOwn(CLEAN_ELEMENTS, element.localName) ? CLEAN_ELEMENTS[element.localName]! : null;
    if (allowed === null) foreign.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (!["lang", "dir", ...(allowed ?? [])].includes(name)) foreign.push(`${element.localName} ${name}`);
      if (name === "href" && !/^https?:\/\/[^/]/.test(value)) foreign.push(value);
    }
  }
  return foreign;
}

/** So many pages are shown side by side: each must still have its turn within the time it is given. */
const AT_A_TIME = 8;

describe("scripts", () => {
  it("are enough of them", () => {
    expect(new Set([...SCRIPT_PAYLOADS, ...DORMANT]).size).toBeGreaterThanOrEqual(60);
  });

  it("run in the pages given here, so that the next tests can fail", { timeout: 60_000 }, async () => {
    const dead: string[] = [];
    for (let from = 0; from < SCRIPT_PAYLOADS.length; from += AT_A_TIME) {
      const payloads = SCRIPT_PAYLOADS.slice(from, from + AT_A_TIME);
      const ran = await Promise.all(payloads.map((payload) => runs(pageWith(payload), 5_000)));
      dead.push(...payloads.filter((_, at) => !ran[at]));
    }
    expect(dead).toEqual([]);
  });

  it.concurrent.each([...SCRIPT_PAYLOADS, ...DORMANT])("do not survive: %s", async (payload) => {
    const copy = copyOf(pageWith(payload))!;
    if (isShown(parse(pageWith(payload)))) expect(copy).toContain(PARAGRAPHS[2]);
    expect(findForeign(copy)).toEqual([]);
    // Without Readability, which drops much by itself.
    const { body } = parse(pageWith(payload));
    const rebuilt = rebuildClean(body, PAGE).outerHTML;
    expect(findForeign(rebuilt)).toEqual([]);
    expect(await Promise.all([runs(copy, 100), runs(rebuilt, 100)])).toEqual([false, false]);
    expect(ranHere()).toBe(false);
  });
});

/** To add a case: [what it shows, the article's content, the clean content]. */
const CASES: readonly (readonly [name: string, html: string, clean: string])[] = [
  [
    "direction and language of a part",
    '<p>قال <i lang="fr" dir="ltr">traite</i></p>',
    '<p>قال <i lang="fr" dir="ltr">traite</i></p>',
  ],
  ["relative links", '<p><a href="../b?x=1#y">ب</a></p>', '<p><a href="https://example.org/b?x=1#y">ب</a></p>'],
  ["a link to nothing that can be kept", '<p><a href="mailto:a@b.c">ب</a></p>', "<p><a>ب</a></p>"],
  [
    "an image",
    '<p><img src="/i/a.jpg" alt="صورة  اللقاء"></p>',
    '<p><a href="https://example.org/i/a.jpg">صورة اللقاء</a></p>',
  ],
  [
    "an image without a text",
    '<p><img src="/i/%D8%A3.jpg"></p>',
    '<p><a href="https://example.org/i/%D8%A3.jpg">أ.jpg</a></p>',
  ],
  ["an image within the page's code", '<p>أ <img src="data:image/png,x" alt="رسم"></p>', "<p>أ رسم</p>"],
  [
    "an image that links",
    '<p><a href="/b"><img src="/i/a.jpg" alt="صورة"></a></p>',
    '<p><a href="https://example.org/i/a.jpg">صورة</a></p>',
  ],
  [
    "an image and words that link",
    '<p><a href="/b">اقرأ <img src="/i/a.jpg" alt="صورة"></a></p>',
    '<p><a href="https://example.org/b">اقرأ </a><a href="https://example.org/i/a.jpg">صورة</a></p>',
  ],
  ["containers", "<div><section><div>أ</div><div><p>ب</p></div></section></div>", "<p>أ</p><p>ب</p>"],
  ["words between inline elements", "<p>أ<span>ب</span><code>ج</code></p>", "<p>أبج</p>"],
  ["headings too deep", "<h5>أ</h5><h2>ب</h2>", "<h4>أ</h4><h2>ب</h2>"],
  ["what is empty", "<p> </p><p><b></b></p><ul><li></li></ul><p>أ<br>ب</p>", "<p>أ<br>ب</p>"],
  [
    "tables",
    '<table class="x"><tbody><tr><th colspan="2" onclick="x">أ</th></tr><tr><td>1</td><td rowspan="x">2</td></tr></tbody></table>',
    '<table><tbody><tr><th colspan="2">أ</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
  ],
  [
    "times",
    '<p><time datetime="2026-01-04T18:30:00+01:00">أمس</time></p>',
    '<p><time datetime="2026-01-04T18:30:00+01:00">أمس</time></p>',
  ],
  ["what looks like markup", "<p>&lt;script&gt; &amp;lt;</p>", "<p>&lt;script&gt; &amp;lt;</p>"],
];
test.each(CASES)("%s", (_, html, clean) => {
  const article = rebuildClean(parse(html).body, PAGE);
  expect(article.innerHTML).toBe(clean);
  expect(article.outerHTML.startsWith('<article lang="ar" dir="rtl">')).toBe(true);
});

/** Trees no parser would make: any element in any, with any attribute. */
const NAMES = fc.constantFrom(
  ..."p div span a b table tr td ul li h1 h5 blockquote figure img script style noscript template svg math iframe form textarea title xmp plaintext pre article section br time x-y object select option".split(
    " ",
  ),
);
const ATTRIBUTES = fc.dictionary(
  fc.constantFrom(
    "href",
    "src",
    "srcset",
    "onclick",
    "onerror",
    "style",
    "id",
    "name",
    "class",
    "lang",
    "dir",
    "alt",
    "colspan",
    "start",
    "datetime",
    "srcdoc",
    "is",
    "slot",
  ),
  fc.oneof(
    fc.constantFrom(
      "javascript:x",
      "https://example.org/a",
      "//example.org/b",
      "data:text/html,x",
      "ar",
      "rtl",
      "2",
      '"><script>',
      "http:",
      "https:///",
    ),
    fc.string({ unit: "binary" }),
  ),
  { maxKeys: 3 },
);
interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly foreign: boolean;
  readonly children: readonly (Tree | string)[];
}
const { tree: TREES } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: NAMES,
    attributes: ATTRIBUTES,
    foreign: fc.boolean(),
    children: fc.array(
      fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom("نص", "<script>x</script>", "-->", "]]>", " ", "a&lt;"),
        tie("tree"),
      ),
      { maxLength: 4 },
    ),
  }),
}));

function grow({ name, attributes, foreign, children }: Tree, doc: Document): Element {
  const element =
    foreign && ["svg", "math", "style", "a", "title"].includes(name)
      ? doc.createElementNS("http://www.w3.org/2000/svg", name)
      : doc.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) element.append(typeof child === "string" ? child : grow(child, doc));
  return element;
}

test("whatever a page holds, only the list is left, before and after it was written down and read", () => {
  fc.assert(
    fc.property(TREES, (tree) => {
      const doc = document.implementation.createHTMLDocument("");
      doc.body.append(grow(tree, doc));
      const before = doc.body.outerHTML;
      const html = rebuildClean(doc.body, PAGE).outerHTML;
      expect(doc.body.outerHTML).toBe(before);
      expect(findForeign(html)).toEqual([]);
      // Once more changes no word of it.
      const again = rebuildClean(parse(html).body.firstElementChild!, PAGE);
      expect(findForeign(again.outerHTML)).toEqual([]);
      expect(again.textContent?.replace(/\s+/g, "")).toBe(parse(html).body.textContent?.replace(/\s+/g, ""));
    }),
    { numRuns: 400 },
  );
});

describe("makeCleanCopy", () => {
  it("keeps an article's words, its language and its direction", () => {
    const copy = copyOf(
      pageWith('<p lang="fr" dir="ltr">« La traite des êtres humains » est punie par la loi, dit-elle.</p>'),
    )!;
    expect(copy.startsWith('<article lang="ar" dir="rtl">')).toBe(true);
    for (const paragraph of PARAGRAPHS) expect(parse(copy).body.textContent).toContain(paragraph);
    expect(copy).toContain('<p lang="fr" dir="ltr">« La traite');
  });

  it("leaves the page as it is, and takes images out of <noscript>", () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const page = frame.contentDocument!;
    page.open();
    page.write(
      pageWith(
        '<figure><img src="data:image/gif,x" class="lazy"><noscript><img src="https://example.org/n.jpg" alt="قاعة"></noscript></figure>',
      ),
    );
    page.close();
    const before = page.documentElement.outerHTML;
    expect(() => makeCleanCopy(page, PAGE)).toThrow(LiveDocumentError);
    const copy = makeCleanCopy(page.cloneNode(true) as Document, PAGE);
    expect(page.documentElement.outerHTML).toBe(before);
    expect(copy).toContain('<a href="https://example.org/n.jpg">قاعة</a>');
    frame.remove();
  });

  it("is null where there is nothing", () => {
    expect(copyOf("")).toBeNull();
    expect(copyOf("<p> </p>")).toBeNull();
    expect(copyOf(`<main>${"<i></i>".repeat(100_001)}</main>`)).toBeNull();
  });

  it("cuts what is too long after a whole paragraph", () => {
    const paragraph = `<p>${PARAGRAPHS.join(" ")}</p>`;
    // `pageWith` puts it in four times.
    const copy = copyOf(pageWith(paragraph.repeat(Math.ceil(LONGEST_COPY / paragraph.length / 3))))!;
    expect(copy.length).toBeLessThanOrEqual(LONGEST_COPY);
    expect(copy.length).toBeGreaterThan(LONGEST_COPY - 2_000);
    expect(copy.endsWith("</p><p>…</p></article>")).toBe(true);
    expect(findForeign(copy)).toEqual([]);
  });

  it("does not fall over elements nested without end", () => {
    const doc = parse(pageWith(""));
    let inner: Element = doc.querySelector("article")!;
    for (let depth = 0; depth < 20_000; depth++) {
      const div = doc.createElement("blockquote");
      inner.append(div);
      inner = div;
    }
    inner.append(PARAGRAPHS.join(" "));
    const rebuilt = rebuildClean(doc.body, PAGE).outerHTML;
    expect(rebuilt).toContain(PARAGRAPHS[1]);
    expect(findForeign(rebuilt)).toEqual([]);
  });
});
