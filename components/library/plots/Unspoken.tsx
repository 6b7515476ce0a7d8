import type { ComponentChildren } from "preact";

export interface UnspokenProps {
  class?: string;
  /** Number of the node it belongs to. */
  label?: number;
  transform?: string;
  children: ComponentChildren;
}

/** What a plot shows to the eye alone: its points say the same in words. A group takes no focus, so nothing in it can be lost. */
export function Unspoken(props: UnspokenProps) {
  const { label, children, ...rest } = props;
  const hidden = { "aria-hidden": true, ...(label === undefined ? {} : { "data-label": label }) };
  return (
    <g {...hidden} {...rest}>
      {children}
    </g>
  );
}
