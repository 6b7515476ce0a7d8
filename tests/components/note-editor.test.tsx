import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { HighlightsView } from "../../components/highlights/HighlightsView.tsx";
import type { HighlightItem, HighlightsState } from "../../components/highlights/types.ts";
import type { Tag } from "../../utils/core/notes/types.ts";
import { byName, mountView, unmountView } from "./mount-view.tsx";
import { HIGHLIGHTS, ITEMS } from "./stories/highlight-samples.ts";
import { testTranslator } from "./stories/translators.ts";
import { highlightSpies, LivingHighlights } from "./support/living-highlights.tsx";

const ar = testTranslator("ar");

afterEach(unmountView);

const at = (second: number) => `2024-11-20T10:00:${String(second).padStart(2, "0")}.000Z`;
const open = (part: Partial<HighlightItem>, state: Partial<HighlightsState> = {}): HighlightsState => ({
  ...HIGHLIGHTS,
  items: [{ ...ITEMS[0]!, note: "", tags: [], ...part }],
  open: ITEMS[0]!.id,
  ...state,
});
const fieldOf = (root: HTMLElement) => root.querySelector("textarea")!;

/** One keystroke as the browser gives it: the field has it already when the event comes. */
async function type(field: HTMLTextAreaElement, text: string) {
  await act(() => {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

describe("the text of a note", () => {
  it("is never replaced by a state that comes later than the typing", async () => {
    const spy = highlightSpies();
    const view = (state: HighlightsState) => <HighlightsView state={state} actions={spy} />;
    const { root, update } = await mountView(view(open({})));
    const field = fieldOf(root);
    const whole = "قارن مع البلاغ: «أربعة» أم «خمسة»؟\nCf. communiqué";
    const typed: string[] = [""];
    for (const [index, character] of [...whole].entries()) {
      await type(field, character);
      typed.push(field.value);
      // What comes back lags behind, by more and by less, also from before the typing.
      const lag = [3, 1, 7, 2, index + 1][index % 5]!;
      const old = Math.max(0, typed.length - 1 - lag);
      await update(view(open({ note: typed[old]!, updatedAt: at(old) }, { saving: "saved" })));
      expect(field.value).toBe([...whole].slice(0, index + 1).join(""));
      expect(field.selectionStart).toBe(field.value.length);
    }
    expect(fieldOf(root)).toBe(field);
    expect(spy.changeNote.mock.calls).toEqual(typed.slice(1).map((text) => [ITEMS[0]!.id, text]));
    // The last one arrives, and then an older one all the same.
    await update(view(open({ note: whole, updatedAt: at(58) })));
    await update(view(open({ note: typed[5]!, updatedAt: at(5) })));
    expect(field.value).toBe(whole);
  });

  it("stays when it is typed into the middle, with the caret where it was", async () => {
    const spy = highlightSpies();
    const view = (state: HighlightsState) => <HighlightsView state={state} actions={spy} />;
    const { root, update } = await mountView(view(open({ note: "أول آخر" })));
    const field = fieldOf(root);
    field.setSelectionRange(3, 3);
    for (const [index, character] of [..." وسط"].entries()) {
      await type(field, character);
      await update(view(open({ note: "أول آخر", updatedAt: at(index) })));
    }
    expect([field.value, field.selectionStart]).toEqual(["أول وسط آخر", 7]);
  });

  it("takes a change made elsewhere when the reader has nothing under way", async () => {
    const view = (state: HighlightsState) => <HighlightsView state={state} actions={highlightSpies()} />;
    const { root, update } = await mountView(view(open({ note: "قبل" })));
    await update(view(open({ note: "بعد", updatedAt: at(1) })));
    expect(fieldOf(root).value).toBe("بعد");
  });

  it("follows an undo the reader asked for, even to what was typed before", async () => {
    const spy = highlightSpies();
    const view = (state: HighlightsState) => <HighlightsView state={{ ...state, undo: "الكتابة" }} actions={spy} />;
    const { root, update } = await mountView(view(open({ note: "أ" })));
    await type(fieldOf(root), "ب");
    await update(view(open({ note: "أب", updatedAt: at(1) })));
    await userEvent.click(root.querySelector(".history-undo")!);
    expect(spy.undo).toHaveBeenCalledOnce();
    await update(view(open({ note: "أ", updatedAt: at(2) })));
    expect(fieldOf(root).value).toBe("أ");
  });

  it("is said to be saved only once what stands in the field is", async () => {
    const spy = highlightSpies();
    const view = (state: HighlightsState) => <HighlightsView state={state} actions={spy} />;
    const { root, update } = await mountView(view(open({})));
    const status = () => root.querySelector(".saving [role=status]")!.textContent!.trim();
    expect(status()).toBe(ar.t("highlights.saving.saved"));
    await type(fieldOf(root), "أ");
    expect(status()).toBe(ar.t("highlights.saving.saving"));
    await update(view(open({ note: "", updatedAt: at(1) }, { saving: "saved" })));
    expect(status()).toBe(ar.t("highlights.saving.saving"));
    await update(view(open({ note: "أ", updatedAt: at(2) }, { saving: "saved" })));
    expect(status()).toBe(ar.t("highlights.saving.saved"));
  });

  it("can be tried again after a failure, with what stands in the field", async () => {
    const spy = highlightSpies();
    const view = (state: HighlightsState) => <HighlightsView state={state} actions={spy} />;
    const { root, update } = await mountView(view(open({})));
    await type(fieldOf(root), "أ");
    await update(view(open({}, { saving: "failed" })));
    expect(root.querySelector(".saving")!.textContent).toContain(ar.t("highlights.saving.failed"));
    expect(fieldOf(root).value).toBe("أ");
    await userEvent.click(byName(root, "button", ar.t("common.retry")));
    expect(spy.changeNote.mock.calls).toEqual([
      [ITEMS[0]!.id, "أ"],
      [ITEMS[0]!.id, "أ"],
    ]);
  });

  it("takes the direction of what is written, and grows with it", async () => {
    const { root } = await mountView(<LivingHighlights spy={highlightSpies()} start={open({})} />);
    const field = fieldOf(root);
    const height = field.clientHeight;
    expect(getComputedStyle(field).direction).toBe("rtl");
    await userEvent.type(field, "à vérifier{Enter}a{Enter}b{Enter}c{Enter}d{Enter}e");
    expect(getComputedStyle(field).direction).toBe("ltr");
    expect(field.clientHeight).toBeGreaterThan(height);
    expect(field.scrollHeight).toBeLessThanOrEqual(field.clientHeight);
  });

  it("opens by click and Enter with the caret at its end; Escape closes it and gives the focus back", async () => {
    const spy = highlightSpies();
    const { root } = await mountView(<LivingHighlights spy={spy} />);
    await userEvent.click(root.querySelector(".note-button")!);
    expect(document.activeElement).toBe(fieldOf(root));
    expect(fieldOf(root).selectionStart).toBe(ITEMS[0]!.note.length);
    await userEvent.keyboard("{Escape}");
    expect(root.querySelector("textarea")).toBeNull();
    expect(document.activeElement!.textContent).toContain("أول ذكر للمتابعة");
    await userEvent.keyboard("{Enter}ثم{Control>}{Enter}{/Control}");
    expect(root.querySelector("textarea")).toBeNull();
    expect(spy.changeNote).toHaveBeenLastCalledWith("h1", `${ITEMS[0]!.note}ثم`);
    expect(spy.open.mock.calls).toEqual([["h1"], [null], ["h1"], [null]]);
  });
});

describe("the colour", () => {
  it("is chosen by arrow, named, and stays while an older state arrives", async () => {
    const spy = highlightSpies();
    const view = (state: HighlightsState) => <HighlightsView state={state} actions={spy} />;
    const { root, update } = await mountView(view(open({})));
    const radio = (colour: string) => root.querySelector<HTMLInputElement>(`input[value=${colour}]`)!;
    radio("yellow").focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(spy.changeColour).toHaveBeenCalledExactlyOnceWith("h1", "green");
    await update(view(open({ colour: "yellow" })));
    expect(radio("green").checked).toBe(true);
    expect(root.querySelector(".colours")!.textContent).toContain(ar.t("highlights.colours.green"));
  });
});

const own = (label: string): Tag => ({ label, entity: null });
const TRAFFICKING: Tag = { label: "الاتجار بالبشر", entity: "crime.thb" };

/** From one tag, «قديم». To add a case: [what it shows, the keys typed into the field, the tags after them]. */
const TAG_KEYS: readonly (readonly [name: string, keys: string, tags: readonly Tag[]])[] = [
  ["Enter adds a new one", "جديد{Enter}", [own("قديم"), own("جديد")]],
  ["an Arabic comma, too", "جديد،آخر{Enter}", [own("قديم"), own("جديد"), own("آخر")]],
  ["a Latin comma, too", "nouveau,", [own("قديم"), own("nouveau")]],
  ["white space and nothing between commas add nothing", " ،, ،جديد{Enter}", [own("قديم"), own("جديد")]],
  ["another spelling of a known one adds the known one", "الإتّجار بالبشر{Enter}", [own("قديم"), TRAFFICKING]],
  ["its name in French, too", "traite des etres humains{Enter}", [own("قديم"), TRAFFICKING]],
  ["the arrow takes the first that fits", "إتجار{ArrowDown}{Enter}", [own("قديم"), TRAFFICKING]],
  ["up from nothing takes the last: the new one", "إتجار{ArrowUp}{Enter}", [own("قديم"), own("إتجار")]],
  ["down and round", "إتجار{ArrowDown}{ArrowDown}{ArrowDown}{Enter}", [own("قديم"), TRAFFICKING]],
  ["what is set already is not set twice", "قَدِيم{Enter}", [own("قديم")]],
  ["Backspace in an empty field takes the last away", "{Backspace}", []],
  ["Backspace in a full one only deletes", "اب{Backspace}{Enter}", [own("قديم"), own("ا")]],
  ["leaving the field adds what was typed", "جديد{Tab}", [own("قديم"), own("جديد")]],
  ["Escape closes the list, then empties the field", "جديد{Escape}{Escape}{Enter}", [own("قديم")]],
  ["white space is no tag", "   {Enter}", [own("قديم")]],
];

describe("the tags", () => {
  it.each(TAG_KEYS)("%s", async (_, keys, tags) => {
    const start = open({ tags: [own("قديم")] });
    const { root } = await mountView(<LivingHighlights spy={highlightSpies()} start={start} />);
    const field = root.querySelector<HTMLInputElement>("[role=combobox]")!;
    field.focus();
    await userEvent.keyboard(keys);
    const shown = [...root.querySelectorAll(".note-editor .tag")].map((tag) => ({
      label: tag.querySelector("bdi")!.textContent,
      entity: tag.classList.contains("tag-entity") ? "crime.thb" : null,
    }));
    expect(shown).toEqual(tags);
    expect(root.querySelector("textarea"), "the note stays open").not.toBeNull();
  });

  it("name the active option to assistive technology, and how many there are", async () => {
    const { root } = await mountView(<LivingHighlights spy={highlightSpies()} start={open({})} />);
    const field = root.querySelector<HTMLInputElement>("[role=combobox]")!;
    expect(field.getAttribute("aria-expanded")).toBe("false");
    await userEvent.type(field, "اكاد");
    expect(field.getAttribute("aria-expanded")).toBe("true");
    expect(root.querySelector(".tag-field [role=status]")!.textContent).toBe("وسم مقترح واحد");
    expect(field.hasAttribute("aria-activedescendant")).toBe(false);
    await userEvent.keyboard("{ArrowDown}");
    const active = document.getElementById(field.getAttribute("aria-activedescendant")!)!;
    expect(active.getAttribute("aria-selected")).toBe("true");
    expect(active.textContent).toContain("أكادير");
    expect(document.getElementById(field.getAttribute("aria-controls")!)!.contains(active)).toBe(true);
  });

  it("are chosen by pointer without the field losing what was typed to itself", async () => {
    const spy = highlightSpies();
    const { root } = await mountView(<LivingHighlights spy={spy} start={open({})} />);
    await userEvent.type(root.querySelector("[role=combobox]")!, "اكاد");
    await userEvent.click(root.querySelector("[role=option]")!);
    expect(spy.changeTags).toHaveBeenCalledExactlyOnceWith("h1", [{ label: "أكادير", entity: "place.agadir" }]);
  });

  it("set one after the other faster than states come back are all kept", async () => {
    const spy = highlightSpies();
    const { root } = await mountView(<HighlightsView state={open({})} actions={spy} />);
    root.querySelector<HTMLInputElement>("[role=combobox]")!.focus();
    await userEvent.keyboard("أ،ب،ت،");
    expect(spy.changeTags).toHaveBeenLastCalledWith("h1", [own("أ"), own("ب"), own("ت")]);
  });

  it("are removed by their button, with the focus back in the field", async () => {
    const { root } = await mountView(
      <LivingHighlights spy={highlightSpies()} start={open({ tags: [own("أ"), own("ب")] })} />,
    );
    byName(root, "button", ar.t("highlights.tags.remove", { tag: "أ" })).focus();
    await userEvent.keyboard("{Enter}");
    expect([...root.querySelectorAll(".tag bdi")].map((each) => each.textContent)).toEqual(["ب"]);
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("combobox"));
  });
});
