/**
 * An address as a link may have it: itself when it is one of the web, else undefined, which leaves the link without one. What is stored
 * was checked on its way in; a link is the last place to look.
 */
export function webAddress(url: string): string | undefined {
  return /^https?:\/\/[^\s/]/iu.test(url) ? url : undefined;
}
