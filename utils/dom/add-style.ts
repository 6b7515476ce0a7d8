/**
 * Gives a shadow root its style sheet. A constructed style sheet is not bound by the page's content security policy.
 * Firefox does not let content scripts adopt one (Bugzilla 1928865: the list of sheets is out of reach behind its Xray
 * wrapper), and there a style element set by the extension passes the policy.
 */
export function addStyle(doc: Document, root: ShadowRoot, css: string): void {
  try {
    const Sheet = doc.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = doc.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}
