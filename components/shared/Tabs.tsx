import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { useTranslate } from "./translate-context.tsx";

export interface TabItem<Key extends string> {
  readonly key: Key;
  readonly title: string;
  /** Quiet number after the title; null: none. */
  readonly count: number | null;
}

export interface TabsProps<Key extends string> {
  /** What the tabs are, for screen readers. */
  label: string;
  items: readonly TabItem<Key>[];
  selected: Key;
  onSelect: (key: Key) => void;
  /** The selected tab's panel. */
  children: ComponentChildren;
}

/**
 * Tabs after the WAI-ARIA pattern with automatic activation: one stop in the tab order, arrows move along the reading
 * direction (left goes forward in Arabic), Home and End go to the ends.
 */
export function Tabs<Key extends string>(props: TabsProps<Key>) {
  const { items, selected, onSelect } = props;
  const { dir, format } = useTranslate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const last = items.length - 1;
    const at = items.findIndex((item) => item.key === selected);
    const forward = dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const target =
      event.key === forward
        ? (at + 1) % items.length
        : event.key === back
          ? (at + last) % items.length
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? last
              : null;
    const item = target === null ? undefined : items[target];
    if (item === undefined) return;
    event.preventDefault();
    onSelect(item.key);
    list.current?.querySelectorAll<HTMLButtonElement>("[role=tab]")[items.indexOf(item)]?.focus();
  }

  return (
    <>
      <div class="tabs" role="tablist" aria-label={props.label} ref={list}>
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            class="tab"
            role="tab"
            id={`${id}-tab-${item.key}`}
            aria-selected={item.key === selected}
            aria-controls={`${id}-panel`}
            tabIndex={item.key === selected ? 0 : -1}
            onClick={() => onSelect(item.key)}
            onKeyDown={move}
          >
            {item.title}
            {item.count === null ? null : <span class="tab-count">{format.number(item.count)}</span>}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls, so the keyboard must be able to reach it */}
      <div class="panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${selected}`} tabIndex={0}>
        {props.children}
      </div>
    </>
  );
}
