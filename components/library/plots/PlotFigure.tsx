import type { ComponentChildren, RefObject, VNode } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { PlotsActions } from "./types.ts";

export interface PlotFigureProps {
  /** What the plot shows, found in its numbers. */
  title: string;
  /** What is counted. */
  subtitle: string;
  /** File name of its picture, without ending. */
  name: string;
  onSave: PlotsActions["save"];
  controls?: ComponentChildren;
  /** What stands in place of the plot when there is nothing to draw; null: it is drawn. */
  nothing: string | null;
  /** The plot, with the reference its picture is taken by. */
  children: (svg: RefObject<SVGSVGElement | null>) => VNode;
  /** Its numbers. */
  table: VNode;
}

/** A plot with its finding as its title, its numbers as a table, and its picture to take along. */
export function PlotFigure(props: PlotFigureProps) {
  const { title, subtitle, name, onSave, controls, nothing, children, table } = props;
  const { t } = useTranslate();
  const titleId = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [failure, setFailure] = useState<string | null>(null);

  function save(format: "svg" | "png") {
    if (!svg.current) return;
    setFailure(null);
    onSave({ svg: svg.current, format, name, title, subtitle, source: t("plots.source") }).catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  }

  return (
    <section class="plot" aria-labelledby={titleId} data-plot={name}>
      <div class="plot-head">
        <div>
          <h3 class="plot-title" id={titleId}>
            {title}
          </h3>
          <p class="quiet">{subtitle}</p>
        </div>
        {controls}
      </div>
      {nothing === null ? (
        <>
          {children(svg)}
          <div class="plot-foot">
            {table}
            <div class="plot-actions">
              {(["svg", "png"] as const).map((format) => (
                <button
                  key={format}
                  type="button"
                  class="button-quiet"
                  aria-label={t("plots.saveNamed", { format: format.toUpperCase(), title })}
                  onClick={() => save(format)}
                >
                  <Icon name="open" size={14} /> <bdi>{format.toUpperCase()}</bdi>
                </button>
              ))}
            </div>
          </div>
          {failure === null ? null : <ErrorNote title={t("plots.saveFailed")} detail={failure} />}
        </>
      ) : (
        <p class="plot-nothing">{nothing}</p>
      )}
    </section>
  );
}
