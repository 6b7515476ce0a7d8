import { useEffect, useMemo, useState } from "preact/hooks";
import { CATEGORY_STYLES } from "../../../utils/core/lexicon/category-style.ts";
import type { Category, Language } from "../../../utils/core/lexicon/types.ts";
import type { Together } from "../../../utils/core/plots/find-together.ts";
import { type Box, type PlacedNode, startLayout } from "../../../utils/core/plots/lay-out-graph.ts";
import { placeLabels } from "../../../utils/core/plots/place-labels.ts";
import { symbolPath, symbolReach } from "../../../utils/core/plots/scales.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { layOutLegend } from "./legend.ts";
import { PlotPoint } from "./PlotPoint.tsx";
import { PlotText } from "./PlotText.tsx";
import { Unspoken } from "./Unspoken.tsx";

/** A node of the graph as it is written. */
export interface DrawnNode {
  readonly id: string;
  readonly category: Category;
  readonly label: string;
  readonly lang: Language;
  /** Width of its label, in CSS pixels. */
  readonly room: number;
  readonly href: string;
  /** Its value in words. */
  readonly spoken: string;
}

export interface GraphDrawingProps {
  together: Together;
  nodes: readonly DrawnNode[];
  /** Without the legend, which stands below it. */
  box: Box;
  categories: readonly Category[];
}

/** The graph once it is laid out; until then a word that it is under way. */
export function GraphDrawing(props: GraphDrawingProps) {
  const { together, nodes, box, categories } = props;
  const { t } = useTranslate();
  const placed = useLayout(together, nodes, box);
  const labels = useMemo(
    () =>
      placed &&
      placeLabels(
        placed.map((place, index) => ({ ...place, radius: symbolReach(nodes[index]!.category, place.radius) })),
        nodes.map(({ room }) => room),
        box,
      ),
    [placed],
  );
  if (placed === null || labels === null)
    return (
      <PlotText class="plot-name" x={box.width / 2} y={box.height / 2} text={t("plots.layingOut")} align="middle" />
    );
  const ends = ({ a, b }: { a: number; b: number }) => {
    return { x1: placed[a]!.x, y1: placed[a]!.y, x2: placed[b]!.x, y2: placed[b]!.y };
  };
  return (
    <>
      <Unspoken class="plot-ground">
        {together.edges.map((edge) =>
          together.nodes[edge.a]!.cluster === together.nodes[edge.b]!.cluster ? (
            <line key={`${edge.a} ${edge.b}`} {...ends(edge)} />
          ) : null,
        )}
      </Unspoken>
      <Unspoken>
        {together.edges.map((edge) => (
          <line
            key={`${edge.a} ${edge.b}`}
            class="plot-edge"
            data-a={edge.a}
            data-b={edge.b}
            {...ends(edge)}
            stroke-width={Math.min(5, 0.8 + Math.sqrt(edge.articles) * 0.5)}
          />
        ))}
      </Unspoken>
      {nodes.map(({ id, category, href, spoken }, index) => {
        const { x, y, radius } = placed[index]!;
        return (
          <PlotPoint key={id} href={href} label={spoken} x={x} y={y + radius + 4} node={index} isStop={index === 0}>
            <circle class="plot-reach" cx={x} cy={y} r={Math.max(12, radius + 3)} />
            <path
              class="plot-node"
              d={symbolPath(category, radius)}
              transform={`translate(${x} ${y})`}
              fill={CATEGORY_STYLES[category].line}
            />
          </PlotPoint>
        );
      })}
      <Unspoken>
        {nodes.map(({ id, label, lang }, index) => {
          const at = labels[index];
          if (!at) return null;
          return (
            <g key={id} class="plot-label" data-label={index}>
              <PlotText class="plot-node-name" x={at.x} y={at.y + 4} text={label} lang={lang} align="middle" />
            </g>
          );
        })}
      </Unspoken>
      <GraphLegend categories={categories} box={box} />
    </>
  );
}

function GraphLegend(props: { categories: readonly Category[]; box: Box }) {
  const { categories, box } = props;
  const { t, dir } = useTranslate();
  const texts = categories.map((category) => t(`categories.${category}`));
  const { places } = layOutLegend(texts, box.width);
  return (
    <Unspoken>
      {categories.map((category, index) => {
        const { x, y } = places[index]!;
        const sign = dir === "rtl" ? box.width - x - 8 : x + 8;
        return (
          <g key={category}>
            <path
              class="plot-node"
              d={symbolPath(category, 6)}
              transform={`translate(${sign} ${box.height + y + 4})`}
              fill={CATEGORY_STYLES[category].line}
            />
            <PlotText
              class="plot-tick"
              x={dir === "rtl" ? sign - 14 : sign + 14}
              y={box.height + y + 8}
              text={texts[index]!}
            />
          </g>
        );
      })}
    </Unspoken>
  );
}

/** Milliseconds of layout between two looks at what the reader does. */
const SLICE = 20;

/** A few nodes are not torn apart over a wide page: breadth of a graph against its height. */
export const BROADEST = 1.8;

/** Lays a graph out in slices; null until it is done. Another graph or width begins anew. */
function useLayout(together: Together, nodes: readonly DrawnNode[], box: Box): readonly PlacedNode[] | null {
  const [done, setDone] = useState<{ together: Together; width: number; places: readonly PlacedNode[] } | null>(null);
  useEffect(() => {
    const inner = Math.min(box.width, box.height * BROADEST);
    const aside = (box.width - inner) / 2;
    const layout = startLayout(
      together,
      { ...box, width: inner },
      nodes.map(({ room }) => room),
    );
    let timer = setTimeout(work, 0);
    function work() {
      const until = performance.now() + SLICE;
      while (performance.now() < until) {
        if (!layout.run(4)) continue;
        setDone({
          together,
          width: box.width,
          places: layout.places().map((place) => ({ ...place, x: place.x + aside })),
        });
        return;
      }
      timer = setTimeout(work, 0);
    }
    return () => clearTimeout(timer);
  }, [together, box.width]);
  return done?.together === together && done.width === box.width ? done.places : null;
}
