/** Paints stretches of a page with CSS Custom Highlights: the page's DOM is never changed. */
export interface Painter {
  /** Replaces what is painted under each name; names left out are taken away. */
  readonly paint: (groups: ReadonlyMap<string, readonly AbstractRange[]>) => void;
  readonly clear: () => void;
}

/**
 * A painter for one page. It touches only the highlights it has set itself: other scripts' marks stay, and so do those that a
 * newer life of the extension has set under the same name (Chromium lets the old one run on for a moment). What stands in a
 * frame is painted in the frame's own window. StaticRange is enough and costs the page nothing when it edits its text (guide
 * «performance»).
 */
export function createPainter(page: Window & typeof globalThis): Painter {
  const painted = new Map<Window & typeof globalThis, Map<string, Highlight>>();

  function paintIn(view: Window & typeof globalThis, groups: ReadonlyMap<string, readonly AbstractRange[]>): void {
    const { highlights } = view.CSS;
    for (const [name, own] of painted.get(view) ?? [])
      if (!groups.has(name) && highlights.get(name) === own) highlights.delete(name);
    const made = new Map<string, Highlight>();
    for (const [name, ranges] of groups) {
      const own = new view.Highlight(...ranges);
      highlights.set(name, own);
      made.set(name, own);
    }
    if (made.size > 0) painted.set(view, made);
    else painted.delete(view);
  }

  return {
    paint: (groups) => {
      const byView = new Map<Window & typeof globalThis, Map<string, AbstractRange[]>>();
      for (const view of [page, ...painted.keys()]) byView.set(view, new Map());
      for (const [name, ranges] of groups) {
        for (const range of ranges) {
          const view = range.startContainer.ownerDocument?.defaultView ?? page;
          const own = byView.get(view) ?? new Map<string, AbstractRange[]>();
          byView.set(view, own);
          const group = own.get(name);
          if (group) group.push(range);
          else own.set(name, [range]);
        }
      }
      for (const [view, own] of byView) paintIn(view, own);
    },
    clear: () => {
      for (const view of [...painted.keys()]) paintIn(view, new Map());
    },
  };
}

/**
 * Takes highlights off a page before anything is painted: those that an earlier life of the extension left. Firefox ends its
 * scripts without a word, and what they had painted stays registered.
 */
export function clearHighlights(view: Window & typeof globalThis, names: readonly string[]): void {
  for (const name of names) view.CSS.highlights.delete(name);
}
