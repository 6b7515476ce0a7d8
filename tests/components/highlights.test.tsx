import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { HighlightsView } from "../../components/highlights/HighlightsView.tsx";
import { type PressedKey, readHistoryKey } from "../../components/highlights/read-history-key.ts";
import { shortenEnd, shortenStart } from "../../components/highlights/shorten.ts";
import type { HighlightsState } from "../../components/highlights/types.ts";
import { byName, mountView, unmountView } from "./mount-view.tsx";
import {
  DELETED,
  HIGHLIGHTS,
  HOSTILE_HIGHLIGHTS,
  ITEMS,
  manyHighlights,
  ORPHAN,
  UNCERTAIN,
} from "./stories/highlight-samples.ts";
import { testTranslator } from "./stories/translators.ts";
import { highlightSpies, LivingHighlights } from "./support/living-highlights.tsx";

const ar = testTranslator("ar");

afterEach(unmountView);

const show = (state: Partial<HighlightsState>, spy = highlightSpies(), lang: "ar" | "fr" | "en" = "ar") =>
  mountView(<HighlightsView state={{ ...HIGHLIGHTS, ...state }} actions={spy} />, { lang });
const idsOf = (within: Element) =>
  [...within.querySelectorAll<HTMLElement>("[data-highlight]")].map((card) => card.dataset.highlight);
const cardOf = (root: HTMLElement, id: string) => root.querySelector<HTMLElement>(`[data-highlight=${id}]`)!;

