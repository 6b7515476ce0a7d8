import { expect, it } from "vitest";
import { generateArticles } from "../../../scripts/evaluate-stories/generate-articles.ts";
import { scoreGenerated } from "../../../scripts/evaluate-stories/score-generated.ts";
import { linkArticle } from "../../../utils/core/stories/link-article.ts";
import { MOST_NEIGHBOURS, rankNeighbours } from "../../../utils/core/stories/rank-neighbours.ts";
import { shingleText } from "../../../utils/core/stories/shingle-text.ts";
import { createStoryIndex, makeStoryText } from "../../../utils/core/stories/story-index.ts";

// The full set: npm run evaluate:stories -- --generated.
it("finds made copies, and nothing else, in a small made-up library", () => {
  const { precision, recall, pairs } = scoreGenerated(generateArticles(400, 11), 11);
  expect(pairs).toBeGreaterThan(200);
  expect(precision).toBeGreaterThanOrEqual(0.99);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

const [first, ...others] = generateArticles(400, 12).filter(({ kind }) => kind === "other");
const idsOf = (index: ReturnType<typeof createStoryIndex>) => index.pairs().map(({ id }) => id);

it("keeps each pair once when an article is met again", () => {
  const index = createStoryIndex();
  for (const id of ["a", "b", "a", "b"]) index.add(makeStoryText(id, first!.text));
  expect(idsOf(index)).toEqual(["a b"]);
});

it("lets a pair go when one of the texts has become another", () => {
  const index = createStoryIndex();
  for (const id of ["a", "b"]) index.add(makeStoryText(id, first!.text));
  index.add(makeStoryText("b", others[0]!.text));
  expect(idsOf(index)).toEqual([]);
});

it("lets a pair go when what it shares turns out to be two footers", () => {
  const words = others[0]!.text.split(" ");
  const [one, two] = [words.slice(0, 50).join(" "), words.slice(50, 100).join(" ")];
  const own = (n: number, count: number) => others[n]!.text.split(" ").slice(0, count).join(" ");
  const index = createStoryIndex();
  index.add(makeStoryText("a", `${own(1, 60)} ${one} ${two}`));
  index.add(makeStoryText("b", `${own(2, 60)} ${two} ${one}`));
  expect(idsOf(index)).toEqual(["a b"]);
  for (const [n, footer] of [one, one, two, two].entries())
    index.add(makeStoryText(`c${n}`, `${own(3 + n, 120)} ${footer}`));
  expect(idsOf(index)).toEqual([]);
});

it("compares with a bounded number, those with the rarest keys first, the same in whatever order they are found", () => {
  const usual = Array.from({ length: 60 }, (_, i) => `u${String(i).padStart(2, "0")}`);
  const ranked = rankNeighbours([["rare"], usual, usual, ["rare", "u07"]]);
  expect(ranked).toHaveLength(MOST_NEIGHBOURS);
  expect(ranked.slice(0, 3)).toEqual(["rare", "u07", "u00"]);
  expect(rankNeighbours([["u07", "rare"], [...usual].reverse(), usual, ["rare"]])).toEqual(ranked);
});

it("finds the same pair whichever of the two comes later", () => {
  const [a, b] = ["a", "b"].map((id) => ({ id, shingles: shingleText(`${first!.text} ${id === "a" ? "كلمة" : ""}`) }));
  expect(linkArticle(a!, [b!], []).found).toEqual(linkArticle(b!, [a!], []).found);
});
