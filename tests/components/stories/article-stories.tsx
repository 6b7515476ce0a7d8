import type { VNode } from "preact";
import type { HighlightsState } from "../../../components/highlights/types.ts";
import { ArticleView } from "../../../components/library/article/ArticleView.tsx";
import type {
  ArticleActions,
  ArticleState,
  ShownArticle,
  ShownClipping,
  ShownMention,
  ShownPassage,
} from "../../../components/library/article/types.ts";
import { StoriesView } from "../../../components/library/stories/StoriesView.tsx";
import type {
  ShownStory,
  StoriesActions,
  StoriesState,
  StoryArticleItem,
  StoryDecisionActions,
  StoryDecisionState,
} from "../../../components/library/stories/types.ts";
import { comparedSample } from "./clipping-stories.tsx";
import { HIGHLIGHT_ACTIONS, HIGHLIGHTS, ITEMS, ORPHAN } from "./highlight-samples.ts";
import { ENTITIES, PROVENANCE, REASONS } from "./samples.ts";

/** The page of an article and the list of stories, as a reader meets them. Every sentence is made up for this project. */

const nothing = () => {};
const DECIDING: StoryDecisionActions = {
  split: nothing,
  startMerge: nothing,
  searchMerge: nothing,
  merge: nothing,
  undo: nothing,
  forget: nothing,
};
const STORY_ACTIONS: StoriesActions = { ...DECIDING, open: nothing, retry: nothing };
const ARTICLE_ACTIONS: ArticleActions = {
  compare: nothing,
  openLive: nothing,
  copy: nothing,
  copyAs: nothing,
  retry: nothing,
};
const UNDECIDED: StoryDecisionState = { notice: null, merging: null, failure: null };

const HEADLINE = "متابعة أربعة أشخاص بأكادير بتهمة الاتجار بالبشر عبر عقود عمل وهمية";
const TEXT = `${HEADLINE}

أحالت النيابة العامة أربعة أشخاص للاشتباه في تورطهم في الاتجار بالبشر عبر عقود عمل وهمية. وقد جرت المتابعة أمام محكمة الاستئناف بأكادير، بعد شهور من التحريات شملت ثلاث مدن على الأقل.

قال ممثل النيابة العامة إن التحقيق بدأ بعد شكاية تقدمت بها ثلاث عاملات وصلن إلى الضيعة في فصل الربيع، وصودرت جوازات سفرهن عند الوصول، ثم طُلب من كل واحدة منهن مبلغ 15 ألف درهم لقاء «مصاريف الوساطة».

توبع المعنيون طبقًا لمقتضيات القانون رقم 27.14، وذكّرت اللجنة الوطنية بأن التبليغ لا يشترط معرفة هوية الضحية.

وحُددت أولى الجلسات في 19 نونبر 2024.

`;

function mentionsOf(words: readonly (readonly [string, ShownMention["entity"], ShownMention["category"]])[]) {
  return words
    .flatMap(([surface, entity, category]) =>
      [...TEXT.matchAll(new RegExp(surface, "gu"))].map(
        ({ index }): ShownMention => ({ start: index, end: index + surface.length, entity, category, colour: null }),
      ),
    )
    .sort((a, b) => a.start - b.start);
}

function passageOf(id: string, colour: ShownPassage["colour"], words: string, hasNote: boolean): ShownPassage {
  const start = TEXT.indexOf(words, HEADLINE.length);
  return { id, colour, start, end: start + words.length, hasNote };
}

const CLIPPING: ShownClipping = {
  version: 2,
  captured: { date: "2024-11-20", time: "09:13", offset: "+01:00" },
  address: {
    typed: "https://exm.pl/x1",
    final: "https://jarida.example/justice/agadir-448.html?utm_source=lettre",
    canonical: "https://jarida.example/justice/agadir-448.html",
  },
  text: TEXT,
  mentions: mentionsOf([
    ["الاتجار بالبشر", "crime.thb", "crime"],
    ["ثلاث عاملات", "victims.3", "victim"],
    ["بأكادير", "place.agadir", "place"],
    ["15 ألف درهم", "pattern:amount:15000-mad", "amount"],
    ["القانون رقم 27.14", "law.27_14", "law"],
    ["19 نونبر 2024", "pattern:date:2024-11-19", "date"],
  ]),
  seal: { number: 214, hash: "5b1f4c7e0d5e4f6a8a8e3d2b1c0a9f00".repeat(2), intact: true },
  hasPrinted: true,
  extensionVersion: "0.1.0",
  lexiconVersion: "seed 1",
};

