/**
 * A path without what marks its AMP copy, and without trailing slashes: «/slug/amp/», «/amp/slug» and «/slug.amp.html»
 * become «/slug», «/slug», «/slug.html». The root stays "/".
 */
export function foldAmpPath(path: string): string {
  let folded = path;
  for (;;) {
    const next = folded
      .replace(/\/+$/, "")
      .replace(/\/amp$/, "")
      .replace(/^\/amp(?=\/)/, "")
      .replace(/\.amp\.html$/, ".html");
    if (next === folded) return folded === "" ? "/" : folded;
    folded = next;
  }
}
