import type { ChangeSummary } from "../../utils/core/clippings/summarise-change.ts";
import { useTranslate } from "../shared/translate-context.tsx";

/** «12 words added and 3 removed. The headline has changed.» */
export function ChangeSummaryLine(props: { summary: ChangeSummary }) {
  const { isSame, respeltOnly, addedWords, removedWords, changedWords, headlineChanged } = props.summary;
  const { t, lang } = useTranslate();
  if (isSame) return <>{t("clippings.change.same")}</>;
  if (respeltOnly) return <>{t("clippings.change.respeltOnly")}</>;
  const parts = [
    ...(addedWords > 0 ? [t("clippings.change.added", { count: addedWords })] : []),
    ...(removedWords > 0 ? [t("clippings.change.removed", { count: removedWords })] : []),
    ...(changedWords > 0 ? [t("clippings.change.changed", { count: changedWords })] : []),
  ];
  const list = new Intl.ListFormat(lang).format(parts);
  return (
    <>
      {parts.length === 0 ? null : t("clippings.change.sentence", { list })}{" "}
      {headlineChanged ? t("clippings.change.headline") : null}
    </>
  );
}
