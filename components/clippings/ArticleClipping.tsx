import type { AnnotatedPage, PageActions } from "../page/types.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { Loading } from "../shared/Loading.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { ClippingNote } from "./ClippingNote.tsx";

/** How it stands with the clipping of the article in front; nothing where there never was one, or the article was dismissed. */
export function ArticleClipping(props: { page: AnnotatedPage; actions: PageActions }) {
  const { clipping, isClipping, clippingFailure, dismissedAt } = props.page;
  const { t } = useTranslate();
  if (clippingFailure !== null) return <ErrorNote title={t("clippings.failed")} detail={clippingFailure} />;
  if (clipping === null && isClipping) return <Loading text={t("clippings.clipping")} />;
  if (clipping === null || dismissedAt !== null) return null;
  return <ClippingNote clipping={clipping} isClipping={isClipping} actions={props.actions} />;
}
