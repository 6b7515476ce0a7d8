import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Foreign } from "../shared/Foreign.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { HighlightItem } from "./types.ts";

export interface PassageProps {
  passage: string;
  lang: HighlightItem["lang"];
  dir: HighlightItem["dir"];
  /** Goes to it on the page; null: there is nowhere to go. */
  onGoTo: (() => void) | null;
}

/** A passage as a quotation in its own language and direction. A long one is cut after a few lines, and opens whole. */
export function Passage(props: PassageProps) {
  const { passage, lang, dir, onGoTo } = props;
  const { t } = useTranslate();
  const quote = useRef<HTMLQuoteElement>(null);
  const [whole, setWhole] = useState(false);
  const cut = useOverflow(quote, whole);
  const text = (
    <Foreign lang={lang} dir={dir} class={whole ? "passage-text" : "passage-text passage-cut"}>
      {passage}
    </Foreign>
  );
  return (
    <div class="passage-place">
      <blockquote class="passage" dir={dir} ref={quote}>
        {onGoTo === null ? (
          text
        ) : (
          <button type="button" class="passage-button" title={t("highlights.goTo")} onClick={onGoTo}>
            {text}
          </button>
        )}
      </blockquote>
      {cut || whole ? (
        <button type="button" class="button-quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t("highlights.showLess") : t("highlights.showAll")}
        </button>
      ) : null}
    </div>
  );
}

/** Whether the passage inside is longer than what is shown of it, at whatever width the view has. */
function useOverflow(quote: { readonly current: HTMLElement | null }, whole: boolean): boolean {
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    const text = quote.current?.querySelector(".passage-text");
    if (!text || whole) return;
    const measure = () => setOver(text.scrollHeight > text.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(text);
    return () => observer.disconnect();
  }, [whole]);
  return over;
}
