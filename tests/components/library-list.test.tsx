import axe from "axe-core";
import { useState } from "preact/hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Selected, SelectionFacts } from "../../components/library/list/types.ts";
import { EVERYTHING } from "../../utils/core/library/route.ts";
import type { LibraryQuery } from "../../utils/core/library/types.ts";
import { byName, mountView, unmountView } from "./mount-view.tsx";
import { type ListOptions, list, PROJECTS, SEARCHES, sampleItems } from "./stories/library-list-stories.tsx";
import { testTranslator } from "./stories/translators.ts";

const ar = testTranslator("ar");
const WIDE = { width: 1200 } as const;

afterEach(unmountView);

const mount = (options: ListOptions = {}) => mountView(list(options), WIDE);
const rowsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>("[data-row]")];
const rowAt = (root: HTMLElement, row: number) => root.querySelector<HTMLElement>(`[data-row="${row}"]`)!;
const selectedIn = (root: HTMLElement) =>
  rowsOf(root)
    .filter((row) => row.ariaSelected === "true")
    .map((row) => Number(row.dataset.row));
const focusedRow = () => Number((document.activeElement as HTMLElement).dataset.row);

/** What a step was asked to be done on. */
const idsOf = (step: ReturnType<typeof vi.fn>) => (step.mock.lastCall as [Selected])[0].ids();

describe("100,000 rows", () => {
  const MANY: ListOptions = { total: 100_000 };

  it("are announced, and drawn only where they are in view", async () => {
    const { root } = await mount(MANY);
    const grid = root.querySelector<HTMLElement>("[role=grid]")!;
    expect(grid.ariaRowCount).toBe("100001");
    expect(rowsOf(root).length).toBeLessThan(60);
    expect(rowAt(root, 0).ariaRowIndex).toBe("2");
    const pane = root.querySelector<HTMLElement>(".list-scroll")!;
    pane.scrollTop = pane.scrollHeight;
    await vi.waitFor(() => expect(rowAt(root, 99_999)).not.toBeNull());
    expect(rowsOf(root).length).toBeLessThan(60);
    expect(rowAt(root, 99_999).ariaRowIndex).toBe("100001");
    // What can have the focus does not go.
    expect(rowAt(root, 0).tabIndex).toBe(0);
  });

  it("are moved over by keys, the focus always in view", async () => {
    const { root } = await mount(MANY);
    rowAt(root, 0).focus();
    for (const [keys, row] of [
      ["{ArrowDown}{ArrowDown}", 2],
      ["{End}", 99_999],
      ["{ArrowUp}", 99_998],
      ["{Home}", 0],
    ] as const) {
      await userEvent.keyboard(keys);
      await vi.waitFor(() => expect(focusedRow()).toBe(row));
      const pane = root.querySelector(".list-scroll")!.getBoundingClientRect();
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(pane.top - 1);
      expect(bottom).toBeLessThanOrEqual(pane.bottom + 1);
    }
    await userEvent.keyboard("{PageDown}");
    await vi.waitFor(() => expect(focusedRow()).toBeGreaterThan(3));
  });
});

describe("selecting", () => {
  it("by keyboard: Space, Shift with arrows, all, none", async () => {
    const { root } = await mount({ items: sampleItems("article", 12) });
    rowAt(root, 0).focus();
    await userEvent.keyboard(" ");
    expect(selectedIn(root)).toEqual([0]);
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(selectedIn(root)).toEqual([0, 1, 2]);
    await userEvent.keyboard("{Control>}a{/Control}");
    expect(root.textContent).toContain(ar.t("libraryList.selection.article", { count: 12 }));
    await userEvent.keyboard(" ");
    expect(root.textContent).toContain(ar.t("libraryList.selection.article", { count: 11 }));
    await userEvent.keyboard("{Escape}");
    expect(selectedIn(root)).toEqual([]);
    expect(root.querySelector(".selection-bar")).toBeNull();
  });

  it("by mouse: a row alone, with Control one more, with Shift up to it, by its box one more", async () => {
    const { root } = await mount({ items: sampleItems("article", 12) });
    const click = (row: number, init: MouseEventInit = {}, at = ".cell-date") =>
      rowAt(root, row)
        .querySelector<HTMLElement>(at)!
        .dispatchEvent(new MouseEvent("click", { bubbles: true, ...init }));
    for (const [act, expected] of [
      [() => click(1), [1]],
      [() => click(3, { ctrlKey: true }), [1, 3]],
      [() => click(5, { shiftKey: true }), [3, 4, 5]],
      [() => click(0, {}, ".row-check"), [0, 3, 4, 5]],
      [() => click(2), [2]],
    ] as const) {
      act();
      await vi.waitFor(() => expect(selectedIn(root)).toEqual(expected));
    }
  });

  it("deletes what is selected, else the row with the focus", async () => {
    const remove = vi.fn();
    const { root } = await mount({ bulkActions: { delete: remove } });
    rowAt(root, 0).focus();
    await userEvent.keyboard("{ArrowDown}{Delete}");
    expect(idsOf(remove)).toEqual(["article-1"]);
    await userEvent.keyboard(" {Shift>}{ArrowDown}{/Shift}{Delete}");
    expect(idsOf(remove)).toEqual(["article-1", "article-2"]);
  });

  it("is lost with another question", async () => {
    const { root, update } = await mount();
    rowAt(root, 0).focus();
    await userEvent.keyboard(" ");
    await update(list({ query: { text: "طنجة" } }));
    expect(selectedIn(root)).toEqual([]);
  });
});

