import type { Mention } from "../lexicon/types.ts";
import { foldString } from "../text/fold.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import {
  CASE_BEFORE,
  CHARGE,
  COORDINATED_AFTER,
  COORDINATED_BEFORE,
  COORDINATORS,
  LISTED_CRIMES,
  LOOSELY_COORDINATED_BEFORE,
  POLICY_BEFORE,
  TRADE_BEFORE,
} from "./cues.ts";

/** How a trafficking term is used in its sentence. */
export interface TermContext {
  /** One item of a list of crimes, or tied by «and» to smuggling: a stock phrase. */
  readonly stock: boolean;
  /** Somebody is charged with, arrested for, tried or sentenced for it. */
  readonly charge: boolean;
  /** Named only as what is fought in general («مكافحة …»). */
  readonly policy: boolean;
}

/** How much of a sentence is read on each side, in UTF-16 units: a page without full stops is one endless sentence. */
const REACH = 400;
/** Where the other items of an enumeration are looked for. */
const ENUMERATION = 60;

/**
 * Reads the sentence around one mention. Mentions of smuggling in it (`near.smuggling`) make a stock phrase when they are tied to the
 * term; what stands in names of bodies (`near.institutions`, of the whole text, in order) is no crime of a list: «المنظمة الدولية للهجرة».
 */
export function judgeContext(
  text: string,
  sentence: SentenceSpan,
  mention: Mention,
  near: { readonly smuggling: readonly Mention[]; readonly institutions: readonly Mention[] },
): TermContext {
  const from = Math.max(sentence.start, mention.coreStart - REACH);
  const to = Math.min(sentence.end, mention.end + REACH);
  const before = foldString(text.slice(from, mention.coreStart));
  const after = foldString(text.slice(mention.end, to));
  const crimes = (start: number, end: number) =>
    count(LISTED_CRIMES, foldString(without(text, start, end, near.institutions)));
  const attached =
    mention.coreStart > mention.start && /^و/u.test(foldString(text.slice(mention.start, mention.coreStart)));
  const coordinatedBefore = attached || COORDINATED_BEFORE.test(before.trimEnd());
  const itemOfList = coordinatedBefore || LOOSELY_COORDINATED_BEFORE.test(before.trimEnd());
  const coordinatedAfter = COORDINATED_AFTER.test(after);
  const policy = POLICY_BEFORE.test(before.trimEnd());
  const listed = crimes(from, mention.coreStart) + crimes(mention.end, to);
  const tiedToSmuggling = near.smuggling.some((other) =>
    isTied(text, mention, other, coordinatedBefore, coordinatedAfter),
  );
  const enumerated = coordinatedBefore && (coordinatedAfter || count(COORDINATORS, before.slice(-ENUMERATION)) >= 2);
  const tiedToTrade = TRADE_BEFORE.test(before.trimEnd());
  const lastOfList = itemOfList && listed >= 2;
  const middleOfList = coordinatedAfter && policy && listed >= 2;
  const charge = (count(CHARGE, before) > 0 || isCase(before)) && !policy;
  const stock =
    tiedToSmuggling ||
    tiedToTrade ||
    (enumerated && !charge) ||
    ((lastOfList || middleOfList) && !(charge && !itemOfList));
  return { stock, charge, policy };
}

/** text[start, end) with the mentions in it left out. */
function without(text: string, start: number, end: number, mentions: readonly Mention[]): string {
  let kept = "";
  let at = start;
  for (const one of mentions) {
    if (one.end <= at || one.start >= end) continue;
    kept += `${text.slice(at, Math.max(at, one.start))} `;
    at = one.end;
  }
  return kept + text.slice(Math.min(at, end), end);
}

/** Whether smuggling and the term are joined by «and» with at most three words between them. */
function isTied(text: string, term: Mention, other: Mention, before: boolean, after: boolean): boolean {
  if (other.end <= term.start) return before && wordCount(text.slice(other.end, term.start)) <= 4;
  return after && other.start >= term.end && wordCount(text.slice(term.end, other.start)) <= 3;
}

/** «على قضية الاتجار بالبشر» is a topic; a case is «في قضية …», «قضايا …», «ملف … يتعلق ب…». */
function isCase(before: string): boolean {
  const match = CASE_BEFORE.exec(before.trimEnd());
  return match !== null && !/علي\s+قضيه/u.test(before.slice(Math.max(0, match.index - 5)));
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
