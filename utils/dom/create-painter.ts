/** Paints stretches of a page with CSS Custom Highlights: the page's DOM is never changed. */
export interface Painter {
  /** Replaces what is painted under each name; names left out are taken away. */
  readonly paint: (groups: ReadonlyMap<string, readonly AbstractRange[]>) => void;
  readonly clear: () => void;
}

/**
 * A painter for one document. It touches only the highlights it has set itself: other scripts' marks stay, and so do those
 * that a newer life of the extension has set under the same name.
 * StaticRange is enough and costs the page nothing when it edits its text (guide «performance»).
 */
export function createPainter(view: Window & typeof globalThis): Painter {
  const painted = new Map<string, Highlight>();
  const take = (name: string) => {
    if (view.CSS.highlights.get(name) === painted.get(name)) view.CSS.highlights.delete(name);
    painted.delete(name);
  };
  const clear = () => {
    for (const name of painted.keys()) take(name);
  };
  return {
    paint: (groups) => {
      for (const name of painted.keys()) if (!groups.has(name)) take(name);
      for (const [name, ranges] of groups) {
        const highlight = new view.Highlight(...ranges);
        view.CSS.highlights.set(name, highlight);
        painted.set(name, highlight);
      }
    },
    clear,
  };
}