it("opens a record with Enter, its page with Shift and Enter, and leaves a link its own", async () => {
  const actions = { open: vi.fn(), openPage: vi.fn() };
  const { root } = await mount({ actions });
  rowAt(root, 0).focus();
  await userEvent.keyboard("{Enter}");
  expect(actions.open.mock.lastCall?.[0]).toMatchObject({ id: "article-0" });
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
  expect(actions.openPage.mock.lastCall?.[0]).toMatchObject({ id: "article-0" });
  const link = rowAt(root, 0).querySelector<HTMLAnchorElement>(".row-headline")!;
  expect(link.tabIndex).toBe(0);
  expect(rowAt(root, 1).querySelector<HTMLAnchorElement>(".row-headline")!.tabIndex).toBe(-1);
  expect(link.getAttribute("href")).toMatch(/^#\/article\?id=/);
});

it("moves by lines and along the reading direction in cards", async () => {
  const { root } = await mount({ state: { layout: "cards" } });
  rowAt(root, 0).focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(focusedRow()).toBe(1);
  const columns = Number(root.querySelector<HTMLElement>("[role=grid]")!.ariaColCount);
  expect(columns).toBeGreaterThan(1);
  await userEvent.keyboard("{ArrowDown}");
  expect(focusedRow()).toBe(1 + columns);
});

describe("narrowing", () => {
  /** A list whose question changes as it is asked. */
  function Asking(props: { asked: (query: LibraryQuery) => void }) {
    const [query, setQuery] = useState<LibraryQuery>(EVERYTHING);
    const ask = (next: LibraryQuery) => {
      props.asked(next);
      setQuery(next);
    };
    return list({ query, actions: { ask } });
  }

  it("chooses and lets go, each choice with its count and a chip of its own", async () => {
    const asked = vi.fn();
    const { root } = await mountView(<Asking asked={asked} />, WIDE);
    const value = [...root.querySelectorAll<HTMLElement>(".facet-value")].find((label) =>
      label.textContent?.startsWith("منبر المثال"),
    )!;
    expect(value.textContent).toBe("منبر المثال412");
    await userEvent.click(value);
    const choice = { facet: "outlet", value: "example.ma" };
    expect(asked).toHaveBeenLastCalledWith({ ...EVERYTHING, chosen: [choice] });
    await userEvent.click(byName(root, "button", ar.t("libraryList.letGo", { facet: "المنبر", name: "منبر المثال" })));
    expect(asked).toHaveBeenLastCalledWith(EVERYTHING);
  });

  it("shows the rarer values when they are asked for", async () => {
    const { root } = await mount();
    const group = [...root.querySelectorAll(".facet")].find((one) =>
      one.querySelector("summary")?.textContent?.includes(ar.t("libraryList.facets.outlet")),
    )!;
    expect(group.querySelectorAll("li")).toHaveLength(6);
    await userEvent.click(group.querySelector("button")!);
    expect(group.querySelectorAll("li")).toHaveLength(12);
  });

  it("turns the order round at the date's title", async () => {
    const ask = vi.fn();
    const { root } = await mount({ actions: { ask } });
    const head = root.querySelector<HTMLElement>("[role=columnheader][aria-sort]")!;
    expect(head.ariaSort).toBe("descending");
    await userEvent.click(head.querySelector("button")!);
    expect(ask).toHaveBeenCalledExactlyOnceWith({ ...EVERYTHING, order: "oldest" });
  });
});

const FACTS: SelectionFacts = {
  tags: [{ tag: { label: "للتحقق", entity: null }, count: 1 }],
  projects: { p1: 2, p2: 1 },
  articles: 2,
  entities: [{ label: "أكادير", entity: "place.agadir", names: ["Agadir"] }],
};

describe("what is done to the selected", () => {
  async function select(options: ListOptions) {
    const mounted = await mount(options);
    rowAt(mounted.root, 0).focus();
    await userEvent.keyboard(" {Shift>}{ArrowDown}{/Shift}");
    return mounted.root;
  }
  const press = (root: HTMLElement, name: string) => userEvent.click(byName(root, ".selection-actions button", name));
  const TWO = expect.objectContaining({ kind: "article", count: 2 });

  it("tags, with whom they name first, and takes tags off", async () => {
    const tag = vi.fn();
    const root = await select({ bulkActions: { tag, describe: async () => FACTS } });
    await press(root, ar.t("libraryList.selection.tag"));
    await vi.waitFor(() => expect(root.querySelector(".selection-panel .tag")).not.toBeNull());
    expect((await axe.run(root.querySelector(".list-foot")!)).violations.map(({ id }) => id)).toEqual([]);
    const field = root.querySelector<HTMLInputElement>(".selection-panel input")!;
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard("Agad{ArrowDown}{Enter}");
    expect(tag).toHaveBeenLastCalledWith(TWO, { label: "أكادير", entity: "place.agadir" }, true);
    await userEvent.click(root.querySelector(".selection-panel .tag-remove")!);
    expect(tag).toHaveBeenLastCalledWith(TWO, { label: "للتحقق", entity: null }, false);
  });

  it("moves: a box each, set where all are in it, half where some are", async () => {
    const move = vi.fn();
    const root = await select({ bulkActions: { move, describe: async () => FACTS } });
    await press(root, ar.t("libraryList.selection.project"));
    const boxes = () => [...root.querySelectorAll<HTMLInputElement>(".project-choices input")];
    await vi.waitFor(() =>
      expect(boxes().map((box) => [box.checked, box.indeterminate])).toEqual([
        [true, false],
        [false, true],
        [false, false],
      ]),
    );
    expect((await axe.run(root.querySelector(".list-foot")!)).violations.map(({ id }) => id)).toEqual([]);
    await userEvent.click(boxes()[0]!);
    expect(move).toHaveBeenLastCalledWith(TWO, PROJECTS[0], false);
    await userEvent.click(boxes()[1]!);
    expect(move).toHaveBeenLastCalledWith(TWO, PROJECTS[1], true);
  });

  it("says how far a long step is, and can call it off", async () => {
    const cancel = vi.fn();
    const { root } = await mount({
      bulk: { work: { what: "deleted", done: 400, total: 2_000 } },
      bulkActions: { cancel },
    });
    expect(root.querySelector(".work")).toBeNull();
    await vi.waitFor(() => expect(root.querySelector<HTMLProgressElement>(".work progress")?.position).toBe(0.2));
    await userEvent.click(root.querySelector(".work button")!);
    expect(cancel).toHaveBeenCalledOnce();
  });
});

describe("keys", () => {
  it("«/» goes to the search, also where the layout has a letter there", async () => {
    const { root } = await mount();
    for (const key of ["/", "ظ"]) {
      rowAt(root, 0).focus();
      document.activeElement!.dispatchEvent(
        new KeyboardEvent("keydown", { key, code: "Slash", bubbles: true, cancelable: true }),
      );
      expect(document.activeElement).toBe(root.querySelector("input[type=search]"));
    }
  });

  it("Control and Z undo the last step", async () => {
    const undo = vi.fn();
    const { root } = await mount({ bulkActions: { undo } });
    rowAt(root, 0).focus();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe("saved searches", () => {
  it("are links; the present one is marked, another can be saved under a name", async () => {
    const save = vi.fn();
    const { root, update } = await mount({ query: SEARCHES[0]!.query });
    expect(root.querySelector(".saved [aria-current=page]")?.textContent).toContain(SEARCHES[0]!.name);
    const query = { ...EVERYTHING, text: "شبكة" };
    await update(list({ query, searchActions: { save } }));
    await userEvent.click(byName(root, "button", ar.t("libraryList.saved.save")));
    await userEvent.keyboard("الشبكات{Enter}");
    expect(save).toHaveBeenCalledExactlyOnceWith("الشبكات", query);
  });

  it("are renamed and deleted", async () => {
    const [rename, remove] = [vi.fn(), vi.fn()];
    const { root } = await mount({ searchActions: { rename, delete: remove } });
    await userEvent.click(byName(root, "button", ar.t("libraryList.saved.renameNamed", { name: SEARCHES[0]!.name })));
    await userEvent.keyboard("اسم آخر{Enter}");
    expect(rename).toHaveBeenCalledExactlyOnceWith(SEARCHES[0], "اسم آخر");
    await userEvent.click(byName(root, "button", ar.t("libraryList.saved.deleteNamed", { name: SEARCHES[0]!.name })));
    expect(remove).toHaveBeenCalledExactlyOnceWith(SEARCHES[0]);
  });
});

it("has help that axe finds nothing in", async () => {
  const { root } = await mount();
  await userEvent.click(byName(root, "button", ar.t("libraryList.help.show")));
  expect(root.querySelector(".query-help")?.textContent).toContain("المنبر:hespress.com");
  expect((await axe.run(root.querySelector(".list-tools")!)).violations.map(({ id }) => id)).toEqual([]);
});