describe("the list of highlights", () => {
  it("keeps the order of the text, each passage a quotation in its own language and direction", async () => {
    const french = { ...ITEMS[2]!, id: "fr", lang: "fr", dir: "ltr" } as const;
    const { root } = await show({ items: [...ITEMS, french] });
    expect(idsOf(root)).toEqual(["h1", "h2", "h3", "fr"]);
    const passage = cardOf(root, "fr").querySelector<HTMLElement>("blockquote bdi")!;
    expect([passage.lang, passage.dir]).toEqual(["fr", "ltr"]);
  });

  it("names the colour and shows note and tags", async () => {
    const { root } = await show({});
    const card = cardOf(root, "h1");
    expect(card.textContent).toContain(ar.t("highlights.colours.yellow"));
    expect(card.querySelector(".note-text")!.textContent).toBe(ITEMS[0]!.note);
    expect([...card.querySelectorAll(".tag")].map((tag) => tag.textContent)).toEqual(["الاتجار بالبشر", "للتحقق"]);
  });

  it("goes to the passage by click and by Enter", async () => {
    const spy = highlightSpies();
    const { root } = await show({}, spy);
    await userEvent.click(cardOf(root, "h2").querySelector(".passage-button")!);
    cardOf(root, "h3").querySelector<HTMLElement>(".passage-button")!.focus();
    await userEvent.keyboard("{Enter}");
    expect(spy.goTo.mock.calls).toEqual([["h2"], ["h3"]]);
  });

  it("cuts a long passage and shows it whole when asked; a short one has no button for it", async () => {
    const { root } = await show({});
    expect(cardOf(root, "h3").textContent).not.toContain(ar.t("highlights.showAll"));
    const card = cardOf(root, "h2");
    const height = () => card.querySelector(".passage")!.clientHeight;
    const before = height();
    await userEvent.click(byName(card, "button", ar.t("highlights.showAll")));
    expect(height()).toBeGreaterThan(before);
    await userEvent.click(byName(card, "button", ar.t("highlights.showLess")));
    expect(height()).toBe(before);
  });

  it("goes from card to card by arrow, and to the ends", async () => {
    const { root } = await show({});
    cardOf(root, "h1").querySelector("button")!.focus();
    const focused = () => document.activeElement!.closest<HTMLElement>("[data-highlight]")!.dataset.highlight;
    const ids: unknown[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End"]) {
      await userEvent.keyboard(`{${key}}`);
      ids.push(focused());
    }
    expect(ids).toEqual(["h2", "h3", "h3", "h2", "h1", "h3"]);
  });

  it("says of what it cannot find in words that it is gone, and has nowhere to go", async () => {
    const { root } = await show({ items: [ITEMS[0]!, ORPHAN] });
    const orphans = root.querySelector(".highlights-orphans")!;
    expect(idsOf(orphans)).toEqual([ORPHAN.id]);
    expect(orphans.textContent).toContain("لم يعد هذا المقطع في الصفحة");
    expect(orphans.textContent).toContain(ORPHAN.passage);
    expect(orphans.textContent).toContain(ORPHAN.note);
    expect(orphans.querySelector(".passage-button")).toBeNull();
  });

  // Numbers with each plural form Arabic has. To add a case: language, how many, the heading.
  it.each([
    ["ar", 1, "مقطع مظلَّل واحد"],
    ["ar", 2, "مقطعان مظلَّلان"],
    ["ar", 3, "3 مقاطع مظلَّلة"],
    ["ar", 11, "11 مقطعًا مظلَّلًا"],
    ["ar", 100, "100 مقطع مظلَّل"],
    ["fr", 1, "1 surlignage"],
    ["fr", 2, "2 surlignages"],
    ["en", 1, "1 highlight"],
    ["en", 100, "100 highlights"],
  ] as const)("%s: counts %i as «%s»", async (lang, count, title) => {
    const { root } = await show({ items: manyHighlights(count) }, highlightSpies(), lang);
    expect(root.querySelector(".section-title")!.textContent).toBe(title);
    expect(idsOf(root)).toHaveLength(count);
  });

  it("tells whoever has none how to make one, with the keys if there are any", async () => {
    const { root } = await show({ items: [] });
    expect(root.textContent).toContain("Alt+Shift+H");
    const { root: without } = await show({ items: [], shortcut: null });
    expect(without.textContent).toContain(ar.t("highlights.empty.text"));
  });

  it("finds among many in any spelling, and keeps an open note in sight", async () => {
    const many = manyHighlights(11);
    const { root } = await show({ items: [...many, { ...ITEMS[1]!, id: "open" }], open: "open" });
    const field = root.querySelector<HTMLInputElement>("[type=search]")!;
    await userEvent.type(field, "قانون{Enter}");
    expect(idsOf(root)).toEqual(["many-2", "many-5", "many-8", "open"]);
    await userEvent.type(field, " قرصنة{Enter}");
    expect(idsOf(root)).toEqual(["open"]);
    await userEvent.keyboard("{Escape}");
    expect(idsOf(root)).toHaveLength(12);
  });

  it("has no search while all are seen at a glance", async () => {
    const { root } = await show({ items: manyHighlights(10) });
    expect(root.querySelector("[type=search]")).toBeNull();
  });

  it("says what was copied and what failed", async () => {
    const { root, update } = await show({ notice: { kind: "copied" } });
    expect(root.querySelector(".highlights-notice[role=status]")!.textContent).toBe(ar.t("highlights.copied"));
    const notice = { kind: "failed", message: "boom" } as const;
    await update(<HighlightsView state={{ ...HIGHLIGHTS, notice }} actions={highlightSpies()} />);
    expect(root.querySelector("[role=alert]")!.textContent).toContain("boom");
  });

  it("copies the citation of a named highlight", async () => {
    const spy = highlightSpies();
    const { root } = await show({}, spy);
    const label = ar.t("highlights.copyNamed", { passage: ITEMS[2]!.passage });
    await userEvent.click(byName(root, "button", label));
    expect(spy.copyCitation).toHaveBeenCalledExactlyOnceWith("h3");
  });

  it("writes hostile text as text, and shows every bit of it", async () => {
    const { root } = await show(HOSTILE_HIGHLIGHTS);
    expect(root.querySelector("script")).toBeNull();
    const card = cardOf(root, "h1");
    expect(card.querySelector(".passage-text")!.textContent).toBe(HOSTILE_HIGHLIGHTS.items[0]!.passage);
    expect(card.querySelector(".note-text")!.textContent).toBe(HOSTILE_HIGHLIGHTS.items[0]!.note);
  });
});

