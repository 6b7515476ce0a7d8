import { useRef, useState } from "preact/hooks";
import type { Project } from "../../../utils/core/library/types.ts";
import { HIGHLIGHT_COLOURS } from "../../../utils/core/notes/highlight-style.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { useFirstFocus } from "../../shared/use-first-focus.ts";
import { ColourDot } from "./RecordPieces.tsx";
import { NameForm } from "./SavedSearches.tsx";
import { PanelHead, type SelectionPanelProps } from "./TagPanel.tsx";

/** Puts the selected records into projects and takes them out: a box each, half set where only some are in it. */
export function ProjectPanel(props: SelectionPanelProps & { projects: readonly Project[] }) {
  const { selected, facts, projects, actions, onClose } = props;
  const { t, format } = useTranslate();
  const [isNaming, setNaming] = useState(projects.length === 0);
  const panel = useRef<HTMLElement>(null);
  useFirstFocus(() => panel.current?.querySelector("input"), isNaming);
  return (
    <section class="selection-panel" ref={panel} aria-label={t("libraryList.projectPanel.title")}>
      <PanelHead title={t("libraryList.projectPanel.title")} onClose={onClose} />
      {selected.kind === "article" ? null : <p class="quiet">{t("libraryList.projectPanel.ofArticle")}</p>}
      <ul class="project-choices">
        {projects.map((project) => {
          const there = facts?.projects[project.id] ?? 0;
          const isIn = facts != null && facts.articles > 0 && there === facts.articles;
          const isPartly = there > 0 && !isIn;
          return (
            <li key={project.id} class="project-choice">
              <label class="facet-value">
                <input
                  type="checkbox"
                  checked={isIn}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = isPartly;
                  }}
                  onClick={(event) => {
                    // What it shows is what is stored, not what was clicked.
                    event.preventDefault();
                    actions.move(selected, project, !isIn);
                  }}
                />
                <ColourDot colour={project.colour} />
                <span class="facet-name">
                  <Foreign>{project.name}</Foreign>
                </span>
                {isPartly ? (
                  <span class="count">
                    {t("libraryList.projectPanel.some", { count: there, all: format.number(facts?.articles ?? 0) })}
                  </span>
                ) : null}
              </label>
              {facts === null ? (
                <button type="button" class="button-quiet" onClick={() => actions.move(selected, project, false)}>
                  {t("libraryList.projectPanel.takeOut", { name: project.name })}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {isNaming ? (
        <NameForm
          label={t("libraryList.projectPanel.name")}
          value=""
          submit={t("libraryList.projectPanel.create")}
          onSubmit={(name) => {
            actions.moveToNew(selected, name, HIGHLIGHT_COLOURS[projects.length % HIGHLIGHT_COLOURS.length]!);
            setNaming(false);
          }}
          onCancel={() => (projects.length === 0 ? onClose() : setNaming(false))}
        />
      ) : (
        <button type="button" class="button-quiet" onClick={() => setNaming(true)}>
          <Icon name="keep" size={14} /> {t("libraryList.projectPanel.new")}
        </button>
      )}
    </section>
  );
}
