// What the background says of a page's words, by the lexicon and the settings as they are now.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { analyseArticle } from "../../utils/core/analyse/analyse-article.ts";
import { wordsOf } from "../../utils/core/analyse/article-words.ts";
import { readPlainText } from "../../utils/core/article/read-plain-text.ts";
import type { LexiconTerm } from "../../utils/core/lexicon/own-terms.ts";
import { DEFAULT_SETTINGS } from "../../utils/core/settings.ts";
import { publishOwnTerms } from "../../utils/extension/publish-own-terms.ts";
import { writeSettings } from "../../utils/extension/settings.ts";
import { analysePage, judgeHeadlines } from "../../utils/models/judge-page.ts";
import { mayBeRelevant } from "../../utils/models/look-at-words.ts";
import { readReadersLexicon } from "../../utils/models/readers-lexicon.ts";

const term: LexiconTerm = {
  id: "00000000-0000-4000-8000-000000000001",
  names: { ar: "ضيعات السخط" },
  category: "crime",
  signal: "strong",
  colour: null,
};
const article = wordsOf(
  readPlainText(
    "توقيف متهم بالاتجار بالبشر\n\nأوقفت الشرطة بأكادير شخصا يشتبه في تورطه في الاتجار بالبشر داخل ضيعات السخط.\n",
  ),
);
const named = async () => (await analysePage(article)).mentions.map(({ entity }) => entity);

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, "sendMessage").mockResolvedValue(undefined);
});

describe("an article", () => {
  it("is judged as everywhere else", async () => {
    const { bundled } = await readReadersLexicon();
    const analysis = await analysePage(article);
    expect(analysis).toEqual(analyseArticle(article, bundled));
    expect(analysis.verdict.label).toBe("relevant");
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });

  it("is judged by the reader's terms as soon as they are written, and no longer once they are gone", async () => {
    await publishOwnTerms(async () => [term]);
    expect(await named()).toContain(`own.${term.id}`);
    await publishOwnTerms(async () => []);
    expect(await named()).not.toContain(`own.${term.id}`);
  });

  it("is judged without what the reader has switched off", async () => {
    expect(await named()).toContain("crime.thb");
    await writeSettings({ ...DEFAULT_SETTINGS, switchedOff: ["crime.thb"] });
    expect(await named()).not.toContain("crime.thb");
  });

  it("is judged twice at once", async () => {
    const [one, other] = await Promise.all([analysePage(article), analysePage({ ...article, text: "", zones: [] })]);
    expect([one.verdict.label, other.mentions]).toEqual(["relevant", []]);
  });
});

describe("the words of a page that waits", () => {
  const WORDS: readonly [words: string, before: boolean, after: boolean][] = [
    ["أخبار الطقس ليوم غد", false, false],
    ["متابعة شخص بتهمة الاتجار بالبشر", true, true],
    ["زيارة إلى ضيعات السخط", false, true],
    ["", false, false],
  ];

  it.each(WORDS)("«%s»: looked into: %s, with a term of the reader's own: %s", async (words, before, after) => {
    expect(await mayBeRelevant(words)).toBe(before);
    await publishOwnTerms(async () => [term]);
    expect(await mayBeRelevant(words)).toBe(after);
    await publishOwnTerms(async () => []);
    expect(await mayBeRelevant(words)).toBe(before);
  });
});

describe("headlines", () => {
  const HEADLINES = ["الوداد يحسم ديربي الدار البيضاء", "متابعة شخص بتهمة الاتجار بالبشر", "", "زيارة إلى ضيعات السخط"];
  const reasons = async () => (await judgeHeadlines(HEADLINES)).map((finding) => finding?.reason ?? null);

  it("are judged in their order", async () => expect(await reasons()).toEqual([null, "named", null, null]));

  it("are judged by the reader's terms and choices", async () => {
    await publishOwnTerms(async () => [term]);
    await writeSettings({ ...DEFAULT_SETTINGS, switchedOff: ["crime.thb"] });
    expect(await reasons()).toEqual([null, null, null, "own"]);
  });

  it("may be none", async () => expect(await judgeHeadlines([])).toEqual([]));
});
