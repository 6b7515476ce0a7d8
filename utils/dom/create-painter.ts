/** Paints stretches of a page with CSS Custom Highlights: the page's DOM is never changed. */
export interface Painter {
  /** Replaces what is painted under each name; names left out are taken away. */
  readonly paint: (groups: ReadonlyMap<string, readonly AbstractRange[]>) => void;
  readonly clear: () => void;
}

/**
 * A painter for one page. It touches only the highlights it has set itself: other scripts' marks stay, and so do those that a
 * newer life of the extension has set under the same name. What stands in a frame is painted in the frame's own window. StaticRange is enough and costs the page nothing when it edits its text (guide
 * «performance»).
 */
export function createPainter(page: Window & typeof globalThis): Painter {
  const painted = new Map<Window & typeof globalThis, Map<string, Highlight>>();

  function paintIn(view: Window & typeof globalThis, groups: ReadonlyMap<string, readonly AbstractRange[]>): void {
    const { highlights } = view.CSS;
    for (const [name, highlight] of painted.get(view) ?? [])
      if (!groups.has(name) && highlights.get(name) === highlight) highlights.delete(name);
    const now = new Map([...groups].map(([name, ranges]) => [name, new view.Highlight(...ranges)] as const));
    for (const [name, highlight] of now) highlights.set(name, highlight);
    if (now.size > 0) painted.set(view, now);
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
