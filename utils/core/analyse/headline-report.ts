import { detectLanguage } from "../article/detect-language.ts";
import type { ArticleLanguage } from "../article/types.ts";
import type { Category, Mention } from "../lexicon/types.ts";
import type { Label, Rule } from "../relevance/types.ts";
import type { Analysis } from "./analyse-article.ts";

/**
 * Why a headline is worth opening, the reason that says most first; each has its sentence in the locale files under `headlines.reasons`.
 * named: it names trafficking, its victims or what was made against it · own: it holds a term of the reader's own, whatever
 * that term counts for · stock-phrase: it names trafficking only in a list of offences · neighbour: it names a related subject.
 */
export const HEADLINE_REASONS = ["named", "own", "stock-phrase", "neighbour"] as const;
export type HeadlineReason = (typeof HEADLINE_REASONS)[number];

/** Why a headline's words make it worth opening. */
export interface HeadlineFinding {
  /** As the page writes it, white space folded. */
  readonly text: string;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  readonly label: Label;
  readonly reason: HeadlineReason;
  /** Lexicon id of what the reason is about, its category, and how the headline writes it, without proclitics. */
  readonly entity: string;
  readonly category: Category;
  readonly surface: string;
}

/** A headline of a listing that is worth opening. Shown while the page is open, never stored. */
export interface HeadlineReport extends HeadlineFinding {
  /** Where it leads, http(s). */
  readonly url: string;
}

/** How many headlines of one page are told of. */
export const MOST_HEADLINES = 500;
/** How many are judged at one request. */
export const MOST_HEADLINES_AT_ONCE = 500;

const REASON_OF: Readonly<Partial<Record<Rule, HeadlineReason>>> = {
  "strong-title": "named",
  charge: "named",
  instrument: "named",
  victim: "named",
  "stock-phrase": "stock-phrase",
  neighbour: "neighbour",
};

/**
 * The headline with the reason that says most; null when nothing in its words makes it worth opening.
 *
 * @param unmarked Categories the reader does not want marked: a reason of another category goes first, whatever it says.
 */
export function makeHeadlineFinding(
  headline: string,
  analysis: Analysis,
  unmarked: ReadonlySet<Category> = NONE_UNMARKED,
): HeadlineFinding | null {
  const evidence = HEADLINE_REASONS.flatMap((reason) =>
    evidenceFor(reason, analysis).map((mention) => ({ reason, mention })),
  );
  const best = evidence.find(({ mention }) => !unmarked.has(mention.category)) ?? evidence[0];
  if (!best) return null;
  const { reason, mention } = best;
  return {
    text: headline.replace(/\s+/gu, " ").toWellFormed(),
    ...detectLanguage(headline, null),
    label: analysis.verdict.label,
    reason,
    entity: mention.entity,
    category: mention.category,
    surface: headline.slice(mention.coreStart, mention.end).toWellFormed(),
  };
}

const NONE_UNMARKED: ReadonlySet<Category> = new Set();

/** The mentions a reason rests on, in the order of the verdict. A term of the reader's is its own reason, nothing else. */
function evidenceFor(reason: HeadlineReason, { mentions, verdict }: Analysis): Mention[] {
  if (reason === "own") return mentions.filter(({ origin }) => origin === "own");
  if (verdict.label === "none") return [];
  return verdict.reasons
    .filter(({ rule }) => REASON_OF[rule] === reason)
    .flatMap((line) => line.mentions.flatMap((index) => mentions[index] ?? []))
    .filter(({ origin }) => origin !== "own");
}
