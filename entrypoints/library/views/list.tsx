import type { LibraryServices, LibraryView } from "../services.ts";

export function createListView(_services: LibraryServices): LibraryView<"list"> {
  return () => <p>{"list"}</p>;
}
