/** Stretches of text in which no word is a word of the article: addresses, e-mails, handles. */

const PATTERNS: readonly { readonly trigger: string; readonly pattern: RegExp }[] = [
  { trigger: "://", pattern: /[a-z][a-z0-9+.-]{0,20}:\/\/[^\s<>"«»]+/giu },
  { trigger: "www.", pattern: /www\.[^\s<>"«»]+/giu },
  { trigger: "@", pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]+/giu },
];

/**
 * Where addresses, e-mails and @handles stand, as [start, end) UTF-16 offsets into `text`, in no particular order.
 * Costs three substring searches when the text has none.
 */
export function findMasked(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (const { trigger, pattern } of PATTERNS) {
    if (!text.includes(trigger)) continue;
    for (const match of text.matchAll(pattern)) found.push([match.index, match.index + match[0].length]);
  }
  return found;
}
