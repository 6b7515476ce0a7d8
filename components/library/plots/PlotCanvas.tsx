import type { RefObject, VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { DrawnWhile } from "../../shared/DrawnWhile.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { stepToPoint } from "./step-to-point.ts";

export interface PlotCanvasProps {
  /** What it shows, for screen readers. */
  label: string;
  /** Height for a width, both in CSS pixels. */
  height: (width: number) => number;
  /** Draws the plot into a width. Must be the same function as long as it would draw the same. */
  draw: (width: number) => VNode;
  svg: RefObject<SVGSVGElement | null>;
  /** The node that is pointed at or focused has changed; null: none is. */
  onNode?: (svg: SVGSVGElement, node: number | null) => void;
}

interface Tip {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The place a plot is drawn in: as wide as the page gives it. Its points are one stop in the tab order; arrow keys move among them as
 * they are seen. A point's value stands beside it while it is focused or pointed at.
 */
export function PlotCanvas(props: PlotCanvasProps) {
  const { label, height, draw, svg, onNode } = props;
  const { dir } = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [tip, setTip] = useState<Tip | null>(null);

  useLayoutEffect(() => {
    const element = place.current!;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const points = pointsOf(svg.current);
    const stops = points.filter((point) => point.getAttribute("tabindex") === "0");
    for (const stop of stops.slice(1)) stop.setAttribute("tabindex", "-1");
    if (stops.length === 0) points[0]?.setAttribute("tabindex", "0");
  }, [width, draw]);

  function show(target: EventTarget | null) {
    const point = target instanceof Element ? target.closest<SVGAElement>(".plot-point") : null;
    if (!point) {
      hide();
      return;
    }
    const { x, y, node } = point.dataset;
    setTip({ text: point.getAttribute("aria-label") ?? "", x: Number(x), y: Number(y) });
    if (svg.current) onNode?.(svg.current, node === undefined ? null : Number(node));
  }

  function hide() {
    setTip(null);
    if (svg.current) onNode?.(svg.current, null);
  }

  function move(event: KeyboardEvent) {
    if (event.key === "Escape") hide();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const points = pointsOf(svg.current);
    const from = points.indexOf(event.target as SVGAElement);
    const to = stepToPoint(
      points.map(({ dataset }) => ({ x: Number(dataset.x), y: Number(dataset.y) })),
      from,
      event.key,
    );
    if (to === null) return;
    event.preventDefault();
    points[from]?.setAttribute("tabindex", "-1");
    points[to]!.setAttribute("tabindex", "0");
    points[to]!.focus();
  }

  return (
    <div class="plot-canvas" ref={place}>
      {/* biome-ignore lint/a11y/useSemanticElements: an svg can be no fieldset */}
      <svg
        ref={svg}
        role="group"
        aria-label={label}
        width={width}
        height={width === 0 ? 0 : height(width)}
        viewBox={`0 0 ${width} ${width === 0 ? 0 : height(width)}`}
        direction={dir}
        onKeyDown={move}
        onFocusIn={(event) => show(event.target)}
        onFocusOut={hide}
        onPointerOver={(event) => show(event.target)}
        onPointerLeave={hide}
      >
        {width === 0 ? null : <DrawnWhile same={[width, draw]} draw={() => draw(width)} />}
      </svg>
      {tip === null ? null : <PlotTip tip={tip} width={width} />}
    </div>
  );
}

/** Above its point, moved inwards where it would stick out. Read out as the point's own name, therefore hidden here. */
function PlotTip(props: { tip: Tip; width: number }) {
  const { tip, width } = props;
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { style, offsetWidth } = element.current!;
    style.left = `${Math.max(0, Math.min(width - offsetWidth, tip.x - offsetWidth / 2))}px`;
    style.top = `${tip.y}px`;
  }, [tip, width]);
  return (
    <div class="plot-tip" ref={element} aria-hidden="true" dir="auto">
      {tip.text}
    </div>
  );
}

function pointsOf(svg: SVGSVGElement | null): SVGAElement[] {
  return [...(svg?.querySelectorAll<SVGAElement>(".plot-point") ?? [])];
}
