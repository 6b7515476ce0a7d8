import { fold } from "../text/fold.ts";
import { findMasked } from "../text/mask.ts";
import { GAP_HARD, tokenize, tokenText } from "../text/tokenize.ts";

/** A form that no match could ever find. no-word: it holds no word · never: a gap no match runs over stands in it. */
export class FormError extends Error {
  override readonly name = "FormError";
  readonly kind: "no-word" | "never";
  constructor(kind: FormError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** A written form as the matcher sees it. */
export interface FormTokens {
  /** Folded words, in order. */
  readonly words: readonly string[];
  /** Gap bits that stand between the form's own words (its comma, its hyphen, its dot). */
  readonly gaps: number;
}

/**
 * Folds and tokenizes one form with the same code that reads pages.
 *
 * @throws FormError naming the form when it holds no word or a gap that no match could run over.
 */
export function readForm(text: string): FormTokens {
  const folded = fold(text);
  const tokens = tokenize(folded, findMasked(text));
  if (tokens.count === 0) throw new FormError("no-word", `Form «${text}» holds no word`);
  const words: string[] = [];
  let gaps = 0;
  for (let i = 0; i < tokens.count; i++) {
    words.push(tokenText(folded, tokens, i));
    if (i === 0) continue;
    if (tokens.gap[i]! & GAP_HARD)
      throw new FormError("never", `Form «${text}» holds a sentence end: it could never match`);
    gaps |= tokens.gap[i]!;
  }
  return { words, gaps };
}
