import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createEntityCard, type EntityCard } from "../../utils/dom/entity-card.ts";
import type { EntityCardData, EntityCardTexts } from "../../utils/dom/make-card-content.ts";
import { placeCard } from "../../utils/dom/place-card.ts";
import { showHosts } from "./show-hosts.ts";

const TEXTS: EntityCardTexts = {
  lang: "ar",
  dir: "rtl",
  category: (category) => `فئة ${category}`,
  figure: (kind) => `رقم ${kind}`,
  onThisPage: (count) => `${count} مرات`,
  provenance: ({ origin }) => [`مصدر ${origin}: `, { text: "ISO 3166", lang: "en" }],
};

const DATA: EntityCardData = {
  names: { ar: "الاتجار بالبشر", fr: "traite des êtres humains", en: "human trafficking" },
  category: "crime",
  provenance: { origin: "seed", sources: { titles: [], more: 0 } },
  figure: null,
  count: 3,
};

const MARK = { left: 200, right: 260, top: 100, bottom: 120 };

let roots: ShadowRoot[] = [];
let card: EntityCard;
let hideHosts: () => void;

/** The shadow root is closed to everyone; the test listens in where it is made. */
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  hideHosts = showHosts(document);
  roots = [];
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  card = createEntityCard(document, TEXTS);
});

afterEach(() => {
  hideHosts();
  card.dispose();
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.head.querySelector("#page-style")?.remove();
});

const host = () => roots[0]?.host as HTMLElement | undefined;
const box = () => roots[0]!.querySelector<HTMLElement>(".card")!;
const isShown = () => host()?.matches(":popover-open") ?? false;
const lines = () => [...box().querySelectorAll("p")].map((line) => line.textContent);

describe("the entity card", () => {
  it("leaves the page alone until it is first shown, and then adds one closed element outside the body", async () => {
    const before = document.documentElement.outerHTML;
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    card.dispose();
    card = createEntityCard(document, TEXTS);
    card.hide();
    expect(document.documentElement.outerHTML).toBe(before);

    card.show(MARK, DATA);
    card.show({ ...MARK, left: 10 }, { ...DATA, count: 9 });
    await Promise.resolve();
    seen.push(...observer.takeRecords());
    observer.disconnect();
    expect(seen.map(({ type, target }) => [type, target])).toEqual([["childList", document.documentElement]]);
    expect(host()!.parentElement).toBe(document.documentElement);
    expect(host()!.shadowRoot).toBeNull();
    expect(document.body.contains(host()!)).toBe(false);
  });

  it("says what kind of figure it is beside the category", () => {
    card.show(MARK, { ...DATA, names: { ar: "ثلاث ضحايا" }, category: "victim", figure: "victims" });
    expect(lines()[0]).toBe("فئة victim · رقم victims");
    card.show(MARK, DATA);
    expect(lines()[0]).toBe("فئة crime");
  });

  it("says first why a headline is marked, and not how often its entity is named", () => {
    card.show(MARK, { names: DATA.names, category: "crime", reason: "يسمّي العنوان «الاتجار بالبشر»." });
    expect(lines()).toEqual([
      "يسمّي العنوان «الاتجار بالبشر».",
      "فئة crime",
      "الاتجار بالبشر",
      "traite des êtres humains",
      "human trafficking",
    ]);
  });

  it("says the names in three languages, the reader's first, the category, how often and where the name is from", () => {
    card.show(MARK, DATA);
    expect(lines()).toEqual([
      "فئة crime",
      "الاتجار بالبشر",
      "traite des êtres humains",
      "human trafficking",
      "3 مرات",
      "مصدر seed: ISO 3166",
    ]);
    const title = box().querySelector<HTMLElement>("bdi")!;
    expect([title.textContent, title.lang, title.dir]).toEqual(["ISO 3166", "en", "auto"]);
    expect(getComputedStyle(title).unicodeBidi).toBe("isolate");
    const names = [...box().querySelectorAll<HTMLElement>(".name, .other")].map(({ lang, dir }) => `${lang} ${dir}`);
    expect(names).toEqual(["ar rtl", "fr ltr", "en ltr"]);
    expect(box().getAttribute("role")).toBe("tooltip");
    expect(getComputedStyle(box()).direction).toBe("rtl");
  });

  it("leaves out names it does not have", () => {
    card.show(MARK, { ...DATA, names: { fr: "15 juin" } });
    expect(lines()).toEqual(["فئة crime", "15 juin", "3 مرات", "مصدر seed: ISO 3166"]);
  });

  it("writes names as text, never as markup", () => {
    card.show(MARK, { ...DATA, names: { ar: "<img src=x>" } });
    expect(roots[0]!.querySelector("img")).toBeNull();
    expect(lines()[1]).toBe("<img src=x>");
  });

  it("cannot be styled, moved or hidden by the page", () => {
    const style = document.createElement("style");
    style.id = "page-style";
    style.textContent =
      "html > div, div { display: none !important; position: static !important; color: red !important; font-size: 90px !important; opacity: 0 !important; }";
    document.head.append(style);
    card.show(MARK, DATA);
    expect(box().getBoundingClientRect().width).toBeGreaterThan(50);
    expect(getComputedStyle(host()!).opacity).toBe("1");
    expect(getComputedStyle(host()!).position).toBe("fixed");
    expect(getComputedStyle(box()).fontSize).toBe("14px");
  });

  it("lets clicks beside it through to the page", () => {
    card.show(MARK, DATA);
    expect(document.elementFromPoint(2, 2)).not.toBe(host());
    const { left, top, width, height } = box().getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(host());
  });

  it("stands below the mark, flush with where the reading starts", () => {
    card.show(MARK, DATA);
    const { right, top } = box().getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(MARK.bottom);
    expect(Math.abs(right - Math.max(MARK.right, box().offsetWidth + 8))).toBeLessThan(1);
  });

  it("is put away by Escape, by scrolling, and by nothing a page can forge", async () => {
    card.show(MARK, DATA);
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    document.dispatchEvent(new Event("scroll"));
    window.dispatchEvent(new Event("resize"));
    expect(isShown()).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(isShown()).toBe(false);

    const tall = document.createElement("div");
    tall.style.blockSize = "5000px";
    document.body.append(tall);
    card.show(MARK, DATA);
    window.scrollTo(0, 300);
    await vi.waitFor(() => expect(isShown()).toBe(false));
    tall.remove();
    await vi.waitFor(() => expect(window.scrollY).toBe(0));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });

  it("waits a moment before it goes, and stays when a new mark comes in between", () => {
    vi.useFakeTimers();
    card.show(MARK, DATA);
    card.hide();
    vi.advanceTimersByTime(200);
    expect(isShown()).toBe(true);
    card.show(MARK, DATA);
    vi.advanceTimersByTime(1000);
    expect(isShown()).toBe(true);
    card.hide();
    vi.advanceTimersByTime(300);
    expect(isShown()).toBe(false);
  });

  it("stays while the pointer is on it", async () => {
    card.show(MARK, DATA);
    const { left, top } = box().getBoundingClientRect();
    await userEvent.hover(document.documentElement, { position: { x: left + 20, y: top + 20 }, force: true });
    expect(box().matches(":hover")).toBe(true);
    card.hide();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(isShown()).toBe(true);
    await userEvent.hover(document.documentElement, { position: { x: 2, y: 2 }, force: true });
    await vi.waitFor(() => expect(isShown()).toBe(false));
  });

  it("is read out only for a reader who came by keyboard", () => {
    card.show(MARK, DATA);
    const said = roots[0]!.querySelector("[role=status]")!;
    expect(said.textContent).toBe("");
    card.show(MARK, DATA, { announce: true });
    expect(said.textContent).toContain("human trafficking");
  });

  it("comes back when the page threw it out, and leaves nothing behind when disposed of", () => {
    card.show(MARK, DATA);
    host()!.remove();
    card.hide();
    card.show(MARK, DATA);
    expect(isShown()).toBe(true);
    const gone = host()!;
    card.dispose();
    card.dispose();
    expect(gone.isConnected).toBe(false);
  });

  it("is styled where a content script may not adopt style sheets (Firefox)", () => {
    vi.spyOn(CSSStyleSheet.prototype, "replaceSync").mockImplementation(() => {
      throw new Error("Accessing from Xray wrapper is not supported.");
    });
    card.show(MARK, DATA);
    expect(getComputedStyle(box()).position).toBe("absolute");
    expect(document.head.querySelector("style[data-rasd]")).toBeNull();
  });
});

