import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { AnnotatedPage, PageActions } from "./types.ts";

/** What the reader can do with the article. */
export function ArticleActions(props: { page: AnnotatedPage; actions: PageActions }) {
  const { page, actions } = props;
  const { t } = useTranslate();

  if (page.dismissedAt !== null) {
    return (
      <div class="undo" role="status">
        <span class="undo-message">{t("page.dismissed")}</span>
        <button type="button" class="button" onClick={actions.restore}>
          <Icon name="undo" /> {t("common.undo")}
        </button>
      </div>
    );
  }

  const clipped = page.clippedAt !== null;
  return (
    <section class="actions" aria-label={t("page.actions")}>
      {page.kept ? null : (
        <button type="button" class="button button-main" onClick={actions.keep}>
          <Icon name="keep" /> {t("page.keep")}
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-pressed={clipped}
        title={t("page.clipHelp")}
        onClick={() => actions.clip(!clipped)}
      >
        <Icon name="clip" /> {t("page.clip")}
      </button>
      {page.kept ? (
        <button type="button" class="button" title={t("page.dismissHelp")} onClick={actions.dismiss}>
          <Icon name="dismiss" /> {t("page.dismiss")}
        </button>
      ) : null}
    </section>
  );
}
