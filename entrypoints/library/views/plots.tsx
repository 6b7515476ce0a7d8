import type { LibraryServices, LibraryView } from "../services.ts";

export function createPlotsView(_services: LibraryServices): LibraryView<"plots"> {
  return () => <p>{"plots"}</p>;
}
