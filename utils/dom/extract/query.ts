/**
 * Elements a selector of the site table matches, in document order; none for an absent selector or one that this engine
 * does not know: the table is data from outside, and a bad rule must not cost the reader the page.
 */
export function query(document: Document, selector: string | undefined): Element[] {
  if (!selector) return [];
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
