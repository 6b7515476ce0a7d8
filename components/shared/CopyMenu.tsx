import { useRef } from "preact/hooks";
import type { CitationStyle } from "../../utils/core/exchange/cite-article.ts";
import { Icon } from "./Icon.tsx";
import { useTranslate } from "./translate-context.tsx";

/** quote: the passage, or the article, with its source in one line, as Rasd writes it · link: an address that scrolls to the passage. */
export type CopyForm = "quote" | CitationStyle | "link";

/** Ways to copy a source, folded away behind the usual one. Escape folds them again. */
export function CopyMenu<Form extends CopyForm>(props: {
  /** What is copied, for screen readers. */
  label: string;
  forms: readonly Form[];
  onCopy: (form: Form) => void;
}) {
  const { label, forms, onCopy } = props;
  const { t } = useTranslate();
  const menu = useRef<HTMLDetailsElement>(null);
  function close() {
    if (menu.current === null) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  }
  return (
    <details
      class="copy-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <summary class="button-quiet" aria-label={label}>
        <Icon name="chevron" size={14} />
        {t("copying.open")}
      </summary>
      <ul>
        {forms.map((form) => (
          <li key={form}>
            <button
              type="button"
              class="button-quiet"
              onClick={() => {
                onCopy(form);
                close();
              }}
            >
              <bdi>{t(`copying.forms.${form}`)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const STYLES: readonly CitationStyle[] = ["apa", "chicago", "mla", "iso690"];
/** What an article can be copied as; it has no passage to scroll to. */
export const ARTICLE_FORMS: readonly Exclude<CopyForm, "link">[] = ["quote", ...STYLES];
export const PASSAGE_FORMS: readonly CopyForm[] = ["link", ...STYLES];
