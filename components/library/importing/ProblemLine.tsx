import type { ImportProblem } from "../../../utils/core/exchange/import-types.ts";
import { useTranslate } from "../../shared/translate-context.tsx";
import { describePlace } from "./describe-place.ts";

/** What is wrong, and where in the file. */
export function ProblemLine(props: { problem: ImportProblem }) {
  const { kind, place, value } = props.problem;
  const { t } = useTranslate();
  const where = describePlace(place, t);
  return (
    <span dir="auto">
      {where === "" ? null : <strong dir="auto">{where}</strong>} {t(`exchange.problem.${kind}`, { value })}
    </span>
  );
}
