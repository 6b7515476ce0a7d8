import { runWhole, type Steps } from "../steps.ts";
import { type Folded, foldedSlice } from "../text/fold.ts";
import type { Tokens } from "../text/tokenize.ts";
import { DATE_ANCHORS } from "./anchors.ts";
import { recogniseNear } from "./near-anchors.ts";
import { recogniseChargedTraite } from "./recognise-charged-traite.ts";
import { recogniseDates } from "./recognise-dates.ts";
import { recogniseInstitutions } from "./recognise-institutions.ts";
import { recogniseLatinBodies } from "./recognise-latin-bodies.ts";
import { recogniseLaws } from "./recognise-laws.ts";
import { recogniseMoney } from "./recognise-money.ts";
import { recogniseNamedMeasures } from "./recognise-named-measures.ts";
import { recognisePenalties } from "./recognise-penalties.ts";
import { recognisePlans } from "./recognise-plans.ts";
import { recogniseTipReport } from "./recognise-tip-report.ts";
import { recogniseVictims } from "./recognise-victims.ts";
import type { Recognised } from "./types.ts";

/** What the lexicon says of the text that is looked through. */
export interface KnownNames {
  /** Whether the lexicon has an entity (recognise-laws.ts). */
  readonly known: (entity: string) => boolean;
  /** Whether the text holds a strong term by name: victims are counted only where one can stand, elsewhere their condition could not be met. */
  readonly holdsTerm: boolean;
}

const BLANK_LINE = /\n\s*\n/gu;

/**
 * Everything but persons that is found by pattern in a folded text, overlaps included.
 *
 * `source` is the text before folding: some names are told by their capitals.
 *
 * A blank line becomes something no pattern knows (NUL, which folding never gives): nothing is found across it.
 */
export function recognise(source: string, folded: Folded, tokens: Tokens, lexicon: KnownNames): Recognised[] {
  return runWhole(recogniseInSteps(source, folded, tokens, lexicon));
}

/** The same, one recogniser a step. */
export function* recogniseInSteps(
  source: string,
  folded: Folded,
  tokens: Tokens,
  { known, holdsTerm }: KnownNames,
): Steps<Recognised[]> {
  const text = foldedSlice(folded, 0, folded.length).replace(BLANK_LINE, (gap) => "\0".repeat(gap.length));
  const measures = recogniseNamedMeasures(text, folded, tokens);
  yield;
  const dates = recogniseNear(text, folded, tokens, DATE_ANCHORS, recogniseDates);
  yield;
  const money = recogniseMoney(text);
  yield;
  const laws = recogniseLaws(text, folded, tokens, known);
  yield;
  const charged = recogniseChargedTraite(text);
  const victims = holdsTerm || measures.length > 0 || charged.length > 0 ? recogniseVictims(text, folded, tokens) : [];
  yield;
  const penalties = recognisePenalties(text);
  yield;
  const institutions = recogniseInstitutions(text, folded, tokens);
  yield;
  const latinBodies = recogniseLatinBodies(source, folded, tokens);
  yield;
  const reports = [...recogniseTipReport(text), ...recognisePlans(text, folded, tokens)];
  return [
    ...dates,
    ...money,
    ...laws,
    ...measures,
    ...charged,
    ...victims,
    ...penalties,
    ...institutions,
    ...latinBodies,
    ...reports,
  ];
}
