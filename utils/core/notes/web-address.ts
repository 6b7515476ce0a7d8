/** Whether an address is one of the web. What is stored was checked on its way in; a link is the last place to look. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/]/iu.test(url);
}

/** An address as a link may have it: itself when it is one of the web, else that of an empty page. */
export function linkAddress(url: string): string {
  return isWebAddress(url) ? url : "about:blank";
}
