import type { LibraryServices, LibraryView } from "../services.ts";

export function createEntityView(_services: LibraryServices): LibraryView<"entity"> {
  return () => <p>{"entity"}</p>;
}
