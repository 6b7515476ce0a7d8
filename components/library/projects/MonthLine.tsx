import { useTranslate } from "../../shared/translate-context.tsx";
import type { ProjectFacts } from "./types.ts";

/** Height of the line in its own units; a month is one wide. */
const HEIGHT = 24;

/** When a project's articles came in: a quiet bar a month, the earliest at the line's beginning. What it shows stands beside it in words. */
export function MonthLine(props: { months: ProjectFacts["months"] }) {
  const { months } = props;
  const { t, format, dir } = useTranslate();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const most = Math.max(...months.map(({ count }) => count));
  const title = t("projects.months", { from: format.period(first.month), to: format.period(last.month) });
  return (
    <figure class="month-line">
      <svg viewBox={`0 0 ${months.length * 4} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={title}>
        {months.map(({ month, count }, index) => {
          const height = count === 0 ? 1 : Math.max(3, (count / most) * HEIGHT);
          const at = dir === "rtl" ? months.length - 1 - index : index;
          return (
            <rect
              key={month}
              x={at * 4}
              y={HEIGHT - height}
              width={3}
              height={height}
              class={count === 0 ? "none" : ""}
            >
              <title>
                {t("projects.month", {
                  month: format.period(month),
                  records: t("libraryList.records.article", { count }),
                })}
              </title>
            </rect>
          );
        })}
      </svg>
      <figcaption class="quiet month-ends">
        <span>{format.period(first.month)}</span>
        {months.length === 1 ? null : <span>{format.period(last.month)}</span>}
      </figcaption>
    </figure>
  );
}
