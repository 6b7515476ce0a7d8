import type { RefObject } from "preact";
import { useCallback, useMemo } from "preact/hooks";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { CATEGORIES } from "../../../utils/core/lexicon/types.ts";
import { addressOf } from "../../../utils/core/library/route.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { entityAddress } from "./entity-address.ts";
import { BROADEST, type DrawnNode, GraphDrawing } from "./GraphDrawing.tsx";
import { layOutLegend } from "./legend.ts";
import { fitText, measureText } from "./measure-text.ts";
import { PlotCanvas } from "./PlotCanvas.tsx";
import type { PlotsState } from "./types.ts";

const SIZE = 12;
/** Longest label, in CSS pixels: longer names end in «…», and are whole in the point's own name and in the table. */
const LONGEST = 150;
/** Each name needs its place, whatever the width, in square CSS pixels: a narrow page has a longer graph. */
const PLACE = 6_400;

/**
 * What is named together: entities as points, joined to their strongest companions, clusters on common ground. A form for each
 * category beside its colour; labels never cover each other.
 */
export function TogetherPlot(props: { state: PlotsState; svg: RefObject<SVGSVGElement | null> }) {
  const { state, svg } = props;
  const { data, filter } = state;
  const { together } = data;
  const { t, lang } = useTranslate();

  const nodes = useMemo(
    () =>
      together.nodes.map(({ id, articles }): DrawnNode => {
        const { names, category } = state.entity(id);
        const name = chooseName(names, lang) ?? { text: id, lang: "en" as const };
        const label = fitText(name.text, LONGEST, SIZE);
        return {
          ...{ id, category, label, lang: name.lang, room: measureText(label, SIZE) },
          href: addressOf(entityAddress(state, id, filter, null)),
          spoken: t("plots.togetherPoint", {
            ...{ name: name.text, category: t(`category.${category}`) },
            articles: t("dossiers.articles", { count: articles }),
          }),
        };
      }),
    [together, lang, filter, state.entity],
  );
  const categories = CATEGORIES.filter((category) => nodes.some((node) => node.category === category));
  const texts = categories.map((category) => t(`categories.${category}`));
  const graphHeight = (width: number) => {
    const area = nodes.length * PLACE;
    return Math.round(Math.max(280, area / Math.max(width, 200), Math.sqrt(area / BROADEST)));
  };

  const draw = useCallback(
    (width: number) => (
      <GraphDrawing
        together={together}
        nodes={nodes}
        box={{ width, height: graphHeight(width) }}
        categories={categories}
      />
    ),
    [together, nodes],
  );

  return (
    <PlotCanvas
      label={t("plots.together.subtitle")}
      height={(width) => graphHeight(width) + layOutLegend(texts, width).height + 8}
      draw={draw}
      svg={svg}
      onNode={showNeighbours}
    />
  );
}

/** Quiets everything but a node, its edges and its neighbours. */
function showNeighbours(svg: SVGSVGElement, node: number | null): void {
  const near = new Set(node === null ? [] : [String(node)]);
  for (const edge of svg.querySelectorAll<SVGElement>(".plot-edge")) {
    const { a = "", b = "" } = edge.dataset;
    const touches = node !== null && (a === String(node) || b === String(node));
    edge.classList.toggle("is-near", touches);
    if (touches) for (const end of [a, b]) near.add(end);
  }
  svg.classList.toggle("has-near", node !== null);
  for (const point of svg.querySelectorAll<SVGElement>("[data-node], [data-label]"))
    point.classList.toggle("is-near", near.has(point.dataset.node ?? point.dataset.label ?? ""));
}