describe("a highlight with several places", () => {
  it("asks which it is, with the words around each, and has the answer", async () => {
    const spy = highlightSpies();
    const { root } = await mountView(<LivingHighlights spy={spy} start={{ items: [...ITEMS.slice(1), UNCERTAIN] }} />);
    expect(idsOf(root)).toEqual(["h4", "h2", "h3"]);
    const places = root.querySelectorAll<HTMLElement>(".place");
    expect(places[0]!.textContent).toBe("وبخصوص عدد الموقوفين، أكد المصدر ذاته أن الأمر يتعلق بأربعة أشخاص.");
    expect([...places].map((place) => place.querySelector("mark")!.textContent)).toEqual([
      "أكد المصدر ذاته",
      "أكد المصدر ذاته",
      "أكد المصدر نفسه",
    ]);
    expect(places[1]!.querySelectorAll("bdi")).toHaveLength(3);
    places[1]!.focus();
    await userEvent.keyboard("{Enter}");
    expect(spy.choosePlace).toHaveBeenCalledExactlyOnceWith("h4", 1);
    expect(root.querySelector(".question")).toBeNull();
    expect(document.activeElement!.closest<HTMLElement>("[data-highlight]")?.dataset.highlight).toBe("h4");
  });

  it("takes «none of these» for an answer, and asks of five at most", async () => {
    const spy = highlightSpies();
    const options = Array.from({ length: 9 }, () => UNCERTAIN.options[0]!);
    const { root } = await mountView(<LivingHighlights spy={spy} start={{ items: [{ ...UNCERTAIN, options }] }} />);
    expect(root.querySelectorAll(".place")).toHaveLength(5);
    await userEvent.click(byName(root, "button", ar.t("highlights.question.none")));
    expect(spy.choosePlace).toHaveBeenCalledExactlyOnceWith("h4", null);
    expect(idsOf(root.querySelector(".highlights-orphans")!)).toEqual(["h4"]);
  });
});

describe("deleting and restoring", () => {
  it("deletes by keyboard, moves the focus to undo and from there back to the card", async () => {
    const spy = highlightSpies();
    const { root } = await mountView(<LivingHighlights spy={spy} />);
    cardOf(root, "h2").querySelector<HTMLElement>(".card-copy")!.focus();
    await userEvent.keyboard("{Tab}{Tab}{Enter}");
    expect(spy.remove).toHaveBeenCalledExactlyOnceWith("h2");
    await vi.waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe(ar.t("common.undo")));
    await userEvent.keyboard("{Enter}");
    expect(spy.restore).toHaveBeenCalledExactlyOnceWith("h2");
    expect(root.querySelector(".undo")).toBeNull();
    expect(document.activeElement!.closest<HTMLElement>("[data-highlight]")?.dataset.highlight).toBe("h2");
  });

  it("restores what was deleted days ago, told apart by passage, note and day", async () => {
    const spy = highlightSpies();
    const { root } = await show({ items: [], deleted: DELETED }, spy);
    const list = root.querySelector<HTMLDetailsElement>(".deleted")!;
    expect(list.querySelector("summary")!.textContent).toBe("مقطعان محذوفان يمكن استرجاعهما");
    await userEvent.click(list.querySelector("summary")!);
    expect(list.textContent).toContain("12 نونبر 2024");
    expect(list.textContent).toContain("مكرر");
    await userEvent.click(list.querySelectorAll("button")[1]!);
    expect(spy.restore).toHaveBeenCalledExactlyOnceWith("d2");
  });
});

