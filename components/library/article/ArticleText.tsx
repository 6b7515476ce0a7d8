import { useId } from "preact/hooks";
import type { Paragraph } from "../../../utils/core/library/segment-text.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { MarkedText, type MarkedTextProps } from "./MarkedText.tsx";
import { PrintedCopy } from "./PrintedCopy.tsx";
import type { ShownArticle, ShownClipping } from "./types.ts";

export interface ArticleTextProps extends MarkedTextProps {
  article: ShownArticle;
  clipping: ShownClipping;
  /** Of the text; the headline's left out. */
  paragraphs: readonly Paragraph[];
  /** «as printed» instead of the one text with its marks. */
  printed: boolean;
  onPrinted: (on: boolean) => void;
  renderPrinted: () => Node | null;
}

/** The sealed text, or its clean copy. */
export function ArticleText(props: ArticleTextProps) {
  const { article, clipping, paragraphs, printed, onPrinted, renderPrinted, ...marks } = props;
  const { t } = useTranslate();
  const id = useId();
  const isPrinted = printed && clipping.hasPrinted;
  return (
    <section class="article-text" aria-labelledby={id}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {t("articlePage.text")}
        </h2>
        {clipping.hasPrinted ? (
          <fieldset class="article-ways">
            <legend class="visually-hidden">{t("articlePage.way")}</legend>
            {[false, true].map((way) => (
              <label key={String(way)} class="choice">
                <input type="radio" name={id} checked={way === isPrinted} onChange={() => onPrinted(way)} />
                {t(way ? "articlePage.asPrinted" : "articlePage.asSealed")}
              </label>
            ))}
          </fieldset>
        ) : null}
      </div>
      {isPrinted ? (
        <PrintedCopy render={renderPrinted} version={clipping.version} />
      ) : (
        <Foreign lang={article.lang} dir={article.dir} class="article-body">
          {paragraphs.map((paragraph) => (
            <p key={paragraph.start}>
              <MarkedText paragraph={paragraph} {...marks} />
            </p>
          ))}
        </Foreign>
      )}
    </section>
  );
}
