import { NEIGHBOUR_PHRASES } from "./neighbour-phrases.ts";
import type { Furniture, Phrases } from "./phrase-types.ts";
import { WIDGET_PHRASES } from "./widget-phrases.ts";

/** Every kind of furniture with its phrases; the lists stand in files of their own. */
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
