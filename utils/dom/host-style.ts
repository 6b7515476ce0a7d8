/**
 * The part of a style sheet that every host of Rasd's in a page has: it spans the window, lets clicks through beside its
 * content, and shows only in the top layer. `!important` outranks whatever the page says about its own elements (CSS
 * Scoping: for important rules the shadow tree wins, over the style attribute too), and `all: initial` keeps the page's
 * fonts and colours out.
 *
 * A host is seen only where assets/hosts.css says so, which the browser injects beside the page's own styles. Firefox ends the
 * scripts of an extension that is switched off without a word, but takes its injected style sheets away, and with them goes
 * what is seen here. A custom property is what `all` lets through; `visibility` leaves the page no way between shown and
 * hidden, and the box where it is. The property's name outlives a version: an older version's host may still be written in.
 */
export const HOST_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  inline-size: auto !important;
  block-size: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: none !important;
  pointer-events: none !important;
  color-scheme: light dark !important;
  visibility: var(--hl-host, hidden) !important;
}
:host(:not(:popover-open)) { display: none !important; }
@media print { :host { display: none !important; } }
`;

/** The fonts of Rasd's in-page interface: the system's own, and none is fetched. */
export const HOST_FONTS = `"Segoe UI", system-ui, -apple-system, "SF Arabic", "Geeza Pro", "Noto Sans Arabic", "Noto Naskh Arabic",
    Roboto, Tahoma, "DejaVu Sans", sans-serif`;
