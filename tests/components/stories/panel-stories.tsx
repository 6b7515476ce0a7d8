import type { VNode } from "preact";
import type { HighlightsState, ReadingAids } from "../../../components/highlights/types.ts";
import type { NotesState } from "../../../components/notes/types.ts";
import type { PageState } from "../../../components/page/types.ts";
import { type SidePanelTab, SidePanelView } from "../../../components/SidePanelView.tsx";
import { NOTES_ACTIONS, PAGE_ACTIONS } from "./actions.ts";
import { CHANGED } from "./clipping-stories.tsx";
import {
  AIDS,
  AIDS_ACTIONS,
  DELETED,
  HIGHLIGHT_ACTIONS,
  HIGHLIGHTS,
  HOSTILE_HIGHLIGHTS,
  ITEMS,
  manyHighlights,
  ORPHAN,
  UNCERTAIN,
} from "./highlight-samples.ts";
import { HEADLINES, HOSTILE_PAGE, NOTES_LIST, RELEVANT_PAGE } from "./samples.ts";

const nothing = () => {};
interface PanelOptions {
  page?: PageState;
  highlights?: Partial<HighlightsState>;
  aids?: Partial<ReadingAids>;
  notes?: NotesState;
  tab?: SidePanelTab;
}

function panel({ page, highlights, aids, notes, tab }: PanelOptions = {}): VNode {
  return (
    <SidePanelView
      tab={tab ?? "highlights"}
      onTab={nothing}
      page={page ?? RELEVANT_PAGE}
      pageActions={PAGE_ACTIONS}
      highlights={{ ...HIGHLIGHTS, ...highlights }}
      highlightActions={HIGHLIGHT_ACTIONS}
      aids={{ ...AIDS, ...aids }}
      aidsActions={AIDS_ACTIONS}
      notes={notes ?? NOTES_LIST}
      notesActions={NOTES_ACTIONS}
      onSettings={nothing}
      onLibrary={nothing}
    />
  );
}

const highlights = (state: Partial<HighlightsState>, aids: Partial<ReadingAids> = {}) =>
  panel({ highlights: state, aids });
const count = (many: number) => highlights({ items: manyHighlights(many) });

/** The side panel in every state. To add one: add a line. */
export const PANEL_STORIES: Readonly<Record<string, () => VNode>> = {
  "panel-clipped-changed": () => panel({ page: { ...RELEVANT_PAGE, clipping: CHANGED } }),
  "panel-empty": () => highlights({ items: [] }),
  "panel-empty-no-shortcut": () => highlights({ items: [], shortcut: null }),
  "panel-one": () => count(1),
  "panel-two": () => count(2),
  "panel-list": () => highlights({ undo: "تغيير لون مقطع" }),
  "panel-eleven": () => count(11),
  "panel-hundred": () => count(100),
  "panel-open": () => highlights({ open: "h1", undo: "تغيير لون مقطع", redo: "حذف مقطع" }),
  "panel-open-empty": () => highlights({ open: "h2" }),
  "panel-saving": () => highlights({ open: "h3", saving: "saving" }),
  "panel-save-failed": () => highlights({ open: "h3", saving: "failed" }),
  "panel-copied": () => highlights({ notice: { kind: "copied" } }),
  "panel-failed": () => highlights({ notice: { kind: "failed", message: "QuotaExceededError" } }),
  "panel-question": () => highlights({ items: [UNCERTAIN, ...ITEMS.slice(1)] }),
  "panel-orphans": () => highlights({ items: [ITEMS[0]!, ORPHAN, { ...ORPHAN, id: "h8", note: "", colour: "green" }] }),
  "panel-all-orphans": () => highlights({ items: [ORPHAN] }),
  "panel-unknown": () => highlights({ items: ITEMS.map((item) => ({ ...item, place: "unknown" })) }),
  "panel-deleted": () => highlights({ items: ITEMS.slice(0, 1), deleted: DELETED, undo: "حذف مقطع" }),
  "panel-all-deleted": () => highlights({ items: [], deleted: DELETED, undo: "حذف مقطع" }),
  "panel-quiet": () => highlights({}, { siteMode: "quiet", map: true }),
  "panel-no-host": () => highlights({}, { host: null, mode: "entities" }),
  "panel-foreign-article": () =>
    panel({
      page: { ...RELEVANT_PAGE, headline: "Traite : quatre personnes poursuivies à Agadir", lang: "fr", dir: "ltr" },
      highlights: {
        items: [
          {
            ...ITEMS[0]!,
            passage: "Les quatre suspects auraient promis de faux contrats de travail à l’étranger.",
            lang: "fr",
            dir: "ltr",
          },
        ],
      },
    }),
  "panel-hostile": () =>
    panel({ page: HOSTILE_PAGE, highlights: HOSTILE_HIGHLIGHTS, aids: { host: `${"x".repeat(120)}.example` } }),
  "panel-hostile-open": () => panel({ page: HOSTILE_PAGE, highlights: { ...HOSTILE_HIGHLIGHTS, open: "h1" } }),
  "panel-loading": () => panel({ page: { status: "loading" } }),
  "panel-unsupported": () => panel({ page: { status: "unsupported" } }),
  "panel-not-annotated": () => panel({ page: { status: "not-annotated" } }),
  "panel-listing": () => panel({ page: { status: "listing", headlines: HEADLINES } }),
  "panel-page": () => panel({ tab: "page" }),
  "panel-notes": () => panel({ tab: "notes" }),
};