function item(id: string, changes: Partial<StoryArticleItem> = {}): StoryArticleItem {
  return {
    id: `https://${id}.example/1`,
    headline: HEADLINE,
    lang: "ar",
    dir: "rtl",
    outlet: { host: `${id}.example`, name: `موقع ${id === "jarida" ? "المثال" : "آخر"}` },
    aggregator: false,
    published: "2024-11-19T16:10:00+01:00",
    url: `https://${id}.example/1`,
    ...changes,
  };
}

const MEMBERS = [
  item("jarida"),
  item("akhbar", {
    headline: "أكادير: أربعة أمام القضاء في ملف «عقود وهمية»",
    published: "2024-11-20",
    outlet: { host: "akhbar.example", name: "أخبار المثال" },
  }),
  item("press", {
    headline: "Agadir : quatre suspects poursuivis pour traite",
    lang: "fr",
    dir: "ltr",
    published: null,
    outlet: { host: "press.example", name: "Exemple Presse" },
    aggregator: true,
  }),
];
export const STORY: ShownStory = {
  id: "story:jarida",
  members: MEMBERS,
  differences: new Map([
    [
      MEMBERS[1]!.id,
      {
        adds: ["ونفى دفاع المتهمين ما نُسب إليهم، وطلب مهلة للاطلاع على الملف."],
        leavesOut: ["وحُددت أولى الجلسات في 19 نونبر 2024.", "توبع المعنيون طبقًا لمقتضيات القانون رقم 27.14."],
        knowsOwn: true,
        knowsFirst: true,
        shared: 0.82,
        words: 96,
      },
    ],
    [MEMBERS[2]!.id, { adds: [], leavesOut: [], knowsOwn: false, knowsFirst: false, shared: 1, words: 88 }],
  ]),
  earliest: "2024-11-19T16:10:00+01:00",
  outlets: MEMBERS.map(({ outlet }) => outlet),
};

export const ARTICLE: ShownArticle = {
  status: "ready",
  id: MEMBERS[0]!.id,
  headline: HEADLINE,
  byline: "سلمى العلوي",
  outlet: { host: "jarida.example", name: "جريدة المثال" },
  published: "2024-11-19T16:10:00+01:00",
  lang: "ar",
  dir: "rtl",
  url: "https://jarida.example/justice/agadir-448.html",
  verdict: { label: "relevant", score: 34.5, sure: true, reasons: REASONS },
  entities: ENTITIES,
  provenance: PROVENANCE,
  lastReadAt: "2024-11-21T10:00:00.000Z",
  clipping: CLIPPING,
  versions: [
    { version: 1, captured: { date: "2024-11-19", time: "17:02", offset: "+01:00" }, words: 88 },
    { version: 2, captured: CLIPPING.captured, words: 96 },
  ],
  compared: null,
  passages: [
    passageOf("h1", "yellow", ITEMS[0]!.passage.replace(/\.$/u, ""), true),
    passageOf("h2", "pink", "قال ممثل النيابة العامة إن التحقيق بدأ بعد شكاية", false),
    passageOf("h3", "blue", "القانون رقم 27.14", true),
  ],
  story: STORY,
  decisions: UNDECIDED,
  opening: false,
};

function article(state: ArticleState, highlights: Partial<HighlightsState> = {}): VNode {
  return (
    <main class="library-main">
      <ArticleView
        state={state}
        actions={ARTICLE_ACTIONS}
        highlights={{ ...HIGHLIGHTS, items: [...ITEMS, ORPHAN], ...highlights }}
        highlightActions={HIGHLIGHT_ACTIONS}
        storyActions={DECIDING}
        renderPrinted={() => null}
      />
    </main>
  );
}

