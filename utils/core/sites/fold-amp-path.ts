/**
 * A path without what marks its AMP copy, and without trailing slashes: «/slug/amp/», «/amp/slug» and «/slug.amp.html»
 * become «/slug», «/slug», «/slug.html». The root stays "/". Linear, since a page can give itself an address of megabytes.
 */
export function foldAmpPath(path: string): string {
  const segments = path.split("/").slice(1);
  let start = 0;
  let end = segments.length;
  while (end > start && (segments[end - 1] === "" || segments[end - 1] === "amp")) end--;
  while (start < end && segments[start] === "amp") start++;
  const kept = segments.slice(start, end);
  const last = kept.pop();
  return `/${[...kept, ...(last === undefined ? [] : [foldAmpFile(last)])].join("/")}`;
}

function foldAmpFile(name: string): string {
  if (!name.endsWith(".amp.html")) return name;
  let end = name.length - ".html".length;
  while (name.endsWith(".amp", end)) end -= ".amp".length;
  return `${name.slice(0, end)}.html`;
}
