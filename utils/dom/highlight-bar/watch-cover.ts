/** What the browser says of an element being covered. */
export interface CoverWatch {
  /** Whether all of it can be seen, nothing over it and no effect on it; null: this browser does not say, or not yet. */
  readonly isSeen: () => boolean | null;
  readonly stop: () => void;
}

/** Intersection Observer, version 2 (W3C draft), made against clickjacking: in Chromium since 74, not in Firefox. */
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** The least the draft allows, in milliseconds: older news than this is not to be had. */
const DELAY = 100;

/** Follows whether an element of the top layer is covered, also by what lets clicks through. */
export function watchCover(doc: Document, element: Element): CoverWatch {
  const Observer = doc.defaultView?.IntersectionObserver ?? IntersectionObserver;
  let seen: boolean | null = null;
  const read = (entries: readonly VisibilityEntry[]) => {
    seen = entries.at(-1)?.isVisible ?? seen;
  };
  const options = { trackVisibility: true, delay: DELAY, threshold: [0, 0.5, 1] };
  const observer = new Observer(read, options);
  observer.observe(element);
  return {
    isSeen: () => {
      read(observer.takeRecords());
      return seen;
    },
    stop: () => observer.disconnect(),
  };
}
