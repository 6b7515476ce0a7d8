import type { LibraryServices, LibraryView } from "../services.ts";

export function createArticleView(_services: LibraryServices): LibraryView<"article"> {
  return () => <p>{"article"}</p>;
}
