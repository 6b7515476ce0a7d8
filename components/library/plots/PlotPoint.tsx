import type { ComponentChildren } from "preact";

export interface PlotPointProps {
  /** Where activating it leads. */
  href: string;
  /** Its value in words. */
  label: string;
  /** Where it is on the plot, for moving with the arrow keys and for the line that says its value. */
  x: number;
  y: number;
  /** Number of a graph's node. */
  node?: number;
  /** Whether it has the place in the tab order at first. */
  isStop?: boolean;
  children: ComponentChildren;
}

/** A point of the data: a link with its value as its name. PlotCanvas gives one of them the place in the tab order. */
export function PlotPoint(props: PlotPointProps) {
  const { href, label, x, y, node, isStop = false, children } = props;
  return (
    <a
      href={href}
      class="plot-point"
      aria-label={label}
      // In SVG the name of an attribute is written as it is: tabIndex would be another one.
      tabindex={isStop ? 0 : -1}
      data-x={x}
      data-y={y}
      data-node={node}
    >
      {children}
    </a>
  );
}
