const PREFIXES = ["www.", "m.", "mobile.", "amp."];

/**
 * The host an outlet is known by: without «www.», «m.», «mobile.» and «amp.», which serve the same articles.
 * What is left always has a dot, so that the host «m.ma» stays itself. Other sub-domains (fr.hespress.com) stay.
 */
export function foldHost(host: string): string {
  let folded = host;
  for (;;) {
    const prefix = PREFIXES.find((candidate) => folded.startsWith(candidate));
    if (prefix === undefined || !folded.slice(prefix.length).includes(".")) return folded;
    folded = folded.slice(prefix.length);
  }
}
