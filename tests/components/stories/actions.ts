import type { NotesActions } from "../../../components/notes/types.ts";
import type { PageActions } from "../../../components/page/types.ts";

/** Actions of stories: nothing happens. */
const nothing = () => {};

export const PAGE_ACTIONS: PageActions = {
  annotate: nothing,
  retry: nothing,
  open: nothing,
  goTo: nothing,
  clip: nothing,
  unclip: nothing,
  bringBack: nothing,
  dismiss: nothing,
  restore: nothing,
  keep: nothing,
  exportArticle: nothing,
};

export const NOTES_ACTIONS: NotesActions = {
  search: nothing,
  more: nothing,
  open: nothing,
  openInLibrary: nothing,
  delete: nothing,
  restore: nothing,
  retry: nothing,
};
