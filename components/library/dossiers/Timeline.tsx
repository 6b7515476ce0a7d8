import { useId, useRef } from "preact/hooks";
import { addressOf, EVERYTHING } from "../../../utils/core/library/route.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { stepToPoint } from "../plots/step-to-point.ts";
import type { Dossier } from "./types.ts";

/** Of more months than this, years are shown. */
const MOST_MONTHS = 48;

interface Span {
  /** «2026-03» or «2026». */
  readonly span: string;
  readonly articles: number;
}

/**
 * Articles by month as bars, each a link to the list of that month; of many months, by year. One stop in the tab order, at the newest;
 * arrow keys go along.
 */
export function Timeline(props: Pick<Dossier, "months" | "facetIds">) {
  const { facetIds } = props;
  const { t, format } = useTranslate();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const spans = props.months.length > MOST_MONTHS ? byYear(props.months) : props.months.map(asSpan);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || spans.length < 2) return null;
  const most = Math.max(1, ...spans.map(({ articles }) => articles));
  const peak = spans.find(({ articles }) => articles === most)!;

  function move(event: KeyboardEvent) {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("a") ?? [])];
    const places = links.map((link) => ({ x: link.getBoundingClientRect().left, y: 0 }));
    const from = links.indexOf(event.target as HTMLAnchorElement);
    const to = stepToPoint(places, from, event.key);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    for (const [index, link] of links.entries()) link.tabIndex = index === to ? 0 : -1;
    links[to]?.focus();
  }

  return (
    <section aria-labelledby={id} class="dossier-part timeline">
      <h3 class="section-title" id={id}>
        {t("dossiers.timeline.title")}
      </h3>
      <p class="quiet" dir="auto">
        {t("dossiers.timeline.peak", {
          month: format.period(peak.span),
          articles: t("dossiers.articles", { count: most }),
        })}
      </p>
      <ol class="timeline-bars" ref={list} onKeyDown={move}>
        {spans.map(({ span, articles }) => (
          <li key={span} class="timeline-month" aria-hidden={articles === 0}>
            {articles === 0 ? null : (
              <TimelineBar
                span={span}
                articles={articles}
                share={articles / most}
                facetIds={facetIds}
                isStop={span === last.span}
              />
            )}
          </li>
        ))}
      </ol>
      <p class="timeline-ends quiet" aria-hidden="true">
        <span dir="auto">{format.period(first.span)}</span>
        <span dir="auto">{format.period(last.span)}</span>
      </p>
    </section>
  );
}

interface TimelineBarProps extends Span {
  /** Of the largest, 0 to 1. */
  share: number;
  facetIds: Dossier["facetIds"];
  isStop: boolean;
}

function TimelineBar({ span, articles, share, facetIds, isStop }: TimelineBarProps) {
  const { t, format } = useTranslate();
  const label = t("dossiers.timeline.month", {
    month: format.period(span),
    articles: t("dossiers.articles", { count: articles }),
  });
  const bar = <span class="timeline-bar" style={{ blockSize: `${Math.max(4, share * 100)}%` }} />;
  if (facetIds === null)
    return (
      <span class="timeline-hit" title={label}>
        {bar}
        <span class="visually-hidden">{label}</span>
      </span>
    );
  const chosen = facetIds.map((value) => ({ facet: "entity" as const, value }));
  const query =
    span.length === 4
      ? { ...EVERYTHING, chosen, text: `after:${span} before:${Number(span) + 1}` }
      : { ...EVERYTHING, chosen: [...chosen, { facet: "month" as const, value: span }] };
  return (
    <a
      class="timeline-hit"
      href={addressOf({ view: "list", query })}
      title={label}
      aria-label={label}
      tabIndex={isStop ? 0 : -1}
    >
      {bar}
    </a>
  );
}

function asSpan({ month, articles }: Dossier["months"][number]): Span {
  return { span: month, articles };
}

function byYear(months: Dossier["months"]): Span[] {
  const years = new Map<string, number>();
  for (const { month, articles } of months)
    years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) ?? 0) + articles);
  return [...years].map(([span, articles]) => ({ span, articles }));
}
