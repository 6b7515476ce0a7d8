/** A copy of plain data with every string given by `change`; keys, numbers and nulls stay. `path`: names of the fields on the way, places in lists left out. */
export function mapStrings<T>(value: T, change: (text: string, path: readonly string[]) => string): T {
  const walk = (part: unknown, path: readonly string[]): unknown => {
    if (typeof part === "string") return change(part, path);
    if (Array.isArray(part)) return part.map((item) => walk(item, path));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, walk(item, [...path, name])]));
  };
  return walk(value, []) as T;
}