describe("undo and redo", () => {
  it("say what they would do, and do nothing when there is nothing", async () => {
    const spy = highlightSpies();
    const { root } = await show({ undo: "حذف مقطع" }, spy);
    expect(byName(root, "button", ar.t("highlights.undoWhat", { what: "حذف مقطع" })).title).toContain("حذف مقطع");
    const redo = byName(root, "button", ar.t("highlights.redo"));
    expect(redo.getAttribute("aria-disabled")).toBe("true");
    await userEvent.click(root.querySelector(".history-undo")!);
    redo.click();
    expect([spy.undo.mock.calls.length, spy.redo.mock.calls.length]).toEqual([1, 0]);
  });

  it("answer their keys anywhere in the view but not in a text field, and no more once it is gone", async () => {
    const spy = highlightSpies();
    const { root } = await show({ undo: "أ", redo: "ب", open: "h1" }, spy);
    const press = (target: EventTarget, init: KeyboardEventInit) =>
      target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
    const undo = { key: "z", code: "KeyZ", ctrlKey: true };
    expect(press(root.querySelector("textarea")!, undo)).toBe(true);
    expect(press(root.querySelector("[role=combobox]")!, undo)).toBe(true);
    expect(spy.undo).not.toHaveBeenCalled();
    expect(press(document.body, undo)).toBe(false);
    expect(press(root.querySelector("input[type=radio]")!, { ...undo, shiftKey: true })).toBe(false);
    expect([spy.undo.mock.calls.length, spy.redo.mock.calls.length]).toEqual([1, 1]);
    unmountView();
    press(document.body, undo);
    expect(spy.undo).toHaveBeenCalledOnce();
  });

  // To add a case: [what it shows, the keys, what they mean].
  it.each([
    ["Ctrl+Z", { key: "z", code: "KeyZ", ctrlKey: true }, "undo"],
    ["Cmd+Z", { key: "z", code: "KeyZ", metaKey: true }, "undo"],
    ["Ctrl+Shift+Z", { key: "Z", code: "KeyZ", ctrlKey: true, shiftKey: true }, "redo"],
    ["Cmd+Shift+Z", { key: "z", code: "KeyZ", metaKey: true, shiftKey: true }, "redo"],
    ["Ctrl+Y", { key: "y", code: "KeyY", ctrlKey: true }, "redo"],
    ["Cmd+Y is the browser's", { key: "y", code: "KeyY", metaKey: true }, null],
    ["with capitals locked", { key: "Z", code: "KeyZ", ctrlKey: true }, "undo"],
    ["Z of a French keyboard", { key: "z", code: "KeyW", ctrlKey: true }, "undo"],
    ["its W", { key: "w", code: "KeyZ", ctrlKey: true }, null],
    ["the place of Z on an Arabic keyboard", { key: "ئ", code: "KeyZ", ctrlKey: true }, "undo"],
    ["with Shift", { key: "~", code: "KeyZ", ctrlKey: true, shiftKey: true }, "redo"],
    ["the place of Y", { key: "غ", code: "KeyY", ctrlKey: true }, "redo"],
    ["Z alone", { key: "z", code: "KeyZ" }, null],
    ["with Alt, which writes letters", { key: "z", code: "KeyZ", ctrlKey: true, altKey: true }, null],
    ["another key", { key: "c", code: "KeyC", ctrlKey: true }, null],
    ["Shift itself", { key: "Shift", code: "ShiftLeft", ctrlKey: true, shiftKey: true }, null],
  ] as const)("%s", (_, keys, meaning) => {
    const none: PressedKey = { key: "", code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    expect(readHistoryKey({ ...none, ...keys })).toBe(meaning);
  });
});

// To add a case: [a text, how many characters, its beginning, its end].
it.each([
  ["قصير", 10, "قصير", "قصير"],
  ["أربعة أشخاص أمام المحكمة", 13, "أربعة أشخاص…", "…أمام المحكمة"],
  ["a\n\tb ", 10, "a b", "a b "],
  ["منبعبلافراغ", 4, "منبع…", "…فراغ"],
  ["😀😀😀", 2, "😀😀…", "…😀😀"],
] as const)("%j in %i characters is %j from its beginning and %j from its end", (text, most, start, end) => {
  expect([shortenEnd(text, most), shortenStart(text, most)]).toEqual([start, end]);
});
