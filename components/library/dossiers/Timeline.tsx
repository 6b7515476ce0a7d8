import { useId } from "preact/hooks";
import { addressOf, EVERYTHING } from "../../../utils/core/library/route.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { Dossier } from "./types.ts";

/** Articles by month as bars, each a link to the list of that month; the months between are written at both ends. */
export function Timeline(props: Pick<Dossier, "months" | "facetIds">) {
  const { months, facetIds } = props;
  const { t, format } = useTranslate();
  const id = useId();
  const most = Math.max(1, ...months.map(({ articles }) => articles));
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || months.length < 2) return null;
  const peak = months.find(({ articles }) => articles === most);
  return (
    <section aria-labelledby={id} class="dossier-part timeline">
      <h3 class="section-title" id={id}>
        {t("dossiers.timeline.title")}
      </h3>
      <p class="quiet" dir="auto">
        {t("dossiers.timeline.peak", {
          month: format.period(peak?.month ?? ""),
          articles: t("dossiers.articles", { count: most }),
        })}
      </p>
      <ol class="timeline-bars">
        {months.map(({ month, articles }) => (
          <li key={month} class="timeline-month" aria-hidden={articles === 0}>
            {articles === 0 ? null : (
              <TimelineBar month={month} articles={articles} share={articles / most} facetIds={facetIds} />
            )}
          </li>
        ))}
      </ol>
      <p class="timeline-ends quiet" aria-hidden="true">
        <span dir="auto">{format.period(first.month)}</span>
        <span dir="auto">{format.period(last.month)}</span>
      </p>
    </section>
  );
}

interface TimelineBarProps {
  month: string;
  articles: number;
  /** Of the month with most, 0 to 1. */
  share: number;
  facetIds: Dossier["facetIds"];
}

function TimelineBar({ month, articles, share, facetIds }: TimelineBarProps) {
  const { t, format } = useTranslate();
  const label = t("dossiers.timeline.month", {
    month: format.period(month),
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
  const chosen = [
    ...facetIds.map((value) => ({ facet: "entity" as const, value })),
    { facet: "month" as const, value: month },
  ];
  return (
    <a
      class="timeline-hit"
      href={addressOf({ view: "list", query: { ...EVERYTHING, chosen } })}
      title={label}
      aria-label={label}
    >
      {bar}
    </a>
  );
}
