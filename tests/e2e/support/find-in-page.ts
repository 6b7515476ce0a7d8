/**
 * Runs in a page: which of the texts a script of the page's finds by searching it, wherever a search begins. `find` is in no
 * standard, but in every browser; it looks into closed shadow roots.
 */
export function findInPage(texts: readonly string[]): string[] {
  const { find } = window as unknown as {
    find(text: string, caseSensitive: boolean, backwards: boolean, wrapAround: boolean): boolean;
  };
  return texts.filter((text) => {
    getSelection()?.removeAllRanges();
    return find.call(window, text, false, false, true) || find.call(window, text, false, true, true);
  });
}
