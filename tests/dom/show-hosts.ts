import hosts from "../../assets/hosts.css?raw";

/**
 * Gives a document the style sheet that the browser injects into every page for Rasd; without it no host is seen.
 *
 * @returns takes it away, as Firefox does when the extension is switched off.
 */
export function showHosts(doc: Document): () => void {
  const sheet = new (doc.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(hosts);
  doc.adoptedStyleSheets.push(sheet);
  return () => {
    doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
