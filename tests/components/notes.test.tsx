import { useState } from "preact/hooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { NotesView } from "../../components/notes/NotesView.tsx";
import type { NotesList, NotesSearch } from "../../components/notes/types.ts";
import { UndoBar } from "../../components/shared/UndoBar.tsx";
import { EVERYTHING } from "../../utils/core/library/route.ts";
import { byName, mountView, unmountView } from "./mount-view.tsx";
import { LISTED, NOTE_HIGHLIGHTS, NOTES, NOTES_LIST, NOTES_SEARCH } from "./stories/samples.ts";
import { testTranslator } from "./stories/translators.ts";
import { notesSpies as spies } from "./support/spies.ts";

const ar = testTranslator("ar");

const ALL: NotesList = { ...NOTES_LIST, more: false };
/** The list while the reader searches. */
const searching = (search: Partial<NotesSearch>, list: Partial<NotesList> = {}): NotesList => ({
  ...ALL,
  ...list,
  search: { ...NOTES_SEARCH, ...search },
});
const asked = (text: string): Partial<NotesSearch> => ({ query: { ...EVERYTHING, text } });

/** A list that deletes and restores as the store does. */
function LivingNotes(props: { spy: ReturnType<typeof spies> }) {
  const [gone, setGone] = useState<string[]>([]);
  const { spy } = props;
  const articles = LISTED.filter(({ note }) => !gone.includes(note.id));
  const recentlyDeleted = gone.map((id) => NOTES.find((note) => note.id === id)!);
  return (
    <NotesView
      state={{ ...ALL, articles, recentlyDeleted }}
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
  });

  it("opens a note by click and by Enter, without leaving the page by itself", async () => {
    const spy = spies();
    const { root } = await mountView(<NotesView state={ALL} actions={spy} />);
    await userEvent.click(root.querySelectorAll(".note-headline a")[2]!);
    root.querySelector<HTMLElement>(".note-headline a")!.focus();
    await userEvent.keyboard("{Enter}");
    expect(spy.open.mock.calls.map(([note]) => note.id)).toEqual([NOTES[2]!.id, NOTES[0]!.id]);
  });

  it("says where a headline leads, and leads to the library beside it, once in the tab it is open in", async () => {
    const spy = spies();
    const { root } = await mountView(<NotesView state={ALL} actions={spy} />);
    expect(root.querySelector<HTMLElement>(".note-headline a")!.title).toBe(ar.t("notes.openPage"));
    const link = byName<HTMLAnchorElement>(root, "a", ar.t("notes.inLibraryNamed", { headline: NOTES[1]!.headline }));
    expect(link.getAttribute("href")).toBe("library.html#/article?id=quotidien.example%2F7");
    link.focus();
    await userEvent.keyboard("{Enter}");
    expect(spy.openInLibrary).toHaveBeenCalledExactlyOnceWith(NOTES[1]);
    expect(spy.open).not.toHaveBeenCalled();
  });

  it("shows under an article what the reader marked and wrote, the rest as a number", async () => {
    const many = Array.from({ length: 6 }, (_, at) => ({
      ...NOTE_HIGHLIGHTS[1]!,
      id: String(at),
      note: at === 0 ? "أول ملاحظة" : "",
      quote: { ...NOTE_HIGHLIGHTS[1]!.quote, exact: `مقطع ${at}` },
    }));
    const articles = [{ note: NOTES[0]!, highlights: many }, ...LISTED.slice(1)];
    const { root } = await mountView(<NotesView state={{ ...ALL, articles }} actions={spies()} />);
    const shown = [...root.querySelectorAll(".note-highlight")].map((each) => each.textContent);
    // Those with the reader's words before the last ones without, in their order.
    expect(shown).toEqual(["مقطع 0أول ملاحظة", "مقطع 4", "مقطع 5"]);
    expect(root.querySelector(".note")!.textContent).toContain("و3 مقاطع أخرى");
    expect(root.querySelectorAll(".note-highlights")).toHaveLength(1);
  });

  it("names what it is about to delete", async () => {
    const { root } = await mountView(<NotesView state={ALL} actions={spies()} />);
    expect(root.querySelector(".note-delete")!.getAttribute("aria-label")).toBe(`حذف «${NOTES[0]!.headline}»`);
  });

  it("tells whoever has no notes what will happen", async () => {
    const state = { ...ALL, articles: [] };
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
    expect(spy.search.mock.calls.length).toBeLessThan(5);
    await vi.waitFor(() => expect(spy.search).toHaveBeenLastCalledWith({ ...EVERYTHING, text: "اتجار" }));
    const calls = spy.search.mock.calls.length;
    await userEvent.keyboard("x{Enter}");
    expect(spy.search.mock.calls.length).toBe(calls + 1);
    expect(spy.search).toHaveBeenLastCalledWith({ ...EVERYTHING, text: "اتجارx" });
  });

  it("Escape ends the search, and typed text takes its own direction", async () => {
    const spy = spies();
    const { root } = await mountView(<NotesView state={ALL} actions={spy} />);
    const input = root.querySelector("input")!;
    expect(getComputedStyle(input).direction).toBe("rtl");
    await userEvent.type(input, "traite");
    expect(getComputedStyle(input).direction).toBe("ltr");
    await userEvent.keyboard("{Enter}{Escape}");
    expect(input.value).toBe("");
    expect(spy.search).toHaveBeenLastCalledWith(null);
    expect(document.activeElement).toBe(input);
  });

  it("keeps what is being typed when an older answer arrives, and empties when the search is ended", async () => {
    const { root, update } = await mountView(<NotesView state={ALL} actions={spies()} />);
    const input = root.querySelector("input")!;
    await userEvent.type(input, "ab{Enter}");
    await userEvent.type(input, "c");
    await update(<NotesView state={searching(asked("ab"))} actions={spies()} />);
    expect(input.value).toBe("abc");
    await userEvent.keyboard("{Enter}");
    await update(<NotesView state={searching(asked("abc"))} actions={spies()} />);
    await update(<NotesView state={ALL} actions={spies()} />);
    expect(input.value).toBe("");
  });

  it("has no filters until they are asked for; their button says whether they are there", async () => {
    const spy = spies();
    const { root, update } = await mountView(<NotesView state={ALL} actions={spy} />);
    const button = byName(root, "button", ar.t("notes.filters"));
    expect([root.querySelector("select"), button.getAttribute("aria-expanded")]).toEqual([null, "false"]);
    button.focus();
    await userEvent.keyboard("{Enter}");
    await update(<NotesView state={searching({})} actions={spy} />);
    expect([root.querySelectorAll("select").length, button.getAttribute("aria-expanded")]).toEqual([3, "true"]);
    expect(root.querySelector(".day")).not.toBeNull();
    await userEvent.keyboard(" ");
    expect(spy.search.mock.calls).toEqual([[EVERYTHING], [null]]);
  });

  it("narrows by label, outlet and category, each choice with its count, one beside the other", async () => {
    const spy = spies();
    const query = { ...EVERYTHING, text: "q", chosen: [{ facet: "label", value: "related" }] } as const;
    const { root } = await mountView(<NotesView state={searching({ query })} actions={spy} />);
    const [label, outlet, category] = root.querySelectorAll("select");
    expect(label!.value).toBe("related");
    expect([...label!.options].map((option) => option.text)).toEqual([
      "أي صلة",
      "في صميم الموضوع (17)",
      "ذِكر عابر (5)",
      "موضوع قريب (2)",
    ]);
    await userEvent.selectOptions(label!, "mention");
    await userEvent.selectOptions(outlet!, "daily.example");
    await userEvent.selectOptions(category!, "place");
    await userEvent.selectOptions(label!, "");
    const { chosen } = query;
    expect(spy.search.mock.calls.map(([each]) => each)).toEqual([
      { ...query, chosen: [{ facet: "label", value: "mention" }] },
      { ...query, chosen: [...chosen, { facet: "outlet", value: "daily.example" }] },
      { ...query, chosen: [...chosen, { facet: "category", value: "place" }] },
      { ...query, chosen: [] },
    ]);
  });

  it("lists what was found in the search's order, without days, each with the day it was read on", async () => {
    const { root } = await mountView(<NotesView state={searching(asked("q"))} actions={spies()} />);
    expect(root.querySelector(".day")).toBeNull();
    expect(headlines(root)).toEqual(NOTES.map(({ headline }) => headline));
    expect(root.querySelector(".note")!.textContent).toContain("قُرئ يوم 20 نونبر 2024");
    expect(root.querySelector(".found [role=status]")!.textContent).toBe("24 مقالًا");
  });

  it("says that it is opening, with what it has so far, before it says that nothing was found", async () => {
    const opening = { ...asked("q"), answer: null, progress: { done: 0, total: 1 } };
    const { root, update } = await mountView(
      <NotesView state={searching(opening, { articles: [] })} actions={spies()} />,
    );
    expect(root.querySelector("progress")!.position).toBe(-1);
    expect(root.textContent).not.toContain(ar.t("notes.noResults.title"));
    const half = { ...asked("q"), answer: { found: 3, facets: {}, whole: false }, progress: { done: 1, total: 4 } };
    await update(<NotesView state={searching(half)} actions={spies()} />);
    expect(root.querySelector("progress")!.position).toBe(0.25);
    expect(root.querySelector("[role=status]")!.textContent).toBe("يُفتح البحث… 3 مقالات حتى الآن");
    const none = { ...asked("q"), answer: { found: 0, facets: {}, whole: true } };
    await update(<NotesView state={searching(none, { articles: [] })} actions={spies()} />);
    expect(root.querySelector("progress")).toBeNull();
    expect(root.textContent).toContain(ar.t("notes.noResults.title"));
  });

  it("says what went wrong with the search, and tries the same again", async () => {
    const spy = spies();
    const state = searching({ ...asked("q"), answer: null, failure: "boom" }, { articles: [] });
    const { root } = await mountView(<NotesView state={state} actions={spy} />);
    expect(root.querySelector("[role=alert]")!.textContent).toContain("boom");
    await userEvent.click(byName(root, "button", ar.t("common.retry")));
    expect(spy.search).toHaveBeenCalledExactlyOnceWith({ ...EVERYTHING, text: "q" });
  });

  it("offers to end the search when nothing is found, and when something is", async () => {
    const spy = spies();
    const none = { ...asked("q"), answer: { found: 0, facets: {}, whole: true } };
    const { root, update } = await mountView(<NotesView state={searching(none, { articles: [] })} actions={spy} />);
    await userEvent.click(byName(root, "button", ar.t("notes.clearFilters")));
    await update(<NotesView state={searching(asked("q"))} actions={spy} />);
    await userEvent.click(byName(root, "button", ar.t("notes.clearFilters")));
    expect(spy.search.mock.calls).toEqual([[null], [null]]);
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
