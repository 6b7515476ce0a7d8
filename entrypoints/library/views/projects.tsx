import { useMemo } from "preact/hooks";
import { ProjectsView } from "../../../components/library/projects/ProjectsView.tsx";
import { useObservable } from "../../../components/shared/use-observable.ts";
import { projectSource } from "../../../utils/models/library/export-sources.ts";
import { projectFacts } from "../../../utils/models/library/project-facts.ts";
import { ownRecordsOf } from "../own-records.ts";
import type { LibraryServices, LibraryView } from "../services.ts";

export function createProjectsView(services: LibraryServices): LibraryView<"projects"> {
  function Projects() {
    const { search, projects } = ownRecordsOf(services);
    const state = useObservable(projects.state);
    const changes = useObservable(search.changes);
    const progress = useObservable(search.progress);
    const { lang } = services.translator();
    const facts = useMemo(() => {
      if (progress !== null) return new Map();
      return new Map((state.all ?? []).map(({ id }) => [id, projectFacts(search, id)]));
    }, [state.all, changes, progress, lang]);
    return (
      <ProjectsView
        projects={state}
        facts={facts}
        actions={{
          // What goes wrong stands in the state.
          add: (fields) => void projects.add(fields).catch(() => {}),
          change: projects.change,
          export: (project) => services.exportAs([projectSource(services.database, project)]),
          delete: projects.delete,
          restore: projects.restore,
        }}
      />
    );
  }

  return () => <Projects />;
}
