import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { AnnotatedPage } from "./types.ts";

/**
 * That the site is no longer built the way Rasd knows it, and was read the general way. Nothing is wrong with the verdict,
 * therefore it is out of the way until somebody asks how the page was read.
 */
export function StaleRulesNote(props: { stale: NonNullable<AnnotatedPage["staleRules"]> }) {
  const { parts, asOf } = props.stale;
  const { t, format } = useTranslate();
  const what = parts.every((part) => part === "address") ? "addresses" : "layout";
  const text = asOf === null ? t(`page.stale.${what}`) : t(`page.stale.${what}Since`, { date: format.period(asOf) });
  return (
    <details class="reading">
      <summary>
        <Icon name="chevron" size={14} />
        {t("page.stale.title")}
      </summary>
      <p class="quiet">{text}</p>
    </details>
  );
}
