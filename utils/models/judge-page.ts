import { type Analysis, analyseInSteps } from "../core/analyse/analyse-article.ts";
import { analyseHeadline } from "../core/analyse/analyse-headline.ts";
import { type HeadlineFinding, makeHeadlineFinding } from "../core/analyse/headline-report.ts";
import type { ArticleWords } from "../core/article/types.ts";
import type { Category } from "../core/lexicon/types.ts";
import type { Steps } from "../core/steps.ts";
import { readSettings } from "../extension/settings.ts";
import { runInSlices } from "../store/run-in-slices.ts";
import { type ReadersLexicon, readReadersLexicon } from "./readers-lexicon.ts";

/**
 * Says for open pages what their words name and what they are about, by the lexicon and the settings as they are now: it runs where the lexicon
 * is, in the background, so that no page has to load and unfold it (docs/adr/0028). In slices: what else the background is asked comes in between.
 * Nothing is kept of the words.
 */
export async function analysePage(words: ArticleWords): Promise<Analysis> {
  const { bundled, own, off } = await readJudgement();
  return runInSlices(analyseInSteps(words, bundled, own, off), NEVER);
}

/** Which of a listing's headlines are worth opening, and why; null for the others. In their order. */
export async function judgeHeadlines(headlines: readonly string[]): Promise<readonly (HeadlineFinding | null)[]> {
  const judgement = await readJudgement();
  return runInSlices(judgeInSteps(headlines, judgement), NEVER);
}

/** The background's work has no reader to give it up: who asked may be gone, and its answer is thrown away then. */
const NEVER = new AbortController().signal;

interface Judgement extends ReadersLexicon {
  /** Ids of bundled entities the reader has switched off. */
  readonly off: ReadonlySet<string>;
  /** Categories the reader does not want marked. */
  readonly unmarked: ReadonlySet<Category>;
}

async function readJudgement(): Promise<Judgement> {
  const [lexicon, settings] = await Promise.all([readReadersLexicon(), readSettings()]);
  return { ...lexicon, off: new Set(settings.switchedOff), unmarked: new Set(settings.unmarkedCategories) };
}

function* judgeInSteps(
  headlines: readonly string[],
  { bundled, own, off, unmarked }: Judgement,
): Steps<readonly (HeadlineFinding | null)[]> {
  const findings: (HeadlineFinding | null)[] = [];
  for (const headline of headlines) {
    findings.push(makeHeadlineFinding(headline, analyseHeadline(headline, bundled, own, off), unmarked));
    yield;
  }
  return findings;
}
