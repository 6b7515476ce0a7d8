import { directionOf } from "../language/isolate.ts";
import { detectLanguage } from "./detect-language.ts";
import type { Article } from "./types.ts";

/**
 * Language and direction of a passage, which may be a few words of another language than its article, or of both. The
 * direction is that of the first letter, as a browser's `dir=auto` takes it (Unicode UAX #9, P2 and P3); where words alone do not tell the
 * language, a passage that runs like its article is in its language.
 */
export function languageOfPassage(
  passage: string,
  article: Pick<Article, "lang" | "dir">,
): Pick<Article, "lang" | "dir"> {
  const dir = directionOf(passage) ?? article.dir;
  const detected = detectLanguage(passage, article.lang);
  if (detected.lang !== "und" && detected.dir === dir) return { lang: detected.lang, dir };
  return { lang: dir === article.dir ? article.lang : "und", dir };
}
