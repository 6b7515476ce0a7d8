import fc from "fast-check";
import { expect, it } from "vitest";
import { decideStory } from "../../../utils/core/stories/decide-story.ts";
import { groupStories } from "../../../utils/core/stories/group-stories.ts";
import { createStoryIndex, makeStoryText } from "../../../utils/core/stories/story-index.ts";
import type { StoryArticle, StoryDecision } from "../../../utils/core/stories/types.ts";
import { ARTICLES, copyArticle, KINDS_OF_COPY } from "../support/near-copies.ts";

const NOW = "2026-02-01T00:00:00.000Z";

interface Met extends StoryArticle {
  /** null: its text is not known. */
  readonly text: string | null;
}

function article(id: string, text: string | null, createdAt = `2026-01-01T00:00:00.000Z`): Met {
  return { id, createdAt, text };
}

/** Stories of articles that were met one after the other. */
function storiesOf(articles: readonly Met[], decisions: readonly StoryDecision[] = []) {
  const index = createStoryIndex();
  for (const { id, text } of articles) if (text !== null) index.add(makeStoryText(id, text));
  return groupStories(articles, index.pairs(), decisions);
}

const RELEASE =
  "أعلنت النيابة العامة بطنجة توقيف 7 أشخاص يشتبه في تورطهم في الاتجار بالبشر. وأوضح البلاغ أن الأبحاث انطلقت قبل شهرين إثر شكاية تقدمت بها شابة من ضواحي المدينة. " +
  "وأضاف المصدر ذاته أن التفتيش أسفر عن حجز جوازات سفر وهواتف ومبالغ مالية بعملات مختلفة. وقد وضع الموقوفون تحت الحراسة النظرية في انتظار عرضهم على قاضي التحقيق، بينما أحيلت الضحايا على مركز للإيواء.";
const OTHER =
  "احتضنت الرباط ندوة حول قانون الاتجار بالبشر حضرها قضاة ومحامون من عدة مدن. وركزت المداخلات على صعوبة إثبات عنصر الاستغلال، وعلى حاجة الضحايا إلى ترجمة ومواكبة طيلة المسطرة. " +
  "ودعا المشاركون في ختام الأشغال إلى إحداث صندوق للتعويض وإلى نشر الأحكام الصادرة في الموضوع كل سنة.";

const together = (a: string, b: string, at = NOW) => decideStory(a, [b], true, [], at);
const apart = (a: string, b: string, at = NOW) => decideStory(a, [b], false, [], at);
const groupsOf = (articles: readonly Met[], decisions: readonly StoryDecision[] = []) =>
  storiesOf(articles, decisions)
    .map((story) => story.articles.join(" "))
    .sort();

it.each<[string, readonly Met[], readonly StoryDecision[], readonly string[]]>([
  ["a copy", [article("a", RELEASE), article("b", RELEASE)], [], ["a b"]],
  ["another article", [article("a", RELEASE), article("b", OTHER)], [], []],
  ["no text", [article("a", RELEASE), article("b", null)], [], []],
  [
    "the same form with other figures",
    [
      article(
        "a",
        "سجلت المصالح الصحية بالجهة اليوم 14 إصابة جديدة و2 وفيات فيما غادر المستشفى 31 شخصا بعد تماثلهم للشفاء التام حسب النشرة اليومية للمديرية",
      ),
      article(
        "b",
        "سجلت المصالح الصحية بالجهة اليوم 29 إصابة جديدة و5 وفيات فيما غادر المستشفى 12 شخصا بعد تماثلهم للشفاء التام حسب النشرة اليومية للمديرية",
      ),
    ],
    [],
    [],
  ],
  [
    "another article under the same footer, in a library that knows the footer",
    [RELEASE, OTHER, `${RELEASE.slice(0, 70)} غير ذلك`, "خبر قصير عن افتتاح معرض للكتاب بالرباط"].map((text, i) =>
      article("abcd"[i]!, `${text} ${FOOTER()}`),
    ),
    [],
    [],
  ],
  [
    "a digest of two stories joins none",
    [
      article("a", RELEASE),
      article("b", OTHER),
      article("c", `${"قبل ذلك كلام آخر مختلف تماما ".repeat(2)}${numbered(400)} ${RELEASE} ${OTHER}`),
    ],
    [],
    [],
  ],
  [
    "an extract joins the longer article",
    [article("a", RELEASE), article("c", `${numbered(400)} ${RELEASE}`)],
    [],
    ["a c"],
  ],
  ["merged by hand", [article("a", RELEASE), article("b", OTHER)], together("b", "a"), ["a b"]],
  ["merged by hand without a text", [article("a", RELEASE), article("b", null)], together("b", "a"), ["a b"]],
  ["split by hand", [article("a", RELEASE), article("b", RELEASE)], apart("a", "b"), []],
  [
    "split by hand: later copies join one of the two",
    [article("a", RELEASE), article("b", `${RELEASE} ${OTHER}`), article("c", RELEASE)],
    apart("a", "b"),
    ["a c"],
  ],
  [
    "the later word wins",
    [article("a", RELEASE), article("b", RELEASE)],
    [...apart("a", "b"), ...together("a", "b", "2026-02-02T00:00:00.000Z")],
    ["a b"],
  ],
  [
    "a later split wins over a chain of merges",
    [article("a", null), article("b", null), article("c", null)],
    [
      ...together("a", "b"),
      ...together("b", "c", "2026-02-02T00:00:00.000Z"),
      ...apart("a", "c", "2026-02-03T00:00:00.000Z"),
    ],
    ["b c"],
  ],
  [
    "a decision taken back",
    [article("a", RELEASE), article("b", RELEASE)],
    apart("a", "b").map((decision) => ({ ...decision, deletedAt: NOW })),
    ["a b"],
  ],
  ["a decision about an article that is gone", [article("a", RELEASE)], together("a", "z"), []],
])("groups: %s", (_, articles, decisions, expected) => {
  expect(groupsOf(articles, decisions)).toEqual(expected);
});

