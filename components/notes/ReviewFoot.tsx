import { addressOf, EVERYTHING } from "../../utils/core/library/route.ts";
import { LibraryLink } from "../library/LibraryLink.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { NotesList } from "./types.ts";

/** How much was read today and this week, and the way to all of it. `counts`: null until they are known. */
export function ReviewFoot(props: { counts: NotesList["counts"] | null; onLibrary: () => void }) {
  const { counts, onLibrary } = props;
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
      </p>
      <LibraryLink address={addressOf({ view: "list", query: EVERYTHING })} onOpen={onLibrary}>
        {t("notes.library")}
      </LibraryLink>
    </footer>
  );
}
