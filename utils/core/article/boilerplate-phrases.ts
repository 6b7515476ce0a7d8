import { NEIGHBOUR_PHRASES } from "./neighbour-phrases.ts";
import { WIDGET_PHRASES } from "./widget-phrases.ts";

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

export const PHRASES: Readonly<Record<Exclude<Furniture, "ticker">, Phrases>> = {
  ...NEIGHBOUR_PHRASES,
  ...WIDGET_PHRASES,
};

/** Words that only share bars put together («Partager Discussion», "Share Tweet Email"). */
export const SHARE_WORDS: ReadonlySet<string> = new Set(
  "share shares tweet post email e-mail mail print facebook twitter x whatsapp telegram linkedin messenger pinterest copy link partager partage discussion commenter commentaires imprimer copier lien envoyer fermer شارك شاركها مشاركه فيسبوك تويتر واتساب ماسنجر تيلغرام لينكدان طباعه نسخ الرابط".split(
    " ",
  ),
);

/** Headings of the sections a page belongs to, printed over the headline. One-word labels need not be listed. */
export const SECTION_LABELS: readonly string[] = [
  "بيان صحفي",
  "بلاغ صحفي",
  "كتاب واراء",
  "راي حر",
  "فن وثقافه",
  "مغاربه العالم",
  "communique de presse",
  "press release",
  "faits divers",
  "a la une",
];
