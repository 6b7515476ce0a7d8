import type { Project, RecordKind } from "../../../utils/core/library/types.ts";
import type { FacetCount } from "../list/types.ts";

/** What a project holds, as the search counts it. */
export interface ProjectFacts {
  readonly counts: Readonly<Record<RecordKind, number>>;
  /** Articles by month («2026-01»), the earliest first, with a zero for each month between that has none. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
  /** Entities its articles name, the most frequent first, few. */
  readonly entities: readonly FacetCount[];
}

/** What a reader decides about a project. */
export type ProjectFields = Pick<Project, "name" | "note" | "colour">;

export interface ProjectActions {
  readonly add: (fields: ProjectFields) => void;
  readonly change: (project: Project, fields: ProjectFields) => void;
  /** Asks how it is to be exported. */
  readonly export: (project: Project) => void;
  readonly delete: (project: Project) => void;
  readonly restore: (project: Project) => void;
}
