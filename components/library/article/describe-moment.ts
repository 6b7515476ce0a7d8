import type { LocalMoment } from "../../../utils/core/library/local-moment.ts";
import type { UiTranslator } from "../../shared/messages.ts";

/** «6 January 2026, 09:00 (UTC+01:00)»: as the clock showed it there, with how far that clock is from UTC when it is known. */
export function describeMoment({ date, time, offset }: LocalMoment, { t, format }: UiTranslator): string {
  const day = format.printedDate(date);
  if (time === null) return day;
  if (offset === null) return t("articlePage.moment", { date: day, time });
  return t("articlePage.momentWithOffset", { date: day, time, offset: `UTC${offset}` });
}
