import { useState } from "preact/hooks";
import { foldUnchanged, type ShownHunk } from "../../utils/core/clippings/fold-unchanged.ts";
import type { Hunk } from "../../utils/core/clippings/group-hunks.ts";
import { Foreign } from "../shared/Foreign.tsx";
import { useTranslate } from "../shared/translate-context.tsx";

export interface ComparedTextProps {
  hunks: readonly Hunk[];
  lang: string;
  dir: "rtl" | "ltr";
}

/**
 * A text with what was taken out struck through and what was put in underlined. Long unchanged stretches are folded; each opens by
 * itself.
 */
export function ComparedText(props: ComparedTextProps) {
  const { hunks, lang, dir } = props;
  return (
    <Foreign lang={lang} dir={dir} class="comparison-text">
      {foldUnchanged(hunks).map((hunk, index) =>
        hunk.kind === "same" ? <Unchanged key={index} {...hunk} /> : <Changed key={index} {...hunk} />,
      )}
    </Foreign>
  );
}

function Changed(props: Exclude<ShownHunk, { kind: "same" }>) {
  const { kind, before, after } = props;
  const quiet = kind === "respelt" ? " comparison-respelt" : "";
  // White space at the end is not marked, and a paragraph ends once.
  const [old, behindOld] = splitEnd(before);
  const [now, behindNow] = splitEnd(after);
  return (
    <>
      {before === "" ? null : (
        <del class={`comparison-removed${quiet}`}>
          <Spoken text="clippings.change.wasRemoved" />
          {old}
        </del>
      )}
      {after === "" || before === "" ? behindOld : " "}
      {after === "" ? null : (
        <ins class={`comparison-added${quiet}`}>
          <Spoken text="clippings.change.wasAdded" />
          {now}
        </ins>
      )}
      {behindNow}
    </>
  );
}

/** Few screen readers say «deletion» and «insertion» by themselves. */
function Spoken(props: { text: "clippings.change.wasRemoved" | "clippings.change.wasAdded" }) {
  const { t, lang, dir } = useTranslate();
  return (
    <span class="visually-hidden" lang={lang} dir={dir}>
      {t(props.text)}{" "}
    </span>
  );
}

function Unchanged(props: Extract<ShownHunk, { kind: "same" }>) {
  const { head, hidden, tail, words } = props;
  const { t, lang, dir } = useTranslate();
  const [open, setOpen] = useState(false);
  if (hidden === "") return <>{head + tail}</>;
  return (
    <>
      {head}
      <button
        type="button"
        class="comparison-fold"
        aria-expanded={open}
        lang={lang}
        dir={dir}
        onClick={() => setOpen(!open)}
      >
        {t("clippings.change.unchanged", { count: words })}
      </button>
      {open ? <span class="comparison-opened">{hidden}</span> : null}
      {tail}
    </>
  );
}

function splitEnd(text: string): [visible: string, space: string] {
  const visible = text.trimEnd();
  return [visible, text.slice(visible.length)];
}