function stories(state: StoriesState): VNode {
  return (
    <main class="library-main">
      <StoriesView state={state} actions={STORY_ACTIONS} />
    </main>
  );
}

const READY = { status: "ready", stories: [STORY], open: null, decisions: UNDECIDED } as const;
const OTHER: ShownStory = {
  ...STORY,
  id: "story:other",
  members: [MEMBERS[2]!, MEMBERS[1]!],
  differences: null,
  earliest: null,
  outlets: [...Array(5).keys()].map((n) => ({ host: `n${n}.example`, name: `Exemple ${n}` })),
};
const HOSTILE = `<img src=x onerror=alert(1)>\u202e${"w".repeat(200)} ${"ا".repeat(200)}`;
const HOSTILE_STORY: ShownStory = {
  ...STORY,
  members: MEMBERS.map((member) => ({ ...member, headline: HOSTILE, outlet: { ...member.outlet, name: HOSTILE } })),
  outlets: [{ host: "x.example", name: HOSTILE }],
};
const MERGING = { article: MEMBERS[0]!.id, query: "" };

export const ARTICLE_STORIES: Readonly<Record<string, () => VNode>> = {
  "article-clipped": () => article(ARTICLE),
  "article-note-open": () => article(ARTICLE, { open: "h1" }),
  "article-compared": () =>
    article({
      ...ARTICLE,
      compared: { from: 1, to: 2, texts: comparedSample() },
      story: null,
      versions: ARTICLE.versions,
    }),
  "article-one-version": () =>
    article(
      {
        ...ARTICLE,
        versions: ARTICLE.versions.slice(1),
        clipping: { ...CLIPPING, mentions: null, hasPrinted: false, seal: { ...CLIPPING.seal, intact: null } },
        story: null,
        passages: null,
        published: null,
        byline: null,
        opening: true,
      },
      { items: [] },
    ),
  "article-seal-broken": () =>
    article({ ...ARTICLE, clipping: { ...CLIPPING, seal: { ...CLIPPING.seal, intact: false } } }),
  "article-unclipped": () =>
    article({ ...ARTICLE, clipping: null, versions: [], passages: [], published: "2024-11-19" }, { items: ITEMS }),
  "article-loading": () => article({ status: "loading" }),
  "article-missing": () => article({ status: "missing" }),
  "article-failed": () => article({ status: "failed", message: "DatabaseClosedError" }),
  "article-merging": () =>
    article({ ...ARTICLE, story: null, decisions: { ...UNDECIDED, merging: { ...MERGING, found: MEMBERS.slice(1) } } }),
  "article-hostile": () =>
    article(
      {
        ...ARTICLE,
        headline: HOSTILE,
        byline: HOSTILE,
        outlet: { host: "x.example", name: HOSTILE },
        clipping: {
          ...CLIPPING,
          text: `${HOSTILE}\n\n${HOSTILE}\n\n`,
          mentions: [],
          address: { typed: null, final: `https://x.example/${"w".repeat(400)}`, canonical: null },
        },
        passages: [],
        story: HOSTILE_STORY,
      },
      { items: [] },
    ),
  "stories-list": () => stories({ ...READY, stories: [STORY, OTHER] }),
  "stories-open": () => stories({ ...READY, stories: [STORY, OTHER], open: STORY.id }),
  "stories-comparing": () => stories({ ...READY, stories: [{ ...STORY, differences: null }], open: STORY.id }),
  "stories-merging": () =>
    stories({ ...READY, open: STORY.id, decisions: { ...UNDECIDED, merging: { ...MERGING, found: [] } } }),
  "stories-split": () =>
    stories({ ...READY, decisions: { ...UNDECIDED, notice: { kind: "split", headline: HEADLINE, number: 1 } } }),
  "stories-empty": () => stories({ ...READY, stories: [] }),
  "stories-loading": () => stories({ status: "loading" }),
  "stories-failed": () => stories({ status: "failed", message: "QuotaExceededError" }),
  "stories-hostile": () => stories({ ...READY, stories: [HOSTILE_STORY], open: HOSTILE_STORY.id }),
};
