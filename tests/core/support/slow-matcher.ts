import { expandPattern } from "../../../utils/core/lexicon/expand-pattern.ts";
import type { Candidate } from "../../../utils/core/lexicon/find-candidates.ts";
import type { Entity, Guards } from "../../../utils/core/lexicon/types.ts";
import { fold, foldString } from "../../../utils/core/text/fold.ts";
import { findMasked } from "../../../utils/core/text/mask.ts";
import { type SlowToken, tokenizeSlowly } from "./slow-tokenizer.ts";

/** A word without its proclitics: what is left, and how many letters were taken. */
interface Reading {
  readonly word: string;
  readonly stripped: number;
}

/** Every reading of a word by the guide's section 3.4, as strings. */
export function readingsOf(token: Pick<SlowToken, "text" | "kind">): Reading[] {
  const { text, kind } = token;
  const whole = { word: text, stripped: 0 };
  if (kind !== "A") return [whole];
  const preposition = (word: string, before: number): Reading[] => {
    const rest = word.slice(1);
    if (rest.length < 3) return [];
    const plain = { word: rest, stripped: before + 1 };
    if (/^[بك]/.test(word) || /^[دع]ال/.test(word)) return [plain];
    if (/^لل/.test(word)) return [plain, { ...plain, word: `ا${rest}` }, { ...plain, word: `ال${rest}` }];
    return word.startsWith("ل") ? [plain] : [];
  };
  const rest = text.slice(1);
  const conjunction = /^[وف]/.test(text) && rest.length >= 3;
  return [
    whole,
    ...preposition(text, 0),
    ...(conjunction ? [{ word: rest, stripped: 1 }, ...preposition(rest, 1)] : []),
  ];
}

/** Gaps of the text a form without them may not run over, between two tokens. */
function unusualGaps(left: SlowToken, right: SlowToken): string[] {
  const kinds = left.kind + right.kind;
  const usual = /^[LD]{2}$/.test(kinds) ? ["hyphen", "slash"] : [];
  if (kinds === "DD") usual.push("dot", "dot loose", "hyphen loose");
  return right.gap.filter((gap) => !usual.includes(gap));
}

function guardsHold(guards: Guards, tokens: readonly SlowToken[], first: number, last: number): boolean {
  const neighbours = (token: SlowToken | undefined) =>
    token !== undefined && !token.gap.includes("hard") && !token.gap.includes("comma");
  const previous = neighbours(tokens[first]) ? tokens[first - 1] : undefined;
  const next = neighbours(tokens[last + 1]) ? tokens[last + 1] : undefined;
  const fold = (words: readonly string[]) => words.map(foldString);
  const reads = (token: SlowToken, words: readonly string[]) =>
    readingsOf(token).some(({ word }) => fold(words).includes(word));
  if (guards.previousAny && previous && !reads(previous, guards.previousAny)) return false;
  if (guards.previousNone && previous && reads(previous, guards.previousNone)) return false;
  if (guards.nextAny && !(next && fold(guards.nextAny).includes(next.text))) return false;
  if (guards.nextNone && next && fold(guards.nextNone).includes(next.text)) return false;
  if (guards.nextNoneStarting && next && fold(guards.nextNoneStarting).some((begin) => next.text.startsWith(begin)))
    return false;
  return !guards.nextYear || (next !== undefined && next.kind === "D" && /^(19|20)\d\d$/.test(next.text));
}

/** Brute force: every form against every span of tokens, words compared as strings. */
export function findCandidatesSlowly(text: string, entities: readonly Entity[]): Candidate[] {
  const tokens = tokenizeSlowly(text, findMasked(text));
  const folded = fold(text);
  const found: Candidate[] = [];
  for (const [entity, { forms }] of entities.entries())
    for (const form of forms)
      for (const writing of expandPattern(form.text)) {
        const words = tokenizeSlowly(writing);
        for (let first = 0; first + words.length <= tokens.length; first++) {
          const span = tokens.slice(first, first + words.length);
          const inner = span.slice(1).flatMap((token, i) => unusualGaps(span[i]!, token));
          if (!inner.every((gap) => words.slice(1).some((word) => word.gap.includes(gap)))) continue;
          if (!words.every((word, i) => i === 0 || word.text === span[i]!.text)) continue;
          const [start, end] = [span[0]!.start, span.at(-1)!.end];
          const plain = (surface: string) => surface.replace(/[\s-]+/g, " ").replace(/\p{Cf}/gu, "");
          if (form.guards?.caseSensitive && plain(text.slice(start, end)) !== plain(writing)) continue;
          if (form.guards && !guardsHold(form.guards, tokens, first, first + words.length - 1)) continue;
          for (const { word, stripped } of readingsOf(span[0]!)) {
            if (word !== words[0]!.text) continue;
            const own = Math.max(0, stripped - Number(span[0]!.glued));
            const coreStart = own === 0 ? start : folded.offsets.start(span[0]!.unit + own);
            found.push({ start, end, coreStart, entity, stripped, needs: form.guards?.needs ?? null });
          }
        }
      }
  return found;
}

/** Takes the best candidate again and again: first, then longest, then least stripped, then without a condition. */
export function resolveSlowly<T extends Omit<Candidate, "entity">>(
  candidates: readonly T[],
  meets: (candidate: T) => boolean,
): T[] {
  const key = (one: T) => [one.start, -one.end, one.stripped, Number(one.needs !== null)] as const;
  const isBefore = (a: T, b: T) => {
    const i = key(a).findIndex((value, k) => value !== key(b)[k]);
    return i >= 0 && key(a)[i]! < key(b)[i]!;
  };
  let left = candidates.filter((one) => one.needs === null || meets(one));
  const chosen: T[] = [];
  while (left.length > 0) {
    const best = left.reduce((a, b) => (isBefore(b, a) ? b : a));
    chosen.push(best);
    left = left.filter((one) => one.start >= best.end);
  }
  return chosen;
}

/** Both rounds of findMentions, without recognisers. */
export function findMentionsSlowly(text: string, entities: readonly Entity[]): Candidate[] {
  const candidates = findCandidatesSlowly(text, entities);
  const present = new Set(resolveSlowly(candidates, () => false).map((one) => entities[one.entity]!));
  return resolveSlowly(candidates, ({ needs, entity }) => {
    if (needs === "strong") return [...present].some((one) => one.signal === "strong");
    if (needs === "entity") return present.has(entities[entity]!);
    return [...present].some((one) => `entity:${one.id}` === needs);
  });
}