function FOOTER(): string {
  return "تابعوا آخر الأخبار على قناتنا وصفحاتنا الرسمية في مواقع التواصل واشتركوا في نشرتنا البريدية لتصلكم أهم المستجدات كل صباح مجانا دون إعلانات";
}

/** Words that are no figures and never come again. */
function numbered(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `كلمة${"ابتثجحخدذر"[i % 10]}${"سشصضطظعغفق"[Math.floor(i / 10) % 10]}${"كلمنهويزدح"[Math.floor(i / 100)]}`,
  ).join(" ");
}

it.each(KINDS_OF_COPY)("made copies are one story, made articles are not: %s", (kind) => {
  fc.assert(
    fc.property(ARTICLES, ARTICLES, ARTICLES, (sentences, own, other) => {
      const articles = [
        article("a", sentences.join(" ")),
        article("b", copyArticle(sentences, kind, own)),
        article("c", other.join(" ")),
      ];
      expect(groupsOf(articles)).toEqual(["a b"]);
    }),
    { numRuns: 40 },
  );
});

const ids = ["a", "b", "c", "d", "e", "f"];
const decisions = fc.array(
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.boolean(), fc.integer({ min: 1, max: 9 })),
  { maxLength: 5 },
);

it("gives the same stories and ids whatever the order of articles, pairs and decisions", () => {
  fc.assert(
    fc.property(ARTICLES, ARTICLES, decisions, fc.infiniteStream(fc.nat()), (one, two, words, chance) => {
      const texts = [
        one.join(" "),
        copyArticle(one, "cut at the end", two),
        two.join(" "),
        copyArticle(two, "only the lead", one),
        [...one, ...two].join(" "),
        null,
      ];
      const articles = texts.map((text, i) => article(ids[i]!, text, `2026-01-0${((i * 5) % 6) + 1}T00:00:00.000Z`));
      const said = words.flatMap(([a, b, is, day]) => decideStory(a, [b], is, [], `2026-02-0${day}T00:00:00.000Z`));
      // One record a pair, as the store keeps them.
      const stored = [...new Map(said.map((decision) => [decision.id, decision])).values()];
      const shuffle = <T>(list: readonly T[]) =>
        list
          .map((item) => ({ item, key: chance.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const index = createStoryIndex();
      for (const { id, text } of articles) if (text !== null) index.add(makeStoryText(id, text));
      const sort = (stories: ReturnType<typeof groupStories>) => [...stories].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(sort(groupStories(shuffle(articles), shuffle(index.pairs()), shuffle(stored)))).toEqual(
        sort(groupStories(articles, index.pairs(), stored)),
      );
    }),
    { numRuns: 60 },
  );
});

it("never joins what the reader's latest word on a pair holds apart", () => {
  fc.assert(
    fc.property(ARTICLES, decisions, (sentences, words) => {
      const articles = ids.map((id) => article(id, sentences.join(" ")));
      const said = words.flatMap(([a, b, , day]) => decideStory(a, [b], false, [], `2026-02-0${day}T00:00:00.000Z`));
      for (const { articles: story } of storiesOf(articles, said))
        for (const {
          articles: [a, b],
        } of said)
          expect(story.includes(a) && story.includes(b)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

it("keeps a story's id when a copy arrives later", () => {
  const first = [article("m", RELEASE, "2026-01-01T00:00:00.000Z"), article("n", RELEASE, "2026-01-02T00:00:00.000Z")];
  const [before] = storiesOf(first);
  const [after] = storiesOf([article("a", RELEASE, "2026-01-03T00:00:00.000Z"), ...first]);
  expect(before?.id).toBe("story:m");
  expect(after).toEqual({ id: "story:m", articles: ["a", "m", "n"] });
});
