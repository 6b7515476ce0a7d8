import { directionOf } from "../../../utils/core/language/isolate.ts";
import { useTranslate } from "../../shared/translate-context.tsx";

export interface PlotTextProps {
  x: number;
  y: number;
  text: string;
  /** Which end of the text is at x, in the reading direction of the interface. */
  align?: "start" | "middle" | "end";
  /** Language of a name; left out for the interface's own words. */
  lang?: string | undefined;
  class?: string;
}

/**
 * A line of text in a plot. SVG turns `text-anchor` around with the text's own direction, so that a French name in an Arabic plot
 * would stand on the wrong side: the anchor is chosen for the side that is meant.
 */
export function PlotText(props: PlotTextProps) {
  const { x, y, text, align = "start", lang } = props;
  const { dir } = useTranslate();
  const own = directionOf(text) ?? dir;
  const anchor = align === "middle" ? "middle" : (align === "start") === (own === dir) ? "start" : "end";
  return (
    <text
      x={x}
      y={y}
      class={`plot-text ${props.class ?? ""}`}
      direction={own}
      text-anchor={anchor}
      {...(lang === undefined ? {} : { lang })}
      {...(own === dir ? {} : { dir: "auto" as const })}
    >
      {text}
    </text>
  );
}
