import canonicalize from "canonicalize";

/**
 * The one way to write plain JSON data down: the JSON Canonicalization Scheme (RFC 8785). Keys in the order of their UTF-16
 * units, numbers as ECMAScript prints them, nothing between the parts; equal data give equal text on every machine.
 *
 * @throws Error for what JSON has no form for: NaN, Infinity, half a surrogate pair, a cycle, undefined.
 */
export function canonicalise(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("undefined has no canonical form");
  return text;
}
