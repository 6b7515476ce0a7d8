import { useState } from "preact/hooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { NotesView } from "../../components/notes/NotesView.tsx";
import type { NotesActions, NotesList } from "../../components/notes/types.ts";
import { UndoBar } from "../../components/shared/UndoBar.tsx";
import { NO_FILTERS } from "../../utils/core/notes/search-notes.ts";
import { byName, mountView, unmountView } from "./mount-view.tsx";
import { NOTES, NOTES_LIST } from "./stories/samples.ts";
import { testTranslator } from "./stories/translators.ts";

const ar = testTranslator("ar");

function spies() {
  return {
    filter: vi.fn(),
    more: vi.fn(),
    open: vi.fn(),
    delete: vi.fn(),
    restore: vi.fn(),
    retry: vi.fn(),
  } satisfies NotesActions;
}

const ALL: NotesList = { ...NOTES_LIST, found: NOTES.length, stored: NOTES.length };

/** A list that deletes and restores as the store does. */
function LivingNotes(props: { spy: ReturnType<typeof spies> }) {
  const [gone, setGone] = useState<string[]>([]);
  const { spy } = props;
  const notes = NOTES.filter((note) => !gone.includes(note.id));
  const recentlyDeleted = gone.map((id) => NOTES.find((note) => note.id === id)!);
  return (
    <NotesView
      state={{ ...ALL, notes, found: notes.length, stored: notes.length, recentlyDeleted }}
      actions={{
        ...spy,
        delete: (id) => {
          spy.delete(id);
          setGone([id, ...gone]);
        },
        restore: (id) => {
          spy.restore(id);
          setGone(gone.filter((each) => each !== id));
        },
      }}
    />
  );
}

const headlines = (root: HTMLElement) => [...root.querySelectorAll(".note-headline")].map((each) => each.textContent);

afterEach(() => {
  vi.useRealTimers();
  unmountView();
});

describe("the list of notes", () => {
  it("is cut by day, newest first, each headline in its own language and direction", async () => {
    const { root } = await mountView(<NotesView state={ALL} actions={spies()} />);
    const days = [...root.querySelectorAll(".day")].map((day) => [
      day.querySelector("h2")!.textContent,
      day.querySelectorAll(".note").length,
    ]);
    expect(days).toEqual([
      ["اليوم", 2],
      ["أمس", 1],
      ["3 نونبر 2024", 2],
    ]);
    const headline = root.querySelectorAll<HTMLElement>(".note-headline bdi")[1]!;
    expect([headline.lang, headline.dir]).toEqual(["fr", "ltr"]);
    expect(root.textContent).toContain("5 مقالات");
  });

  it("opens a note by click and by Enter, without leaving the page by itself", async () => {
    const spy = spies();
    const { root } = await mountView(<NotesView state={ALL} actions={spy} />);
    await userEvent.click(root.querySelectorAll(".note-headline a")[2]!);
    root.querySelector<HTMLElement>(".note-headline a")!.focus();
    await userEvent.keyboard("{Enter}");
    expect(spy.open.mock.calls.map(([note]) => note.id)).toEqual([NOTES[2]!.id, NOTES[0]!.id]);
  });

  it("names what it is about to delete", async () => {
    const { root } = await mountView(<NotesView state={ALL} actions={spies()} />);
    expect(root.querySelector(".note-delete")!.getAttribute("aria-label")).toBe(`حذف «${NOTES[0]!.headline}»`);
  });

  it("tells whoever has no notes what will happen", async () => {
    const state = { ...ALL, notes: [], found: 0, stored: 0 };
    const { root } = await mountView(<NotesView state={state} actions={spies()} />);
    expect(root.textContent).toContain(ar.t("notes.empty.text"));
    expect(root.querySelector("input")).toBeNull();
  });

  it("says that a failure deleted nothing, and tries again", async () => {
    const spy = spies();
    const { root } = await mountView(<NotesView state={{ status: "failed", message: "boom" }} actions={spy} />);
    expect(root.querySelector("[role=alert]")!.textContent).toContain(ar.t("notes.failed.text"));
    await userEvent.click(byName(root, "button", ar.t("common.retry")));
    expect(spy.retry).toHaveBeenCalledOnce();
  });

  it("fetches more when pressed and when scrolled to, and stops at the end", async () => {
    const spy = spies();
    const { root, update } = await mountView(<NotesView state={NOTES_LIST} actions={spy} />);
    root.querySelector(".more")!.scrollIntoView();
    await vi.waitFor(() => expect(spy.more).toHaveBeenCalled());
    spy.more.mockClear();
    root.querySelector<HTMLElement>(".more")!.focus();
    await userEvent.keyboard("{Enter}");
    expect(spy.more).toHaveBeenCalled();
    await update(<NotesView state={ALL} actions={spy} />);
    expect(root.querySelector(".more")).toBeNull();
  });
});

