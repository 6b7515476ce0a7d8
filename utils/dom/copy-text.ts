/**
 * Puts a text on the clipboard; call it in the turn of a click or a key. The clipboard's own interface is there on https only;
 * on http pages the copy event of the document's own command carries the text, before any listener of the page sees it.
 * False: the browser refused.
 */
export async function copyText(doc: Document, text: string): Promise<boolean> {
  try {
    const clipboard = doc.defaultView?.navigator.clipboard;
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the page's permissions policy: the other way may still be open.
  }
  let isWritten = false;
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isWritten = true;
  };
  const view = doc.defaultView;
  view?.addEventListener("copy", write, { capture: true, once: true });
  const isDone = doc.execCommand("copy");
  view?.removeEventListener("copy", write, { capture: true });
  return isDone && isWritten;
}
