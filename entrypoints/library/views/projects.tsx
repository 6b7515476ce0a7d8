import type { LibraryServices, LibraryView } from "../services.ts";

export function createProjectsView(_services: LibraryServices): LibraryView<"projects"> {
  return () => <p>{"projects"}</p>;
}
