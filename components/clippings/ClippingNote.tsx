import { useId, useState } from "preact/hooks";
import type { PageActions, PageClipping } from "../page/types.ts";
import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { ChangeSummaryLine } from "./ChangeSummaryLine.tsx";
import { TextComparison } from "./TextComparison.tsx";

export interface ClippingNoteProps {
  clipping: PageClipping;
  isClipping: boolean;
  actions: Pick<PageActions, "clip" | "bringBack">;
}

/** What the article in front is against the reader's clipping of it: one calm line, and what can be done about it. */
export function ClippingNote(props: ClippingNoteProps) {
  const { clipping, actions } = props;
  const { t, format } = useTranslate();
  const date = format.day(clipping.at);
  switch (clipping.status) {
    case "removed":
      return (
        <section class="clipping-note" aria-label={t("clippings.title")}>
          <p role="status">{t("clippings.note.removed", { date })}</p>
          <button type="button" class="button" onClick={actions.bringBack}>
            <Icon name="undo" /> {t("clippings.note.bringBack")}
          </button>
        </section>
      );
    case "unchanged":
      return (
        <section class="clipping-note" aria-label={t("clippings.title")}>
          <p role="status">
            <Icon name="check" size={14} /> {t("clippings.note.unchanged", { date })}{" "}
            <Version number={clipping.version} />
          </p>
        </section>
      );
    case "changed":
      return <Changed {...props} clipping={clipping} />;
  }
}

function Changed(props: ClippingNoteProps & { clipping: Extract<PageClipping, { status: "changed" }> }) {
  const { clipping, isClipping, actions } = props;
  const { at, version, compared } = clipping;
  const { t, format } = useTranslate();
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = (kind: string) => compared.quotes.filter((quote) => quote.kind === kind).length;
  const [changed, vanished] = [count("changed"), count("vanished")];
  return (
    <section class="clipping-note clipping-changed" aria-label={t("clippings.title")}>
      <div role="status">
        <p class="clipping-says">
          <Icon name="warning" size={14} /> {t("clippings.note.changed", { date: format.day(at) })}{" "}
          <Version number={version} />
        </p>
        <p>
          <ChangeSummaryLine summary={compared.summary} />{" "}
          {changed > 0 ? t("clippings.note.quotesChanged", { count: changed }) : null}{" "}
          {vanished > 0 ? t("clippings.note.quotesVanished", { count: vanished }) : null}
        </p>
      </div>
      <p class="clipping-actions">
        <button type="button" class="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t("clippings.note.difference")}
        </button>
        <button type="button" class="button" aria-disabled={isClipping} onClick={actions.clip}>
          <Icon name="clip" /> {t("clippings.note.sealNew")}
        </button>
      </p>
      <div id={id} class="clipping-difference">
        {open ? <TextComparison compared={compared} hasSummary={false} /> : null}
      </div>
    </section>
  );
}

/** The first one needs no number. */
function Version(props: { number: number }) {
  const { t } = useTranslate();
  return props.number === 1 ? null : <span class="quiet">{t("clippings.note.version", { number: props.number })}</span>;
}
