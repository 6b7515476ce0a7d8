import type { CopyForm } from "../../components/shared/CopyMenu.tsx";
import { CITATION_TEXTS, citePassage } from "../core/exchange/cite-passage.ts";
import type { Formatters } from "../core/language/types.ts";
import type { Language } from "../core/lexicon/types.ts";
import type { Annotation, ArticleNote } from "../core/notes/types.ts";

export interface CopyContext {
  readonly language: Language;
  readonly format: Pick<Formatters, "printedDate" | "day">;
  readonly now: () => Date;
}

export type CitedNote = Pick<ArticleNote, "headline" | "byline" | "outlet" | "published">;

/**
 * A source in the form the reader asked for; the styles and the making of links are loaded when they are.
 *
 * @param text the article's text as it was kept last, to tell the passage apart in; null: none is kept.
 */
export async function copySource(
  form: CopyForm,
  annotation: Annotation,
  article: CitedNote,
  text: string | null,
  context: CopyContext,
): Promise<string> {
  if (form === "quote") return citationOf(annotation, article, context);
  if (form !== "link") return copyArticle(form, article, annotation.url, context);
  const { makeTextFragment } = await import("../core/exchange/make-text-fragment.ts");
  const { url, quote, position } = annotation;
  const isKept = text !== null && text.slice(position.start, position.end) === quote.exact;
  const [whole, start] = isKept
    ? [text, position.start]
    : [quote.prefix + quote.exact + quote.suffix, quote.prefix.length];
  return makeTextFragment(url, whole, start, start + quote.exact.length) ?? url;
}

/** An article as a source, without a passage. */
export async function copyArticle(
  form: Exclude<CopyForm, "link">,
  { headline, byline, outlet, published }: CitedNote,
  url: string,
  { language, format, now }: CopyContext,
): Promise<string> {
  if (form === "quote") {
    const accessed = format.day(now().toISOString());
    const printed = published && format.printedDate(published);
    const source = { passage: headline, headline: "", byline, outlet: outlet.name, published: printed, url, accessed };
    return citePassage(source, CITATION_TEXTS[language]);
  }
  const [{ citeArticle }, { printedDay, readersDay }] = await Promise.all([
    import("../core/exchange/cite-article.ts"),
    import("../core/exchange/source-of.ts"),
  ]);
  const at = now();
  const accessed = readersDay(at.toISOString(), 0 - at.getTimezoneOffset());
  return citeArticle(
    { headline, byline, outlet: outlet.name, published: printedDay(published), url, accessed },
    form,
    language,
  );
}

export function citationOf(annotation: Annotation, article: CitedNote, { language, format, now }: CopyContext): string {
  const { headline, byline, outlet, published } = article;
  return citePassage(
    {
      ...{ passage: annotation.quote.exact, headline, byline, outlet: outlet.name, url: annotation.url },
      published: published && format.printedDate(published),
      accessed: format.day(now().toISOString()),
    },
    CITATION_TEXTS[language],
  );
}
