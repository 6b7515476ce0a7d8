/** «a[0].b» of its parts; a key that is no plain word stands in brackets as JSON writes it. */
export function joinPath(parts: readonly (string | number)[]): string {
  let path = "";
  for (const part of parts) {
    if (typeof part === "number") path += `[${part}]`;
    else if (!/^[\p{L}_@][\p{L}\p{N}_:@-]*$/u.test(part)) path += `[${JSON.stringify(part)}]`;
    else path += path === "" ? part : `.${part}`;
  }
  return path;
}
