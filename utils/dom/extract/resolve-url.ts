const ABSOLUTE = /^https?:\/\/\w/i;

/** Whether an address names its host. */
export function isAbsolute(value: string | null | undefined): boolean {
  return ABSOLUTE.test(value?.trim() ?? "");
}

/** Absolute http(s) address or null. */
export function resolveUrl(value: string | null | undefined, base: string): string | null {
  const address = value?.trim();
  if (!address) return null;
  try {
    // An absolute address needs no base, which would be parsed, too.
    const url = ABSOLUTE.test(address) && ABSOLUTE.test(base) ? new URL(address) : new URL(address, base);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    // No address, or a relative one on a page without an address of its own: as good as none.
    return null;
  }
}
