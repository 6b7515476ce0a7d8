import type { LibraryServices, LibraryView } from "../services.ts";

export function createStoriesView(_services: LibraryServices): LibraryView<"stories"> {
  return () => <p>{"stories"}</p>;
}