describe("placeCard", () => {
  it("keeps the card whole inside the window whenever it fits, beside the mark and off it when there is room", () => {
    const size = fc.record({ width: fc.integer({ min: 40, max: 320 }), height: fc.integer({ min: 30, max: 200 }) });
    const view = fc.record({ width: fc.integer({ min: 336, max: 2000 }), height: fc.integer({ min: 216, max: 1400 }) });
    const mark = fc.record({
      left: fc.integer({ min: -200, max: 2200 }),
      top: fc.integer({ min: -200, max: 1600 }),
      width: fc.nat(400),
      height: fc.nat(60),
    });
    fc.assert(
      fc.property(mark, size, view, fc.constantFrom("rtl" as const, "ltr" as const), (m, card, window, dir) => {
        const rect = { left: m.left, top: m.top, right: m.left + m.width, bottom: m.top + m.height };
        const { left, top } = placeCard(rect, card, window, dir);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + card.width).toBeLessThanOrEqual(window.width - 8);
        expect(top + card.height).toBeLessThanOrEqual(window.height - 8);
        const roomBelow = rect.bottom >= 2 && rect.bottom + 6 + card.height + 8 <= window.height;
        const roomAbove = rect.top - 6 - card.height >= 8 && rect.top <= window.height;
        if (roomBelow || roomAbove) expect(top >= rect.bottom || top + card.height <= rect.top).toBe(true);
      }),
    );
  });

  // To add one: what it shows, direction, mark's left and right, the left expected for a card 100 wide in a window 500 wide.
  it.each([
    ["LTR: left edges meet", "ltr", 200, 240, 200],
    ["RTL: right edges meet", "rtl", 200, 240, 140],
    ["LTR at the right edge", "ltr", 480, 499, 392],
    ["RTL at the left edge", "rtl", 0, 30, 8],
  ] as const)("%s", (_, dir, left, right, expected) => {
    const mark = { left, right, top: 50, bottom: 70 };
    expect(placeCard(mark, { width: 100, height: 50 }, { width: 500, height: 400 }, dir)).toEqual({
      left: expected,
      top: 76,
    });
  });
});
