/**
 * Lets the browser fetch the modules that the build has named in the page for one occasion (`link[data-early]`, see
 * scripts/build/early-modules.ts), so that they are there by the time they are imported. Does nothing in a page without any.
 */
export function preload(doc: Document, occasion: string): void {
  for (const link of doc.querySelectorAll<HTMLLinkElement>("link[data-early]"))
    if (link.dataset.early === occasion) link.rel = "modulepreload";
}
