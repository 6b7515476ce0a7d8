/** The narrowest and the widest: a popup, on phones the screen; a side panel as the reader drags it; the library as the window. */
export const WIDTHS = { popup: [320, 420], panel: [280, 600], library: [320, 600, 1280] };

export function kindOf(story: string): keyof typeof WIDTHS {
  return story.startsWith("panel") ? "panel" : story.startsWith("library") ? "library" : "popup";
}

/** The width a view is mostly seen at. */
export const USUAL = { popup: 400, panel: 400, library: 1000 };
