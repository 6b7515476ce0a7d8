import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { isolate } from "../../../utils/core/language/isolate.ts";
import type { Tag } from "../../../utils/core/notes/types.ts";
import { type BarSetUp, drawnText, ENTITIES, OWN, pause, setUpBar, setUpPage, shownFor, stand } from "./set-up-bar.ts";

/** Not in the DOM standard, but in every browser. */
type Find = (text: string, caseSensitive: boolean, backwards: boolean, wrapAround: boolean) => boolean;

let set: BarSetUp;
let cleanPage: () => void;

beforeEach(() => {
  cleanPage = setUpPage(
    `<style>body { margin: 0; padding: 20px }</style><p id="passage">أوقفت المصالح الأمنية خمسة أشخاص.</p>`,
  );
  set = setUpBar();
});

afterEach(() => {
  set.clean();
  cleanPage();
});

async function open(tags: readonly Tag[] = []): Promise<void> {
  const annotation = tags.length > 0 ? { colour: "blue" as const, note: "", tags } : null;
  set.bar.show(shownFor(document.querySelector("#passage")!, { annotation }));
  await stand();
  set.bar.focus();
  await userEvent.keyboard("t");
  await pause(20);
}

const field = () => set.find<HTMLInputElement>("input");
const options = () => [...set.root().querySelectorAll<HTMLElement>("[role=option]")];
const offered = () => options().map((option) => drawnText(option.querySelector(".label")!));
const active = () => {
  const label = set.root().querySelector("[aria-selected=true] .label");
  return label && drawnText(label);
};
const chips = () => [...set.root().querySelectorAll(".chip .label")].map(drawnText);
const newTag = (label: string) => set.texts.newTag(isolate(label, set.texts.dir));
const asked = () => set.actions.changeTags.mock.calls.map(([, tags]) => tags.map(({ label }) => label));

