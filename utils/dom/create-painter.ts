/** Paints stretches of a page with CSS Custom Highlights: the page's DOM is never changed. */
export interface Painter {
  /** Replaces what is painted under each name; names left out are taken away. */
  readonly paint: (groups: ReadonlyMap<string, readonly AbstractRange[]>) => void;
  readonly clear: () => void;
}

/**
 * A painter for one document. It touches only the highlights it has set itself: other scripts' marks stay.
 * StaticRange is enough and costs the page nothing when it edits its text (guide «performance»).
 */
export function createPainter(view: Window & typeof globalThis): Painter {
  const painted = new Set<string>();
  const clear = () => {
    for (const name of painted) view.CSS.highlights.delete(name);
    painted.clear();
  };
  return {
    paint: (groups) => {
      for (const name of painted) {
        if (!groups.has(name)) {
          view.CSS.highlights.delete(name);
          painted.delete(name);
        }
      }
      for (const [name, ranges] of groups) {
        view.CSS.highlights.set(name, new view.Highlight(...ranges));
        painted.add(name);
      }
    },
    clear,
  };
}
