import type { VNode } from "preact";
import type { UiTranslator } from "../../components/shared/messages.ts";
import type { LibraryRoute } from "../../utils/core/library/route.ts";
import type { UnsavedWords } from "../../utils/extension/unsaved-words.ts";
import type { ExportSource } from "../../utils/models/library/export-model.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";

/** What the views of the library are built with. */
export interface LibraryServices {
  readonly database: RasdDatabase;
  /** The language texts are made in, as it is now. */
  readonly translator: () => UiTranslator;
  readonly go: (route: LibraryRoute) => void;
  /** Asks how these are to be exported, over the view that is shown. */
  readonly exportAs: (sources: readonly ExportSource[]) => void;
  /** Where words wait that are being stored. */
  readonly unsaved: UnsavedWords;
  /** Ends with the page. */
  readonly signal: AbortSignal;
}

/** Draws one kind of route. Its model is made when it is shown first and stays, so that coming back is quick. */
export type LibraryView<View extends LibraryRoute["view"]> = (
  route: Extract<LibraryRoute, { readonly view: View }>,
) => VNode;
