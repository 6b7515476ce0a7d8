import { addressOf, EVERYTHING } from "../../../utils/core/library/route.ts";
import { type Project, RECORD_KINDS } from "../../../utils/core/library/types.ts";
import { HIGHLIGHT_STYLES } from "../../../utils/core/notes/highlight-style.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { MonthLine } from "./MonthLine.tsx";
import type { ProjectFacts } from "./types.ts";

export interface ProjectCardProps {
  project: Project;
  /** null: not counted yet. */
  facts: ProjectFacts | null;
  onEdit: () => void;
  onExport: () => void;
  onDelete: (byKeyboard: boolean) => void;
}

/** A project: what it is about, what is in it, when it came in, whom it names. */
export function ProjectCard(props: ProjectCardProps) {
  const { project, facts, onEdit, onExport, onDelete } = props;
  const { t } = useTranslate();
  const { name, note, colour } = project;
  const chosen = [{ facet: "project" as const, value: project.id }];
  const address = (kind: (typeof RECORD_KINDS)[number]) =>
    addressOf({ view: "list", query: { ...EVERYTHING, kind, chosen } });
  return (
    <article
      class="project"
      data-project={project.id}
      style={{ borderBlockStartColor: HIGHLIGHT_STYLES[colour].solid }}
    >
      <div class="project-head">
        <h3 class="project-name">
          <a href={address("article")} aria-label={t("projects.open", { name })}>
            <Foreign>{name}</Foreign>
          </a>
        </h3>
        <button
          type="button"
          class="button-icon"
          aria-label={t("exporting.openProject", { name })}
          title={t("exporting.open")}
          onClick={onExport}
        >
          <Icon name="export" />
        </button>
        <button
          type="button"
          class="button-icon project-edit"
          aria-label={t("projects.edit", { name })}
          title={t("projects.editShort")}
          onClick={onEdit}
        >
          <Icon name="highlight" />
        </button>
        <button
          type="button"
          class="button-icon"
          aria-label={t("projects.deleteNamed", { name })}
          title={t("projects.delete")}
          onClick={(event) => onDelete(event.currentTarget.matches(":focus-visible"))}
        >
          <Icon name="trash" />
        </button>
      </div>
      {note === "" ? null : (
        <p class="project-note">
          <Foreign>{note}</Foreign>
        </p>
      )}
      {facts === null ? null : facts.counts.article === 0 ? (
        <p class="quiet">{t("projects.noArticles")}</p>
      ) : (
        <>
          <p class="project-counts">
            {RECORD_KINDS.filter((kind) => facts.counts[kind] > 0).map((kind) => (
              <a key={kind} href={address(kind)}>
                {t(`libraryList.records.${kind}`, { count: facts.counts[kind] })}
              </a>
            ))}
          </p>
          <MonthLine months={facts.months} />
          {facts.entities.length === 0 ? null : (
            <ul class="project-entities" aria-label={t("projects.entities")}>
              {facts.entities.map(({ value, name: entity }) => (
                <li key={value}>
                  <a href={addressOf({ view: "entity", id: value })}>
                    <Foreign>{entity}</Foreign>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </article>
  );
}
