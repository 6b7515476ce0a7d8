import { CLAIM_KINDS, type ClaimKind, type ClaimValue, canAgree } from "./read-claim.ts";

/** A figure that an article states, with the sentence it stands in. */
export interface Claim extends ClaimValue {
  /** As the article writes it. */
  readonly surface: string;
  readonly sentence: string;
}

/** What comparing needs of an article. */
export interface ClaimingArticle {
  readonly articleId: string;
  /** The story it is part of; null: it is alone. */
  readonly story: string | null;
  /** Ids of the persons it names, whom a pattern found; those of the lexicon hold office and stand in news of every kind. */
  readonly persons: readonly string[];
  /** When it was published, in days since any fixed day; null: unknown. */
  readonly day: number | null;
  readonly claims: readonly Claim[];
}

/** Articles that may speak of one thing, by which rule, and their figures of one kind and subject, which do not meet. */
export interface Difference {
  /** story: they are one story · case: they name the same person and were published within CASE_DAYS. */
  readonly rule: "story" | "case";
  readonly kind: ClaimKind;
  readonly subject: string;
  /** In the order given; each has one claim at least. */
  readonly sides: readonly { readonly article: ClaimingArticle; readonly claims: readonly Claim[] }[];
}

export const CASE_DAYS = 30;
/** Somebody whom more articles name is a spokesman or a judge rather than a party to one case. */
const MOST_OF_ONE_CASE = 6;

/**
 * Figures that differ between articles about one story, or about one case. Two articles differ in a kind of figure when both state
 * some and none of the one's can agree with any of the other's: where the one says more than the other they do not contradict each
 * other. What is compared is the number alone; whether both count the same thing only the sentences can say.
 *
 * Articles of one story are not compared as a case again. O(articles · claims²) within a group.
 */
export function findDifferences(articles: readonly ClaimingArticle[]): Difference[] {
  return [...walkDifferences(articles)].filter((found) => found !== null);
}

/** findDifferences one by one; null stands between two groups, where whoever asks can do something else. */
export function* walkDifferences(articles: readonly ClaimingArticle[]): Generator<Difference | null, void> {
  const claiming = articles.filter(({ claims }) => claims.length > 0);
  yield null;
  const stories = groupBy(claiming, ({ story }) => (story === null ? [] : [story]));
  yield null;
  const cases = groupBy(claiming, ({ persons }) => persons).flatMap((group) => (isOneCase(group) ? [group] : []));
  yield null;
  const seen = new Set<string>();
  for (const [rule, groups] of [
    ["story", stories],
    ["case", cases],
  ] as const) {
    for (const group of groups) {
      for (const kind of CLAIM_KINDS) {
        for (const difference of compareKind(rule, kind, group)) {
          // Two persons named together make the same case twice.
          const key = [kind, difference.subject, ...difference.sides.map(({ article }) => article.articleId)].join(
            "\n",
          );
          if (seen.has(key)) continue;
          seen.add(key);
          yield difference;
        }
      }
      yield null;
    }
  }
}

function compareKind(rule: Difference["rule"], kind: ClaimKind, group: readonly ClaimingArticle[]): Difference[] {
  const subjects = new Set(
    group.flatMap(({ claims }) => claims.filter((one) => one.kind === kind).map((one) => one.subject)),
  );
  return [...subjects].flatMap((subject) => {
    const sides = group
      .map((article) => ({
        article,
        claims: article.claims.filter((claim) => claim.kind === kind && claim.subject === subject),
      }))
      .filter(({ claims }) => claims.length > 0);
    const differ = sides.some((one, index) =>
      sides.slice(index + 1).some((other) => {
        const isSameStory = rule === "case" && one.article.story !== null && one.article.story === other.article.story;
        return !isSameStory && !one.claims.some((a) => other.claims.some((b) => canAgree(a, b)));
      }),
    );
    return differ ? [{ rule, kind, subject, sides }] : [];
  });
}

function isOneCase(group: readonly ClaimingArticle[]): boolean {
  if (group.length > MOST_OF_ONE_CASE) return false;
  const days = group.map(({ day }) => day);
  if (days.some((day) => day === null)) return false;
  return Math.max(...(days as number[])) - Math.min(...(days as number[])) <= CASE_DAYS;
}

/** Groups of two articles at least, in the order in which their keys are met first. */
function groupBy(
  articles: readonly ClaimingArticle[],
  keysOf: (article: ClaimingArticle) => readonly string[],
): (readonly ClaimingArticle[])[] {
  const groups = new Map<string, ClaimingArticle[]>();
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [article]);
      else group.push(article);
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
