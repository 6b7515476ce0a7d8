/**
 * Puts a text on the clipboard; call it in the turn of a click or a key. The clipboard's own interface is there on https only;
 * on http pages the text is copied out of a field that stands inside `host`'s shadow root for that moment, where the page
 * does not see it. False: the browser refused.
 */
export async function copyText(doc: Document, text: string, root: ShadowRoot): Promise<boolean> {
  try {
    const clipboard = doc.defaultView?.navigator.clipboard;
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the page's permissions policy: the other way may still be open.
  }
  const field = doc.createElement("textarea");
  const active = root.activeElement as HTMLElement | null;
  field.value = text;
  field.style.cssText = "position:fixed;inset-block-start:-100vh";
  root.append(field);
  field.select();
  const copied = doc.execCommand("copy");
  field.remove();
  active?.focus();
  return copied;
}
