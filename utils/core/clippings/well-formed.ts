/**
 * Half a surrogate pair has no UTF-8 and therefore no hash. U+FFFD stands in its place, one unit for one, so that offsets
 * hold. Gives a copy; for plain data without cycles.
 */
export function makeWellFormed<T>(value: T): T {
  return mapStrings(value, (text) => text.toWellFormed()) as T;
}

/** Whether no string in plain data without cycles, keys included, has half a surrogate pair. */
export function isWellFormed(value: unknown): boolean {
  let isWhole = true;
  mapStrings(value, (text) => {
    isWhole &&= text.isWellFormed();
    return text;
  });
  return isWhole;
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), mapStrings(item, change)]));
}