describe("the tag field", () => {
  it("offers the passage's entities, then the reader's own tags, before anything is typed", async () => {
    await open();
    expect(offered()).toEqual([...ENTITIES, ...OWN].map(({ label }) => label));
    expect(options().map((option) => option.querySelector(".from")?.textContent)).toEqual([
      set.texts.inPassage,
      set.texts.inPassage,
      undefined,
      undefined,
      undefined,
    ]);
    expect(active()).toBeNull();
    expect([field().ariaExpanded, field().getAttribute("role")]).toEqual(["true", "combobox"]);
  });

  it("completes by the keyboard, across spelling variants, and keeps the entity", async () => {
    await open();
    await userEvent.keyboard("إتجار");
    await pause(20);
    expect(offered()).toEqual(["الاتجار بالبشر", newTag("إتجار")]);
    expect(active()).toBe("الاتجار بالبشر");
    expect(field().getAttribute("aria-activedescendant")).toBe(options()[0]!.id);
    await userEvent.keyboard("{Enter}");
    expect(set.actions.changeTags.mock.calls).toEqual([["annotation-1", [ENTITIES[0]]]]);
    expect([chips(), field().value]).toEqual([["الاتجار بالبشر"], ""]);
    expect(offered()).not.toContain("الاتجار بالبشر");
  });

  it("makes a new tag of what was typed", async () => {
    await open();
    await userEvent.keyboard("رق{ArrowUp}");
    expect(active()).toBe(newTag("رق"));
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("  تحقيق {Enter}");
    expect(asked()).toEqual([["رق"], ["رق", "تحقيق"]]);
    expect(set.actions.changeTags.mock.calls[0]![1]).toEqual([{ label: "رق", entity: null }]);
  });

  it("sets no tag twice, however it is spelt, and none of white space", async () => {
    await open([{ label: "شبكة", entity: null }]);
    await userEvent.keyboard("شبكه{Enter}");
    await userEvent.keyboard("{Control>}a{/Control}{Backspace}   {Enter}");
    expect(set.actions.changeTags).not.toHaveBeenCalled();
  });

  it("adds by the mouse and keeps focus in the field", async () => {
    await open();
    await stand();
    await set.press(options()[3]!);
    expect(asked()).toEqual([["Enquête"]]);
    expect(set.root().activeElement).toBe(field());
  });

  it("takes a tag off by its button and by Backspace in the empty field, one a press", async () => {
    await open(OWN);
    expect(chips()).toEqual(OWN.map(({ label }) => label));
    await stand();
    await set.press(set.root().querySelector(".chip button")!);
    expect(asked().at(-1)).toEqual(["Enquête", "أرقام"]);
    await userEvent.keyboard("x{Backspace}");
    expect(chips()).toEqual(["Enquête", "أرقام"]);
    await userEvent.keyboard("{Backspace}");
    expect([chips(), asked().at(-1)]).toEqual([["Enquête"], ["Enquête"]]);
  });

  it("Escape closes the list first, then the bar", async () => {
    await open();
    await userEvent.keyboard("{Escape}");
    expect([set.bar.isShown(), options().length, field().ariaExpanded]).toEqual([true, 0, "false"]);
    await userEvent.keyboard("{Escape}");
    expect(set.bar.isShown()).toBe(false);
  });

  it("goes round the list by the arrows, and opens it again", async () => {
    await open();
    await userEvent.keyboard("{ArrowDown}");
    expect(active()).toBe(ENTITIES[0]!.label);
    await userEvent.keyboard("{ArrowUp}");
    expect(active()).toBe(OWN.at(-1)!.label);
    await userEvent.keyboard("{Escape}{ArrowDown}");
    await pause(20);
    expect(offered()).toHaveLength(5);
  });

  it("shows answers of the last question only, and goes on without an answer", async () => {
    const answers: ((tags: readonly Tag[]) => void)[] = [];
    set.actions.suggestTags.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    await open();
    await userEvent.keyboard("a");
    answers[1]!([{ label: "abc", entity: null }]);
    await pause(0);
    answers[0]!([{ label: "late a", entity: null }]);
    await pause(0);
    expect(offered()).toEqual(["abc", newTag("a")]);
    set.actions.suggestTags.mockRejectedValue(new Error("No answer."));
    await userEvent.keyboard("z");
    await vi.waitFor(() => expect(offered()).toEqual([newTag("az")]));
  });

  it("writes tags as text, never as markup", async () => {
    await open([{ label: "<img src=x>", entity: null }]);
    expect(set.root().querySelector("img")).toBeNull();
    expect(chips()).toEqual(["<img src=x>"]);
  });

  it("keeps tags from a page that searches, selects or reads; only what is being typed is found", async () => {
    const [chosen, ...others] = OWN;
    await open([chosen!]);
    await userEvent.keyboard("Enq");
    await pause(20);
    expect([chips(), offered()]).toEqual([[chosen!.label], ["Enquête", newTag("Enq")]]);
    for (const label of [...set.root().querySelectorAll(".drawn")]) {
      expect(label.getBoundingClientRect().width).toBeGreaterThan(20);
      expect(label.checkVisibility({ visibilityProperty: true })).toBe(true);
    }
    const find = (text: string) => (window as unknown as { find: Find }).find(text, false, false, true);
    for (const { label } of [chosen!, ...others, ...ENTITIES]) expect([label, find(label)]).toEqual([label, false]);
    document.getSelection()!.selectAllChildren(document.documentElement);
    expect(document.getSelection()!.toString()).not.toContain("Enq");
    // The search does look into closed shadow roots, else nothing would follow from the above (docs/adr/0013).
    expect([find(field().value), find("أوقفت المصالح")]).toEqual([true, true]);
  });

  it("names every chip and option, and each runs as its own text does", async () => {
    const mixed = { label: "Enquête 12 «ملف»", entity: null };
    await open([mixed, OWN[0]!]);
    const named = [...set.root().querySelectorAll("[role=listitem], [role=option]")].map((part) => part.ariaLabel);
    expect(named).toEqual([
      isolate(mixed.label, "rtl"),
      OWN[0]!.label,
      ...ENTITIES.map(({ label }) => `${label} ${set.texts.inPassage}`),
      isolate("Enquête", "rtl"),
      "أرقام",
    ]);
    const runs = [...set.root().querySelectorAll(".drawn")].map((label) => getComputedStyle(label));
    expect(runs.map(({ direction }) => direction)).toEqual(["ltr", "rtl", "rtl", "rtl", "ltr", "rtl"]);
    expect(new Set(runs.map(({ unicodeBidi }) => unicodeBidi))).toEqual(new Set(["isolate"]));
  });
});