describe("search and filters", () => {
  it("search waits for a pause in typing, and goes at once on Enter", async () => {
    const spy = spies();
    const { root } = await mountView(<NotesView state={ALL} actions={spy} />);
    await userEvent.type(root.querySelector("input")!, "اتجار");
    expect(spy.filter.mock.calls.length).toBeLessThan(5);
    await vi.waitFor(() => expect(spy.filter).toHaveBeenLastCalledWith({ ...NO_FILTERS, query: "اتجار" }));
    const calls = spy.filter.mock.calls.length;
    await userEvent.keyboard("x{Enter}");
    expect(spy.filter.mock.calls.length).toBe(calls + 1);
    expect(spy.filter).toHaveBeenLastCalledWith({ ...NO_FILTERS, query: "اتجارx" });
  });

  it("Escape empties the search, and typed text takes its own direction", async () => {
    const spy = spies();
    const { root } = await mountView(<NotesView state={ALL} actions={spy} />);
    const input = root.querySelector("input")!;
    expect(getComputedStyle(input).direction).toBe("rtl");
    await userEvent.type(input, "traite");
    expect(getComputedStyle(input).direction).toBe("ltr");
    await userEvent.keyboard("{Enter}{Escape}");
    expect(input.value).toBe("");
    expect(spy.filter).toHaveBeenLastCalledWith(NO_FILTERS);
    expect(document.activeElement).toBe(input);
  });

  it("keeps what is being typed when an older answer arrives, and empties when filters are cleared", async () => {
    const state = (query: string) => ({ ...ALL, filters: { ...NO_FILTERS, query } });
    const { root, update } = await mountView(<NotesView state={state("")} actions={spies()} />);
    const input = root.querySelector("input")!;
    await userEvent.type(input, "ab{Enter}");
    await userEvent.type(input, "c");
    await update(<NotesView state={state("ab")} actions={spies()} />);
    expect(input.value).toBe("abc");
    await userEvent.keyboard("{Enter}");
    await update(<NotesView state={state("abc")} actions={spies()} />);
    await update(<NotesView state={state("")} actions={spies()} />);
    expect(input.value).toBe("");
  });

  it("narrows by label, outlet and category, each choice with its count, one beside the other", async () => {
    const spy = spies();
    const filters = { ...NO_FILTERS, query: "q" };
    const { root } = await mountView(<NotesView state={{ ...ALL, filters }} actions={spy} />);
    const [label, outlet, category] = root.querySelectorAll("select");
    expect([...label!.options].map((option) => option.text)).toEqual([
      "أي صلة",
      "في صميم الموضوع (17)",
      "ذِكر عابر (5)",
      "موضوع قريب (2)",
    ]);
    await userEvent.selectOptions(label!, "mention");
    await userEvent.selectOptions(outlet!, "daily.example");
    await userEvent.selectOptions(category!, "place");
    expect(spy.filter.mock.calls.map(([each]) => each)).toEqual([
      { ...filters, label: "mention" },
      { ...filters, outlet: "daily.example" },
      { ...filters, category: "place" },
    ]);
  });

  it("offers to clear the filters when nothing is found, and when something is", async () => {
    const spy = spies();
    const filters = { ...NO_FILTERS, outlet: "daily.example" };
    const { root, update } = await mountView(
      <NotesView state={{ ...ALL, filters, notes: [], found: 0 }} actions={spy} />,
    );
    expect(root.textContent).toContain(ar.t("notes.noResults.title"));
    await userEvent.click(byName(root, "button", ar.t("notes.clearFilters")));
    await update(<NotesView state={{ ...ALL, filters }} actions={spy} />);
    await userEvent.click(byName(root, "button", ar.t("notes.clearFilters")));
    expect(spy.filter.mock.calls).toEqual([[NO_FILTERS], [NO_FILTERS]]);
    await update(<NotesView state={ALL} actions={spy} />);
    expect(root.textContent).not.toContain(ar.t("notes.clearFilters"));
  });
});

