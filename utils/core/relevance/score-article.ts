import type { ArticleWords, Zone } from "../article/types.ts";
import type { CompiledEntity, CompiledLexicon } from "../lexicon/compiled-lexicon.ts";
import type { Mention } from "../lexicon/types.ts";
import { countedEntity } from "../recognise/figure-ids.ts";
import {
  AMBIGUOUS_GROUP,
  EXPLOITATION_GROUPS,
  gatherEvidence,
  INSTRUMENT_GROUP,
  TERM_GROUP,
} from "./gather-evidence.ts";
import type { Label, Reason, Rule, Verdict } from "./types.ts";

/** Points a rule gives. Kept together so that a reader of the code sees the whole scale; thresholds below. */
const POINTS = {
  "strong-title": 12,
  "strong-lead": 7,
  "strong-body": 3,
  charge: 7,
  instrument: 4,
  victim: 4,
  density: 3,
  corroboration: 3,
  "stock-phrase": 1,
  neighbour: 1.5,
} as const satisfies Readonly<Record<Rule, number>>;

/** The same by a name that is nothing else's: forced labour, servitude, slavery of today. */
const SURE_CORROBORATION = 6;
/** From this sum an article with a term that is no stock phrase is about trafficking. */
const RELEVANT_FROM = 10;
/** Points of neighbouring subjects from which an article without the term is related to it. */
const RELATED_FROM = 3;
const SHORT_BODY_WORDS = 40;
/** The same for a text too short to name a subject twice: a headline with two or three lines. */
const RELATED_WHEN_SHORT = 2;
const LEAD_WORDS = 80;
/** Terms of the reader's own with a weak signal (compile-own-terms.ts). */
const OWN_GROUP = "own";
const isNeighbour = (group: string) =>
  EXPLOITATION_GROUPS.has(group) || group === "smuggling" || group === AMBIGUOUS_GROUP || group === OWN_GROUP;
const NEIGHBOUR_ZONES: Readonly<Record<Zone, number>> = { title: 2, lead: 1.4, body: 1, boilerplate: 0 };
const SPEAKING: ReadonlySet<string> = new Set(["weak", "strong"]);

/** Whether mentions of an entity can give an article a verdict other than «none». */
export function countsForVerdict({ group, signal }: Pick<CompiledEntity, "group" | "signal">): boolean {
  return group === INSTRUMENT_GROUP || (SPEAKING.has(signal) && (group === TERM_GROUP || isNeighbour(group)));
}

/**
 * Says whether an article is about human trafficking, and why: a sum of lines, each a rule a reader can check.
 *
 * The term in the headline, in the lead or in the text; whether it is only an item of a list of crimes or tied to
 * smuggling (a stock phrase); whether somebody is charged with it; the institutions, laws and plans against it; its victims;
 * how densely it is named. Neighbouring subjects without the term make an article `related`. Mentions in boilerplate do not
 * count. A reader's own terms (`own`) count like names of trafficking when their signal is strong, like one neighbouring
 * subject together when it is weak. Source: shared guide «relevance» (weights below the threshold, after MedISys).
 */
