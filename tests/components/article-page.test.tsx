import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ArticleView } from "../../components/library/article/ArticleView.tsx";
import { MarkedText } from "../../components/library/article/MarkedText.tsx";
import type { ArticleActions, ShownMention, ShownPassage } from "../../components/library/article/types.ts";
import { StoriesView } from "../../components/library/stories/StoriesView.tsx";
import type { StoriesActions } from "../../components/library/stories/types.ts";
import { segmentText } from "../../utils/core/library/segment-text.ts";
import { byName, mountView, unmountView } from "./mount-view.tsx";
import { ARTICLE, STORY } from "./stories/article-stories.tsx";
import { HIGHLIGHT_ACTIONS, HIGHLIGHTS, ITEMS } from "./stories/highlight-samples.ts";
import { testTranslator } from "./stories/translators.ts";

const ar = testTranslator("ar");
afterEach(unmountView);

const actionSpies = (): ArticleActions => ({
  compare: vi.fn(),
  openLive: vi.fn(),
  copy: vi.fn(),
  copyAs: vi.fn(),
  retry: vi.fn(),
});
const storySpies = (): StoriesActions => ({
  split: vi.fn(),
  startMerge: vi.fn(),
  searchMerge: vi.fn(),
  merge: vi.fn(),
  undo: vi.fn(),
  forget: vi.fn(),
  open: vi.fn(),
  retry: vi.fn(),
});

const show = (changes: Partial<typeof ARTICLE> = {}, actions = actionSpies(), open = vi.fn()) =>
  mountView(
    <ArticleView
      state={{ ...ARTICLE, ...changes }}
      actions={actions}
      highlights={{ ...HIGHLIGHTS, items: ITEMS }}
      highlightActions={{ ...HIGHLIGHT_ACTIONS, open }}
      storyActions={storySpies()}
      renderPrinted={() => null}
    />,
    { width: 1200 },
  );

const WORDS = "أحالت النيابة العامة المشتبه فيهم بتهمة الاتجار بالبشر";
const stretch = (start: number, end: number) => ({ start, end });
/** Where marks begin and end; most of them inside a word, where letters are joined. To add a case, add a line. */
it.each<[string, readonly (readonly [number, number])[], readonly (readonly [number, number])[]]>([
  ["a mention without its article", [[WORDS.indexOf("نيابة"), WORDS.indexOf("نيابة") + 5]], []],
  ["a mention that begins after a proclitic", [[WORDS.indexOf("تهمة"), WORDS.length]], []],
  ["a passage that ends inside a word", [], [[3, WORDS.length - 3]]],
  [
    "passages that overlap inside a mention",
    [[WORDS.indexOf("الاتجار"), WORDS.length]],
    [
      [2, 41],
      [38, 48],
    ],
  ],
])("letters stay joined across marks: %s", async (_, mentions, passages) => {
  const text = (named: readonly ShownMention[], kept: readonly ShownPassage[]) => (
    <p style={{ inlineSize: "max-content", fontSize: "24px" }} data-measured>
      <MarkedText
        paragraph={segmentText(WORDS, named, kept)[0]!}
        {...{ text: WORDS, mentions: named, passages: kept, names: new Map(), onOpen: () => {} }}
      />
    </p>
  );
  const widthOf = (root: HTMLElement) => root.querySelector("[data-measured]")!.getBoundingClientRect().width;
  const plain = widthOf((await mountView(text([], []))).root);
  const named = mentions.map(([start, end]): ShownMention => {
    return { ...stretch(start, end), entity: "crime.thb", category: "crime", colour: null };
  });
  const kept = passages.map(([start, end], index): ShownPassage => {
    return { ...stretch(start, end), id: `p${index}`, colour: "yellow", hasNote: false };
  });
  const { root } = await mountView(text(named, kept));
  expect(root.querySelectorAll("mark, .name-mark").length).toBeGreaterThan(0);
  expect(root.textContent).toBe(WORDS);
  expect(widthOf(root)).toBeCloseTo(plain, 0);
});

describe("the page of an article", () => {
  it("opens a note by its sign and by the passage itself", async () => {
    const open = vi.fn();
    const { root } = await show({}, actionSpies(), open);
    root.querySelector<HTMLElement>(".note-sign")!.focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.click(root.querySelector('mark[data-passage="h2"]')!);
    expect(open.mock.calls).toEqual([["h1"], ["h2"]]);
  });

  it("goes from a name to its places in the text, one after the other", async () => {
    const { root } = await show();
    const button = root.querySelector<HTMLElement>('button[data-entity="crime.thb"]')!;
    const places = [...root.querySelectorAll<HTMLElement>('.name-mark[data-entity="crime.thb"]')];
    expect(places.length).toBeGreaterThan(1);
    for (const place of [...places, places[0]!]) {
      button.click();
      await expect.poll(() => document.activeElement).toBe(place);
    }
  });

  it("copies the whole hash and says so", async () => {
    const actions = actionSpies();
    const { root } = await show({}, actions);
    await userEvent.click(byName(root, "button", ar.t("articlePage.seal.copy")));
    expect(actions.copy).toHaveBeenCalledWith(ARTICLE.clipping!.seal.hash);
    await expect.poll(() => root.textContent).toContain(ar.t("articlePage.seal.copied"));
  });

  it("opens the live page from a passage when there is no text of its own", async () => {
    const actions = actionSpies();
    const { root } = await show({ clipping: null, versions: [], passages: [] }, actions);
    await userEvent.click(root.querySelector('[data-highlight="h2"] .passage-button')!);
    expect(actions.openLive).toHaveBeenCalledWith("h2");
  });

  it("compares the last two versions first", async () => {
    const actions = actionSpies();
    const { root } = await show({}, actions);
    await userEvent.click(byName(root, "button", ar.t("articlePage.versions.compare")));
    expect(actions.compare).toHaveBeenCalledWith(1, 2);
  });
});

describe("a story", () => {
  it("is split from by the article, of which the others are told", async () => {
    const actions = storySpies();
    const { root } = await mountView(
      <StoriesView
        state={{
          status: "ready",
          stories: [STORY],
          open: STORY.id,
          decisions: { notice: null, merging: null, failure: null },
        }}
        actions={actions}
      />,
    );
    const second = root.querySelectorAll("[data-article]")[1]!;
    await userEvent.click([...second.querySelectorAll("button")].at(-1)!);
    const ids = STORY.members.map(({ id }) => id);
    expect(actions.split).toHaveBeenCalledWith(ids[1], ids);
  });
});
