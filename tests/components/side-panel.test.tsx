import { useState } from "preact/hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ReadingModeChoice } from "../../components/highlights/ReadingModeChoice.tsx";
import type { HighlightsState, ReadingAids } from "../../components/highlights/types.ts";
import { PopupView } from "../../components/PopupView.tsx";
import type { PageState } from "../../components/page/types.ts";
import { type SidePanelTab, SidePanelView } from "../../components/SidePanelView.tsx";
import { byName, mountView, unmountView } from "./mount-view.tsx";
import { AIDS, HIGHLIGHTS, ITEMS, manyHighlights, ORPHAN } from "./stories/highlight-samples.ts";
import { HEADLINES, NOTES_LIST, RELEVANT_PAGE } from "./stories/samples.ts";
import { testTranslator } from "./stories/translators.ts";
import { highlightSpies } from "./support/living-highlights.tsx";
import { notesSpies, pageSpies } from "./support/spies.ts";

const ar = testTranslator("ar");

afterEach(unmountView);

interface PanelProps {
  page?: PageState;
  pageActions?: ReturnType<typeof pageSpies>;
  open?: string;
  onSettings?: () => void;
  onLibrary?: () => void;
}

function Panel(props: PanelProps) {
  const [tab, setTab] = useState<SidePanelTab>("highlights");
  return (
    <SidePanelView
      tab={tab}
      onTab={setTab}
      page={props.page ?? RELEVANT_PAGE}
      pageActions={props.pageActions ?? pageSpies()}
      highlights={{ ...HIGHLIGHTS, open: props.open ?? null }}
      highlightActions={highlightSpies()}
      aids={AIDS}
      aidsActions={{ setMode: vi.fn(), setMap: vi.fn() }}
      notes={NOTES_LIST}
      notesActions={notesSpies()}
      onSettings={props.onSettings ?? vi.fn()}
      onLibrary={props.onLibrary ?? vi.fn()}
    />
  );
}

describe("the side panel", () => {
  it("begins with the highlights, under the article's headline and verdict", async () => {
    const { root } = await mountView(<Panel />);
    expect(root.querySelector("[role=tab][aria-selected=true]")!.textContent).toContain(ar.t("tabs.highlights"));
    expect(root.querySelector(".article-head h2")!.textContent).toBe(RELEVANT_PAGE.headline);
    expect(root.querySelector(".article-head [data-label]")!.textContent).toBe(ar.t("labels.relevant"));
    expect(root.querySelectorAll("[data-highlight]")).toHaveLength(ITEMS.length);
  });

  // To add a case: keys from the first tab, what stands in the panel then.
  it.each([
    ["{ArrowLeft}", ".page"],
    ["{ArrowLeft}{ArrowLeft}", ".notes"],
    ["{End}", ".notes"],
    ["{ArrowRight}{ArrowLeft}", ".highlights"],
  ])("%s leads to %s", async (keys, view) => {
    const { root } = await mountView(<Panel />);
    root.querySelector<HTMLElement>("[role=tab]")!.focus();
    await userEvent.keyboard(keys);
    expect(root.querySelector(`[role=tabpanel] ${view}`)).not.toBeNull();
    expect(root.querySelectorAll("[role=tabpanel] > *")).toHaveLength(1);
  });

  it("takes the focus into an open note when it opens, but not from the tabs", async () => {
    const { root } = await mountView(<Panel open="h1" />);
    expect(document.activeElement).toBe(root.querySelector("textarea"));
    root.querySelector<HTMLElement>("[role=tab]")!.focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowRight}");
    expect(root.querySelector("textarea")).not.toBeNull();
    expect(document.activeElement!.getAttribute("role")).toBe("tab");
  });

  it("opens the settings and the library", async () => {
    const onSettings = vi.fn();
    const onLibrary = vi.fn();
    const { root } = await mountView(<Panel onSettings={onSettings} onLibrary={onLibrary} />);
    await userEvent.click(byName(root, "button", ar.t("app.settings")));
    await userEvent.click(byName(root, "a", ar.t("notes.library")));
    expect([onSettings.mock.calls.length, onLibrary.mock.calls.length]).toEqual([1, 1]);
  });

  // Without an article there is nothing to highlight. To add a case: the page, the key of the text that says why.
  it.each([
    [{ status: "loading" }, "page.loading"],
    [{ status: "unsupported" }, "page.unsupported.text"],
    [{ status: "not-annotated" }, "page.notAnnotated.text"],
    [{ status: "listing", headlines: HEADLINES }, "highlights.noArticle.text"],
    [{ status: "failed", message: "" }, "page.failed.text"],
  ] as const)("says of a page without an article why: %j", async (page, key) => {
    const { root } = await mountView(<Panel page={page} />);
    expect(root.textContent).toContain(ar.t(key));
    expect(root.querySelector(".highlights, .reading-aids, [data-highlight]")).toBeNull();
    expect(root.querySelector("[role=tab] .tab-count")?.textContent).not.toBe("3");
  });

  it("offers to read a page it was not asked to", async () => {
    const actions = pageSpies();
    const { root } = await mountView(<Panel page={{ status: "not-annotated" }} pageActions={actions} />);
    await userEvent.click(byName(root, "button", ar.t("page.notAnnotated.action")));
    expect(actions.annotate).toHaveBeenCalledOnce();
  });

  it("has the height of the window and scrolls inside", async () => {
    const { root } = await mountView(<Panel />);
    expect(root.querySelector("main")!.clientHeight).toBe(window.innerHeight);
    const panel = root.querySelector(".panel")!;
    expect(panel.getBoundingClientRect().bottom - root.getBoundingClientRect().top).toBeLessThanOrEqual(
      innerHeight + 1,
    );
  });
});