export function scoreArticle(
  article: ArticleWords,
  mentions: readonly Mention[],
  lexicon: CompiledLexicon,
  own: CompiledLexicon | null = null,
): Verdict {
  const { counted, terms, exploitation, entityOf, group } = gatherEvidence(article, mentions, lexicon, own);
  const reasons: Reason[] = [];
  const add = (rule: Rule, entity: string | null, zone: Zone | null, found: readonly number[], points: number) =>
    reasons.push({ rule, entity, zone, count: found.length, points: round(points), mentions: found });

  const plain = terms.filter((term) => !term.stock);
  for (const [zone, rule] of [
    ["title", "strong-title"],
    ["lead", "strong-lead"],
    ["body", "strong-body"],
  ] as const) {
    let first = true;
    for (const found of byEntity(plain.filter((term) => term.zone === zone)).values()) {
      const { entity } = mentions[found[0]!]!;
      const weight = first ? POINTS[rule] : POINTS[rule] / 4;
      add(rule, entity, zone, found, weight * (1 + Math.log2(Math.min(found.length, 8)) / 2));
      first = false;
    }
  }
  const charges = plain.filter((term) => term.charge && term.mention.category === "crime");
  if (charges.length > 0) add("charge", charges[0]!.mention.entity, null, indices(charges), POINTS.charge);

  const instruments = byEntity(counted.filter(({ mention }) => group(mention) === INSTRUMENT_GROUP));
  for (const [entity, found] of instruments) {
    const zone = counted.find(({ index }) => index === found[0])!.zone;
    add("instrument", entity, zone, found, POINTS.instrument * (zone === "title" ? 3 : zone === "lead" ? 1.75 : 1));
  }
  const victims = plain.filter((term) => term.mention.category === "victim");
  if (victims.length > 0) add("victim", victims[0]!.mention.entity, null, indices(victims), POINTS.victim);

  const bodyWords = countWords(article.text, article.bodyStart);
  const dense = plain.length + instruments.size;
  if (dense > 0 && (dense * 100) / Math.max(bodyWords, 1) >= 1)
    add("density", null, null, indices(plain), POINTS.density);

  const stock = terms.filter((term) => term.stock);
  if (stock.length > 0)
    add("stock-phrase", stock[0]!.mention.entity, stock[0]!.zone, indices(stock), POINTS["stock-phrase"]);

  const neighbours = counted.filter(
    ({ mention }) => isNeighbour(group(mention)) && SPEAKING.has(entityOf(mention)?.signal ?? "none"),
  );
  for (const found of groupBy(neighbours, ({ mention }) => group(mention)).values()) {
    const weight = POINTS.neighbour * Math.max(...found.map(({ zone }) => NEIGHBOUR_ZONES[zone]));
    const points = weight * (1 + Math.log2(Math.min(found.length, 4)) / 2);
    add("neighbour", found[0]!.mention.entity, null, indices(found), points);
  }
  if (plain.length > 0 && exploitation.length > 0) {
    const isSure = exploitation.some(({ mention }) => entityOf(mention)?.signal === "strong");
    const points = isSure ? SURE_CORROBORATION : POINTS.corroboration;
    add("corroboration", plain[0]!.mention.entity, null, indices(exploitation), points);
  }

  const score = round(reasons.reduce((sum, reason) => sum + reason.points, 0));
  const named =
    terms.length + instruments.size > 0 || neighbours.some(({ mention }) => group(mention) === AMBIGUOUS_GROUP);
  const sure = bodyWords >= SHORT_BODY_WORDS;
  const isLead = bodyWords < LEAD_WORDS;
  const label = decide(reasons, score, named, plain.length > 0 || instruments.size > 0, isLead);
  return { label, score, reasons, sure };
}

function decide(reasons: readonly Reason[], score: number, named: boolean, plainly: boolean, isLead: boolean): Label {
  const neighbours = reasons
    .filter((reason) => reason.rule === "neighbour")
    .reduce((sum, reason) => sum + reason.points, 0);
  if (plainly && score - neighbours >= RELEVANT_FROM) return "relevant";
  if (named) return "mention";
  return neighbours >= (isLead ? RELATED_WHEN_SHORT : RELATED_FROM) ? "related" : "none";
}

function groupBy<T>(found: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of found) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

function byEntity(found: readonly { mention: Mention; index: number }[]): Map<string, number[]> {
  const groups = groupBy(found, ({ mention }) => countedEntity(mention.entity));
  return new Map([...groups].map(([entity, ones]) => [entity, indices(ones)]));
}

function indices(found: readonly { index: number }[]): number[] {
  return found.map(({ index }) => index);
}

function countWords(text: string, from: number): number {
  return text.slice(from).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
