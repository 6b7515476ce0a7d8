import type { LibraryServices, LibraryView } from "../services.ts";

export function createEntitiesView(_services: LibraryServices): LibraryView<"entities"> {
  return () => <p>{"entities"}</p>;
}
