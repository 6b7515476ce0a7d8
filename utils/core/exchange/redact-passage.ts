import type { PassageSelectors } from "../anchoring/types.ts";
import { applyEdits, findEdits, moveOffset, type Redaction, redactText, reportEdits } from "./redact-text.ts";

/**
 * A passage with names replaced, its selectors fitting the texts that are replaced in the same way.
 *
 * @param texts what the passage may have been made on. In the last one that holds it at its place its offsets are moved with the text;
 *   where none does, they stay those of the page as it was published, which no redacted text can be held against.
 */
export function redactPassage(
  passage: PassageSelectors,
  texts: readonly string[],
  redaction: Redaction,
): PassageSelectors {
  const { quote, position } = passage;
  const { exact, prefix, suffix } = quote;
  const text = texts.findLast((one) => one.slice(position.start, position.end) === exact);
  // A name may begin in one part and end in the next: the parts are read as the one text they are.
  const isInContext =
    text?.slice(0, position.start).endsWith(prefix) === true && text.slice(position.end).startsWith(suffix);
  const whole = text !== undefined && isInContext ? text : prefix + exact + suffix;
  const start = isInContext ? position.start : prefix.length;
  const end = start + exact.length;
  const edits = findEdits(whole, redaction);
  reportEdits(
    edits.filter((edit) => edit.end > start - prefix.length && edit.start < end + suffix.length),
    redaction,
  );
  const redacted = applyEdits(whole, edits);
  let from = moveOffset(start, edits);
  const to = moveOffset(end, edits);
  // A passage may be nothing but the end of a name; an empty one could not be kept.
  if (from === to) from = moveOffset(edits.findLast((edit) => edit.start < end)?.start ?? start, edits);
  const before = moveOffset(start - prefix.length, edits);
  const after = moveOffset(end + suffix.length, edits);
  const parts = {
    exact: redacted.slice(from, to),
    prefix: redacted.slice(Math.min(before, from), from),
    suffix: redacted.slice(to, after),
  };
  const clean = { ...parts };
  for (const name of ["exact", "prefix", "suffix"] as const) clean[name] = redactText(parts[name], redaction);
  const isMoved = isInContext && clean.exact === parts.exact;
  return {
    quote: { type: "TextQuoteSelector", ...clean },
    position: isMoved ? { type: "TextPositionSelector", start: from, end: to } : position,
  };
}
