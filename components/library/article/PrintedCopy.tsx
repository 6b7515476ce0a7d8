import { useLayoutEffect, useRef } from "preact/hooks";
import { useTranslate } from "../../shared/translate-context.tsx";

/**
 * The clean copy of a clipping. It is built anew outside (utils/dom/rebuild-clean.ts) out of harmless elements; nothing here
 * reads HTML, and nothing in it is fetched.
 */
export function PrintedCopy(props: { render: () => Node | null; version: number }) {
  const { render, version } = props;
  const { t } = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const copy = render();
    place.current?.replaceChildren(...(copy === null ? [] : [copy]));
  }, [version]);
  return (
    <>
      <p class="quiet">{t("articlePage.printedHelp")}</p>
      <div class="article-printed" ref={place} />
    </>
  );
}
