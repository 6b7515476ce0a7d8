import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { AnnotatedPage, PageActions } from "./types.ts";

/** What the reader can do with the article. */
export function ArticleActions(props: { page: AnnotatedPage; actions: PageActions }) {
  const { page, actions } = props;
  const place = useFocusKept([page.dismissedAt !== null, page.kept]);
  return (
    <div ref={place}>
      {page.dismissedAt === null ? <Buttons page={page} actions={actions} /> : <Dismissed actions={actions} />}
    </div>
  );
}

/**
 * A pressed button may go with what it has done; the focus then moves to the first button that has come in its place,
 * instead of being lost to the page's body.
 */
function useFocusKept(states: readonly boolean[]) {
  const place = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    if (held.current && !element.contains(element.ownerDocument.activeElement))
      element.querySelector("button")?.focus();
    held.current = false;
    const hold = () => {
      held.current = true;
    };
    element.addEventListener("click", hold);
    return () => element.removeEventListener("click", hold);
  }, states);
  return place;
}

function Dismissed(props: { actions: PageActions }) {
  const { t } = useTranslate();
  return (
    <div class="undo" role="status">
      <span class="undo-message">{t("page.dismissed")}</span>
      <button type="button" class="button" onClick={props.actions.restore}>
        <Icon name="undo" /> {t("common.undo")}
      </button>
    </div>
  );
}

function Buttons(props: { page: AnnotatedPage; actions: PageActions }) {
  const { page, actions } = props;
  const { t } = useTranslate();
  const clipped = page.clipping !== null && page.clipping.status !== "removed";
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
        aria-disabled={page.isClipping}
        title={t("page.clipHelp")}
        onClick={clipped ? actions.unclip : actions.clip}
      >
        <Icon name="clip" /> {t("page.clip")}
      </button>
      {page.kept ? (
        <button type="button" class="button" onClick={actions.exportArticle}>
          <Icon name="export" /> {t("page.export")}
        </button>
      ) : null}
      {page.kept ? (
        <button type="button" class="button" title={t("page.dismissHelp")} onClick={actions.dismiss}>
          <Icon name="dismiss" /> {t("page.dismiss")}
        </button>
      ) : null}
    </section>
  );
}