describe("deleting", () => {
  it("deletes by pointer, takes it back by the undo bar", async () => {
    const spy = spies();
    const { root } = await mountView(<LivingNotes spy={spy} />);
    await userEvent.click(root.querySelector(".note-delete")!);
    expect(spy.delete).toHaveBeenCalledExactlyOnceWith(NOTES[0]!.id);
    expect(headlines(root)).not.toContain(NOTES[0]!.headline);
    await userEvent.click(byName(root, "button", ar.t("common.undo")));
    expect(spy.restore).toHaveBeenCalledExactlyOnceWith(NOTES[0]!.id);
    expect(headlines(root)).toContain(NOTES[0]!.headline);
    expect(root.querySelector(".undo")).toBeNull();
  });

  it("by keyboard, moves the focus to undo", async () => {
    const { root } = await mountView(<LivingNotes spy={spies()} />);
    root.querySelector<HTMLElement>(".note-delete")!.focus();
    await userEvent.keyboard("{Tab}{Shift>}{Tab}{/Shift}{Enter}");
    await vi.waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe(ar.t("common.undo")));
    await userEvent.keyboard("{Enter}");
    expect(headlines(root)).toContain(NOTES[0]!.headline);
  });

  it("keeps every deletion restorable, even of the last note", async () => {
    const spy = spies();
    const { root } = await mountView(<LivingNotes spy={spy} />);
    for (const _ of NOTES) await userEvent.click(root.querySelector(".note-delete")!);
    expect(root.textContent).toContain(ar.t("notes.empty.title"));
    await userEvent.click(root.querySelector(".deleted summary")!);
    expect(root.textContent).toContain("5 مقالات محذوفة حديثًا");
    await userEvent.click(byName(root, "button", `استرجاع «${NOTES[2]!.headline}»`));
    expect(spy.restore).toHaveBeenCalledExactlyOnceWith(NOTES[2]!.id);
    expect(headlines(root)).toEqual([NOTES[2]!.headline]);
  });
});

describe("the undo bar", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  const bar = (onExpire: () => void) => <UndoBar message="م" onUndo={() => {}} onExpire={onExpire} />;

  it("goes after eight seconds", async () => {
    const expire = vi.fn();
    await mountView(bar(expire));
    vi.advanceTimersByTime(7999);
    expect(expire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(expire).toHaveBeenCalledOnce();
  });

  it("waits while it has the focus", async () => {
    const expire = vi.fn();
    const { root, update } = await mountView(bar(expire));
    root.querySelector("button")!.focus();
    await update(bar(expire));
    vi.advanceTimersByTime(60_000);
    expect(expire).not.toHaveBeenCalled();
    root.querySelector("button")!.blur();
    await update(bar(expire));
    vi.advanceTimersByTime(8000);
    expect(expire).toHaveBeenCalledOnce();
  });
});
