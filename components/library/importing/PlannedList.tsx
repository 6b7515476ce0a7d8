import { isOutline } from "../../../utils/core/exchange/clipping-outline.ts";
import type { ImportPlan, PlannedWrite } from "../../../utils/core/exchange/import-plan.ts";
import { IMPORT_KINDS, type ImportKind } from "../../../utils/core/exchange/import-types.ts";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import type { Language } from "../../../utils/core/lexicon/types.ts";
import { shortenEnd } from "../../highlights/shorten.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";

/** Records of a kind that are listed; the rest is a number. */
const LISTED = 50;
/** Longest name of a record in the list, in characters. */
const LONGEST = 120;

/** What would be written, kind by kind, folded away: new ones by name, changed ones with what becomes of the two versions. */
export function PlannedList({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslate();
  const kinds = IMPORT_KINDS.filter((kind) => plan.writes[kind].length > 0);
  return (
    <>
      {kinds.map((kind) => (
        <details key={kind} class="deleted import-kind">
          <summary>
            <Icon name="chevron" size={14} />
            {t(`importing.records.${kind}`)} ({t("importing.toWrite", { count: plan.writes[kind].length })})
          </summary>
          <KindList kind={kind} writes={plan.writes[kind]} />
        </details>
      ))}
    </>
  );
}

function KindList(props: { kind: ImportKind; writes: readonly PlannedWrite[] }) {
  const { kind, writes } = props;
  const { t, lang } = useTranslate();
  // What asks for a look stands first.
  const sorted = [...writes].sort((a, b) => Number(a.reason === "new") - Number(b.reason === "new"));
  return (
    <>
      <ul class="import-rows">
        {sorted.slice(0, LISTED).map((write, index) => (
          <li key={index}>
            <span class={`import-reason import-reason-${write.reason}`}>{t(`importing.reasons.${write.reason}`)}</span>{" "}
            <Foreign>{nameRecord(kind, write, lang)}</Foreign>
          </li>
        ))}
      </ul>
      {writes.length > LISTED ? <p class="quiet">{t("importing.andMore", { count: writes.length - LISTED })}</p> : null}
    </>
  );
}

/** What a reader knows it by. */
function nameRecord(kind: ImportKind, { record }: PlannedWrite, lang: Language): string {
  const named =
    "headline" in record && "url" in record
      ? record.headline || record.url
      : "quote" in record
        ? record.quote.exact
        : "seal" in record
          ? `${isOutline(record) ? record.headline : record.content.headline} (${record.version})`
          : "names" in record && kind === "term"
            ? (chooseName(record.names as Parameters<typeof chooseName>[0], lang)?.text ?? record.id)
            : "name" in record && typeof record.name === "string"
              ? record.name
              : record.id;
  return shortenEnd(named.trim() || record.id, LONGEST);
}
