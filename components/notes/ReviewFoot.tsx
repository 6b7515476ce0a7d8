import { addressOf, EVERYTHING } from "../../utils/core/library/route.ts";
import { describeAge } from "../backups/describe-age.ts";
import { LibraryLink } from "../library/LibraryLink.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { NotesList, ShownBackups } from "./types.ts";

export interface ReviewFootProps {
  /** null until they are known. */
  counts: NotesList["counts"] | null;
  /** null until it is known. */
  backups: ShownBackups | null;
  onLibrary: () => void;
}

/** How much was read today and this week, how old the last backup is, and the way to all of it. */
export function ReviewFoot(props: ReviewFootProps) {
  const { counts, backups, onLibrary } = props;
  const { t } = useTranslate();
  return (
    <footer class="review-foot">
      <p class="quiet review-counts">
        {counts === null ? null : (
          <>
            <span>{t("notes.countToday", { count: counts.today })}</span>
            <span>{t("notes.countWeek", { count: counts.week })}</span>
          </>
        )}
        {backups === null || backups.isAsking ? null : <span>{describeAge(backups.last, backups.now, t)}</span>}
      </p>
      <LibraryLink address={addressOf({ view: "list", query: EVERYTHING })} onOpen={onLibrary}>
        {t("notes.library")}
      </LibraryLink>
    </footer>
  );
}
