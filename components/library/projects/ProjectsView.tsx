import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Project } from "../../../utils/core/library/types.ts";
import { HIGHLIGHT_COLOURS } from "../../../utils/core/notes/highlight-style.ts";
import { EmptyState } from "../../shared/EmptyState.tsx";
import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { Loading } from "../../shared/Loading.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { UndoBar } from "../../shared/UndoBar.tsx";
import type { Named } from "../list/types.ts";
import { ProjectCard } from "./ProjectCard.tsx";
import { ProjectForm } from "./ProjectForm.tsx";
import type { ProjectActions, ProjectFacts } from "./types.ts";

export interface ProjectsViewProps {
  projects: Named<Project>;
  /** By id; a project that is not in it is not counted yet. */
  facts: ReadonlyMap<string, ProjectFacts>;
  actions: ProjectActions;
}

/** What is edited: a project, a new one, or nothing. */
type Edited = string | "new" | null;

/** The reader's projects, each with what is in it. */
export function ProjectsView(props: ProjectsViewProps) {
  const { projects, facts, actions } = props;
  const { t } = useTranslate();
  const view = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useState<Edited>(null);
  const [undoable, setUndoable] = useState<{ id: string; byKeyboard: boolean } | null>(null);
  const returnTo = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (returnTo.current === null) return;
    view.current?.querySelector<HTMLElement>(returnTo.current)?.focus();
    returnTo.current = null;
  });
  const { all, deleted, failure } = projects;
  if (all === null && failure === null) return <Loading text={t("projects.loading")} />;
  const last = deleted.find(({ id }) => id === undoable?.id);

  function close() {
    returnTo.current =
      edited === "new" ? ".projects-new" : `[data-project="${CSS.escape(edited ?? "")}"] .project-edit`;
    setEdited(null);
  }

  return (
    <div class="projects" ref={view}>
      <div class="section-head">
        <h2 class="projects-title">{t("projects.title")}</h2>
        <button type="button" class="button projects-new" onClick={() => setEdited("new")}>
          <Icon name="keep" /> {t("projects.new")}
        </button>
      </div>
      {failure === null ? null : (
        <ErrorNote title={t("projects.failed.title")} text={t("projects.failed.text")} detail={failure} />
      )}
      {edited === "new" ? (
        <ProjectForm
          fields={{ name: "", note: "", colour: HIGHLIGHT_COLOURS[(all?.length ?? 0) % HIGHLIGHT_COLOURS.length]! }}
          submit={t("projects.create")}
          onSubmit={(fields) => {
            actions.add(fields);
            close();
          }}
          onCancel={close}
        />
      ) : null}
      {all?.length === 0 && edited === null ? (
        <EmptyState icon="keep" title={t("projects.empty.title")} text={t("projects.empty.text")}>
          <button type="button" class="button button-main" onClick={() => setEdited("new")}>
            {t("projects.new")}
          </button>
        </EmptyState>
      ) : (
        <ul class="project-list" aria-label={t("projects.list")}>
          {(all ?? []).map((project) => (
            <li key={project.id}>
              {edited === project.id ? (
                <ProjectForm
                  fields={project}
                  submit={t("projects.save")}
                  onSubmit={(fields) => {
                    actions.change(project, fields);
                    close();
                  }}
                  onCancel={close}
                />
              ) : (
                <ProjectCard
                  project={project}
                  facts={facts.get(project.id) ?? null}
                  onEdit={() => setEdited(project.id)}
                  onExport={() => actions.export(project)}
                  onDelete={(byKeyboard) => {
                    setUndoable({ id: project.id, byKeyboard });
                    actions.delete(project);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <DeletedProjects projects={deleted} onRestore={actions.restore} />
      {last === undefined ? null : (
        <UndoBar
          key={last.id}
          message={t("projects.deleted", { name: last.name })}
          takeFocus={undoable?.byKeyboard ?? false}
          onUndo={() => {
            setUndoable(null);
            actions.restore(last);
          }}
          onExpire={() => setUndoable(null)}
        />
      )}
    </div>
  );
}

/** What was deleted since the page was opened: undo does not end with the undo bar. */
function DeletedProjects(props: { projects: readonly Project[]; onRestore: (project: Project) => void }) {
  const { projects, onRestore } = props;
  const { t } = useTranslate();
  if (projects.length === 0) return null;
  return (
    <details class="deleted">
      <summary>
        <Icon name="chevron" size={14} />
        {t("projects.recentlyDeleted", { count: projects.length })}
      </summary>
      <ul>
        {projects.map((project) => (
          <li key={project.id} class="deleted-item">
            <Foreign class="deleted-headline">{project.name}</Foreign>
            <button
              type="button"
              class="button"
              aria-label={t("projects.restoreNamed", { name: project.name })}
              onClick={() => onRestore(project)}
            >
              {t("projects.restore")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
