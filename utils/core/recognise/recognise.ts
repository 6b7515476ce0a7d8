import { type Folded, foldedSlice } from "../text/fold.ts";
import type { Tokens } from "../text/tokenize.ts";
import { DATE_ANCHORS } from "./anchors.ts";
import { recogniseNear } from "./near-anchors.ts";
import { recogniseDates } from "./recognise-dates.ts";
import { recogniseInstitutions } from "./recognise-institutions.ts";
import { recogniseLaws } from "./recognise-laws.ts";
import { recogniseMoney } from "./recognise-money.ts";
import { recogniseNamedMeasures } from "./recognise-named-measures.ts";
import { recognisePenalties } from "./recognise-penalties.ts";
import { recogniseTipReport } from "./recognise-tip-report.ts";
import { recogniseVictims } from "./recognise-victims.ts";
import type { Recognised } from "./types.ts";

const BLANK_LINE = /\n\s*\n/gu;

/**
 * Everything but persons that is found by pattern in a folded text, overlaps included.
 *
 * A blank line becomes something no pattern knows (NUL, which folding never gives): nothing is found across it.
 *
 * @param known whether the lexicon has an entity (recognise-laws.ts).
 * @param holdsTerm whether the text holds a strong term by name: victims are counted only where one can stand, elsewhere
 *   their condition could not be met.
 */
export function recognise(
  folded: Folded,
  tokens: Tokens,
  { known, holdsTerm }: { readonly known: (entity: string) => boolean; readonly holdsTerm: boolean },
): Recognised[] {
  const text = foldedSlice(folded, 0, folded.length).replace(BLANK_LINE, (gap) => "\0".repeat(gap.length));
  const measures = recogniseNamedMeasures(text, folded, tokens);
  return [
    ...recogniseNear(text, folded, tokens, DATE_ANCHORS, recogniseDates),
    ...recogniseMoney(text),
    ...recogniseLaws(text, folded, tokens, known),
    ...measures,
    ...(holdsTerm || measures.length > 0 ? recogniseVictims(text, folded, tokens) : []),
    ...recognisePenalties(text),
    ...recogniseInstitutions(text, folded, tokens),
    ...recogniseTipReport(text),
  ];
}
