import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { HighlightItem } from "./types.ts";

export interface HighlightListProps {
  items: readonly HighlightItem[];
  /** What the list is, for screen readers; the section's title when there is one. */
  label: string;
  /** Shown above the list with a line of help; null: none is shown. */
  section: { readonly name: string; readonly help: string | null } | null;
  children: (item: HighlightItem) => ComponentChildren;
}

/** Some of the highlights, in the order given; nothing at all when there are none. */
export function HighlightList(props: HighlightListProps) {
  const { items, label, section, children } = props;
  const id = useId();
  if (items.length === 0) return null;
  const list = (
    <ul class="highlight-list" {...(section === null ? { "aria-label": label } : { "aria-labelledby": id })}>
      {items.map((item) => (
        <li key={item.id}>{children(item)}</li>
      ))}
    </ul>
  );
  if (section === null) return list;
  return (
    <section class={`highlights-${section.name}`} aria-labelledby={id}>
      <h3 class="section-title" id={id}>
        {label}
      </h3>
      {section.help === null ? null : <p class="quiet">{section.help}</p>}
      {list}
    </section>
  );
}