describe("the reading modes", () => {
  const show = async (aids: Partial<ReadingAids>) => {
    const actions = { setMode: vi.fn(), setMap: vi.fn() };
    const { root } = await mountView(<ReadingModeChoice aids={{ ...AIDS, ...aids }} actions={actions} />);
    return { root, actions };
  };
  const list = (root: HTMLElement, scope: string) => root.querySelector<HTMLSelectElement>(`[data-scope=${scope}]`)!;

  // To add a case: everywhere, on this site, what the folded line says, what is said of the page.
  it.each([
    ["all", null, "العلامات في الصفحة: كلها", "all"],
    ["entities", null, "العلامات في الصفحة: الأسماء فقط", "entities"],
    ["all", "highlights", "العلامات في الصفحة: مقاطعي فقط", "highlights"],
    ["quiet", "all", "العلامات في الصفحة: كلها", "all"],
    ["all", "quiet", "العلامات في الصفحة: هادئ", "quiet"],
  ] as const)("%s everywhere and %s here: %s", async (mode, siteMode, line, help) => {
    const { root } = await show({ mode, siteMode });
    expect(root.querySelector("summary")!.textContent).toBe(line);
    expect(root.querySelector("[role=status]")!.textContent).toBe(ar.t(`highlights.reading.help.${help}`));
    expect([list(root, "site").value, list(root, "everywhere").value]).toEqual([siteMode ?? "", mode]);
  });

  it("are chosen for the site and everywhere; the site can go back to what holds everywhere", async () => {
    const { root, actions } = await show({ siteMode: "quiet" });
    await userEvent.click(root.querySelector("summary")!);
    await userEvent.selectOptions(list(root, "site"), "entities");
    await userEvent.selectOptions(list(root, "site"), "");
    await userEvent.selectOptions(list(root, "everywhere"), "highlights");
    expect(actions.setMode.mock.calls).toEqual([
      ["entities", "site"],
      [null, "site"],
      ["highlights", "everywhere"],
    ]);
    expect([...list(root, "everywhere").options].map(({ value }) => value)).toEqual([
      "all",
      "highlights",
      "entities",
      "quiet",
    ]);
  });

  it("have no choice for a site where there is none", async () => {
    const { root } = await show({ host: null });
    expect(root.querySelectorAll("select")).toHaveLength(1);
  });

  it("switch the map of marks, off until asked for", async () => {
    const { root, actions } = await show({});
    await userEvent.click(root.querySelector("summary")!);
    const map = root.querySelector<HTMLInputElement>("input[type=checkbox]")!;
    expect(map.checked).toBe(false);
    map.focus();
    await userEvent.keyboard(" ");
    expect(actions.setMap).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe("the popup's section of highlights", () => {
  const show = async (state: Partial<HighlightsState>, onHighlight: (() => void) | null = null) => {
    const actions = highlightSpies();
    const onOpenPanel = vi.fn();
    const { root } = await mountView(
      <PopupView
        tab="page"
        onTab={vi.fn()}
        page={RELEVANT_PAGE}
        pageActions={pageSpies()}
        highlights={{ state: { ...HIGHLIGHTS, ...state }, actions, onOpenPanel, onHighlight }}
        notes={NOTES_LIST}
        notesActions={notesSpies()}
        onSettings={vi.fn()}
        onLibrary={vi.fn()}
      />,
    );
    return { root, actions, onOpenPanel };
  };

  it("stands below the verdict, and leaves the reasons within 600 px", async () => {
    const { root } = await show({ items: manyHighlights(100) });
    const top = (selector: string) => root.querySelector(selector)!.getBoundingClientRect().top;
    expect(top(".verdict")).toBeLessThan(top(".highlights-brief"));
    expect(top(".highlights-brief")).toBeLessThan(top(".reasons"));
    expect(top(".reasons") - root.getBoundingClientRect().top).toBeLessThan(560);
    expect(root.querySelector("main")!.clientHeight).toBeLessThanOrEqual(600);
  });

  it("lists the first three by colour and says how many there are", async () => {
    const { root } = await show({ items: manyHighlights(14) });
    expect(root.querySelectorAll(".brief")).toHaveLength(3);
    const section = root.querySelector(".highlights-brief")!;
    expect(section.textContent).toContain("14 مقطعًا مظلَّلًا");
    expect(section.textContent).toContain("و11 مقطعًا آخر");
    expect(section.textContent).toContain(ar.t("highlights.colours.green"));
  });

  it("offers to highlight what is selected, only while something is", async () => {
    const onHighlight = vi.fn();
    const without = await show({ items: [] });
    expect(without.root.textContent).not.toContain(ar.t("menu.highlight"));
    const { root } = await show({ items: [] }, onHighlight);
    await userEvent.click(byName(root, "button", ar.t("menu.highlight")));
    expect(onHighlight).toHaveBeenCalledOnce();
  });

  it("goes to a passage and opens the panel, by keyboard", async () => {
    const { root, actions, onOpenPanel } = await show({});
    byName(root, "button", ar.t("highlights.openPanel")).focus();
    await userEvent.keyboard("{Enter}{Tab}{Tab}{Enter}");
    expect(onOpenPanel).toHaveBeenCalledOnce();
    expect(actions.goTo).toHaveBeenCalledExactlyOnceWith("h2");
  });

  it("says what is not on the page, and leads nowhere from there", async () => {
    const { root } = await show({ items: [ORPHAN] });
    const brief = root.querySelector(".brief")!;
    expect(brief.textContent).toContain(ar.t("highlights.place.orphan"));
    expect(brief.closest("button")).toBeNull();
  });

  it("tells whoever has none how to make one", async () => {
    const { root } = await show({ items: [] });
    expect(root.querySelector(".highlights-brief")!.textContent).toContain("Alt+Shift+H");
  });
});
