/**
 * What news sites print around an article, folded by `foldLine`. Facts gathered from pages of the Moroccan press.
 * `whole`: the line says this and nothing more (a count or a colon may follow). `opening`: the line begins with it.
 * How to add one: fold it (lower case, no accents, plain alef, ه for ة, ي for ى, no punctuation at the ends).
 */
export interface Phrases {
  readonly whole: readonly string[];
  readonly opening: readonly string[];
}

/** Kinds of furniture; `related` and `comments` also head whole blocks. */
export type Furniture =
  | "ticker"
  | "related"
  | "comments"
  | "share"
  | "newsletter"
  | "contact"
  | "advert"
  | "control"
  | "paywall"
  | "caption"
  | "credits"
  | "tags";
