import type { Label } from "../../utils/core/relevance/types.ts";
import { useTranslate } from "./translate-context.tsx";

/** A verdict's label in words, with a shape of its own: full disc, half disc, two rings, dashed ring. */
export function LabelBadge(props: { label: Label }) {
  const { t } = useTranslate();
  return (
    <span class={`badge badge-${props.label}`} data-label={props.label}>
      <svg class="icon" width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" aria-hidden="true">
        <Shape label={props.label} />
      </svg>
      {t(`labels.${props.label}`)}
    </span>
  );
}

function Shape(props: { label: Label }) {
  switch (props.label) {
    case "relevant":
      return <circle cx="6" cy="6" r="5" fill="currentColor" stroke="none" />;
    case "mention":
      return (
        <>
          <circle cx="6" cy="6" r="4.4" stroke-width="1.2" />
          <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" stroke="none" />
        </>
      );
    case "related":
      return (
        <>
          <circle cx="4.2" cy="6" r="3.2" stroke-width="1.3" />
          <circle cx="7.8" cy="6" r="3.2" stroke-width="1.3" />
        </>
      );
    case "none":
      return <circle cx="6" cy="6" r="4.4" stroke-width="1.3" stroke-dasharray="2.2 1.8" />;
  }
}
