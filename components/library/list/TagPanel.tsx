import { useMemo, useRef } from "preact/hooks";
import type { KnownTag } from "../../../utils/core/notes/complete-tags.ts";
import { TagField } from "../../highlights/TagField.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { useFirstFocus } from "../../shared/use-first-focus.ts";
import type { BulkActions, Selected, SelectionFacts } from "./types.ts";

export interface SelectionPanelProps {
  selected: Selected;
  /** null: too many to look at; undefined: not looked at yet. */
  facts: SelectionFacts | null | undefined;
  actions: BulkActions;
  onClose: () => void;
}

/** Sets a tag on all selected records, and takes off those they have. */
export function TagPanel(props: SelectionPanelProps & { knownTags: () => readonly KnownTag[] }) {
  const { selected, facts, knownTags, actions, onClose } = props;
  const { t, format } = useTranslate();
  const panel = useRef<HTMLElement>(null);
  useFirstFocus(() => panel.current?.querySelector("input"));
  const all = selected.count;
  // Whom the selected ones name comes first: a tag of an entity follows its names in three languages.
  const others = useMemo(knownTags, []);
  const known = useMemo(() => [...(facts?.entities ?? []), ...others], [facts, others]);
  return (
    <section class="selection-panel" ref={panel} aria-label={t("libraryList.tagPanel.title")}>
      <PanelHead title={t("libraryList.tagPanel.title")} onClose={onClose} />
      {selected.kind === "clipping" ? <p class="quiet">{t("libraryList.tagPanel.ofArticle")}</p> : null}
      <TagField
        tags={[]}
        known={known}
        onChange={(tags) => {
          for (const tag of tags) actions.tag(selected, tag, true);
        }}
      />
      {facts == null || facts.tags.length === 0 ? null : (
        <ul class="tags" aria-label={t("libraryList.tagPanel.there")}>
          {facts.tags.map(({ tag, count }) => (
            <li key={`${tag.entity} ${tag.label}`} class={tag.entity === null ? "tag" : "tag tag-entity"}>
              <Foreign>{tag.label}</Foreign>
              {count < all ? <span class="count">{format.number(count)}</span> : null}
              <button
                type="button"
                class="tag-remove"
                aria-label={t("libraryList.tagPanel.remove", { tag: tag.label, count })}
                title={t("libraryList.tagPanel.remove", { tag: tag.label, count })}
                onClick={() => actions.tag(selected, tag, false)}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function PanelHead(props: { title: string; onClose: () => void }) {
  const { t } = useTranslate();
  return (
    <div class="panel-head">
      <h3 class="section-title">{props.title}</h3>
      <button
        type="button"
        class="button-icon"
        aria-label={t("libraryList.close")}
        title={t("libraryList.close")}
        onClick={props.onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
