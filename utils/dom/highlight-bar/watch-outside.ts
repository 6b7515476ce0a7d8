/**
 * Tells when the reader turns away from the bar: a press beside it, or Escape in the page, which hears its Escape too.
 * Until `signal` ends it. Only what the browser itself made counts.
 */
export function watchOutside(
  view: Window,
  owns: (node: unknown) => boolean,
  act: () => void,
  signal: AbortSignal,
): void {
  const options = { signal, capture: true } as const;
  view.addEventListener("pointerdown", (event) => event.isTrusted && !owns(event.target) && act(), options);
  view.addEventListener("keydown", (event) => event.isTrusted && event.key === "Escape" && act(), options);
}
