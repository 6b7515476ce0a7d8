import { useState } from "preact/hooks";
import type { RefusedRecord } from "../../../utils/core/exchange/import-plan.ts";
import type { ImportProblem } from "../../../utils/core/exchange/import-types.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { ProblemLine } from "./ProblemLine.tsx";

/** Listed at first; each has to be put right, so all can be seen. */
const LISTED = 20;

/** What cannot be taken up, each with its place and its reason; the rest can. */
export function RefusedList(props: { file: readonly ImportProblem[]; records: readonly RefusedRecord[] }) {
  const { t } = useTranslate();
  const [isAll, showAll] = useState(false);
  const problems = [...props.file, ...props.records.map(({ problem }) => problem)];
  if (problems.length === 0) return null;
  const shown = isAll ? problems : problems.slice(0, LISTED);
  return (
    <section>
      <h3 class="section-title">{t("importing.refusedCount", { count: problems.length })}</h3>
      <ul class="import-rows import-refused">
        {shown.map((problem, index) => (
          <li key={index}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
      {shown.length < problems.length ? (
        <button type="button" class="button-quiet" onClick={() => showAll(true)}>
          {t("importing.more", { count: problems.length - shown.length })}
        </button>
      ) : null}
    </section>
  );
}
