import { useEffect, useRef, useState } from "preact/hooks";
import type { Project } from "../../../utils/core/library/types.ts";
import type { KnownTag } from "../../../utils/core/notes/complete-tags.ts";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { ProjectPanel } from "./ProjectPanel.tsx";
import { TagPanel } from "./TagPanel.tsx";
import type { BulkActions, BulkState, Selected, SelectionFacts } from "./types.ts";

export interface SelectionBarProps {
  selected: Selected;
  bulk: BulkState;
  actions: BulkActions;
  knownTags: () => readonly KnownTag[];
  projects: readonly Project[];
  /** Asks how the selected records are to be exported. */
  onExport: (selected: Selected) => void;
  onClear: () => void;
}

type Panel = "tags" | "project";

/** What can be done with the selected records. Each is one step, with one undo. */
export function SelectionBar(props: SelectionBarProps) {
  const { selected, bulk, actions, knownTags, projects, onExport, onClear } = props;
  const { t } = useTranslate();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [facts, setFacts] = useState<SelectionFacts | null | undefined>(undefined);
  const buttons = useRef<Partial<Record<Panel, HTMLButtonElement | null>>>({});
  const { kind, count } = selected;

  // What they have in common is looked at when it is needed, and again after each step.
  useEffect(() => {
    if (panel === null) return;
    let isLatest = true;
    void actions.describe(selected).then((found) => {
      if (isLatest) setFacts(found);
    });
    return () => {
      isLatest = false;
    };
  }, [panel, selected, bulk.steps]);

  function close() {
    if (panel !== null) buttons.current[panel]?.focus();
    setPanel(null);
  }

  const opener = (name: Panel, icon: "notes" | "keep", text: string) => (
    <button
      type="button"
      class="button"
      ref={(element) => {
        buttons.current[name] = element;
      }}
      aria-expanded={panel === name}
      onClick={() => setPanel(panel === name ? null : name)}
    >
      <Icon name={icon} /> {text}
    </button>
  );

  return (
    <section
      class="selection-bar"
      aria-label={t("libraryList.selection.title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        if (panel === null) onClear();
        else close();
      }}
    >
      {panel === "tags" ? (
        <TagPanel selected={selected} facts={facts} knownTags={knownTags} actions={actions} onClose={close} />
      ) : panel === "project" ? (
        <ProjectPanel selected={selected} facts={facts} projects={projects} actions={actions} onClose={close} />
      ) : null}
      <div class="selection-actions">
        <strong role="status">{t(`libraryList.selection.${kind}`, { count })}</strong>
        {opener("tags", "notes", t("libraryList.selection.tag"))}
        {opener("project", "keep", t("libraryList.selection.project"))}
        <button type="button" class="button" onClick={() => onExport(selected)}>
          <Icon name="export" /> {t("exporting.open")}
        </button>
        <button type="button" class="button button-danger-quiet" onClick={() => actions.delete(selected)}>
          <Icon name="trash" /> {t("libraryList.selection.delete")}
        </button>
        <button
          type="button"
          class="button-icon selection-clear"
          aria-label={t("libraryList.selection.clear")}
          title={t("libraryList.selection.clear")}
          onClick={onClear}
        >
          <Icon name="close" />
        </button>
      </div>
    </section>
  );
}
