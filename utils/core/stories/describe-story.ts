import { type SentenceSpan, splitSentences } from "../text/sentences.ts";
import { shingleText } from "./shingle-text.ts";

/** A member of a story as it is shown. */
export interface StoryMember {
  readonly id: string;
  readonly createdAt: string;
  readonly outlet: { readonly host: string; readonly name: string };
  /** The outlet only carries what others wrote (sites.json). */
  readonly aggregator: boolean;
  /** As the page gave it: an ISO 8601 date, with or without time; null: it gave none. */
  readonly published: string | null;
  /** null: not known. */
  readonly text: string | null;
}

export interface MemberDescription {
  readonly id: string;
  /** Sentences the first publication has not, as UTF-16 stretches of this member's text. */
  readonly adds: readonly SentenceSpan[];
  /** Sentences of the first publication that are not in this one, as stretches of the first one's text. */
  readonly leavesOut: readonly SentenceSpan[];
}

export interface StoryDescription {
  /** Earliest publication first; those without a date last. */
  readonly members: readonly MemberDescription[];
  /** The earliest date of publication that is known, as printed; null: none is. */
  readonly earliest: string | null;
  /** Each outlet once, in the order of the members. */
  readonly outlets: readonly StoryMember["outlet"][];
}

/** A sentence counts as said when this share of its shingles stands in the other text. */
const SAID = 0.6;

/**
 * Who published a story first, who else, and how each differs from the first. On one day a printed time comes before none,
 * and an outlet that writes before one that only carries. Sentences of fewer than three words are not compared. A member or a
 * first publication whose text is not known is described without sentences.
 */
export function describeStory(members: readonly StoryMember[]): StoryDescription {
  const sorted = [...members].sort(byPublication);
  const first = sorted[0];
  const outlets = new Map(sorted.map(({ outlet }) => [outlet.host, outlet]));
  return {
    members: sorted.map((member) => ({
      id: member.id,
      adds: member === first ? [] : findUnsaid(member.text, first!.text),
      leavesOut: member === first ? [] : findUnsaid(first!.text, member.text),
    })),
    earliest: first?.published ?? null,
    outlets: [...outlets.values()],
  };
}

function findUnsaid(text: string | null, other: string | null): SentenceSpan[] {
  if (text === null || other === null) return [];
  const said = new Set(shingleText(other).hashes);
  return splitSentences(text).filter(({ start, end }) => {
    const { hashes } = shingleText(text.slice(start, end));
    const known = hashes.reduce((sum, hash) => sum + (said.has(hash) ? 1 : 0), 0);
    return hashes.length > 0 && known < SAID * hashes.length;
  });
}

function byPublication(a: StoryMember, b: StoryMember): number {
  if (a.published === null || b.published === null) {
    if (a.published !== b.published) return a.published === null ? 1 : -1;
  } else {
    const [hasTime, other] = [a.published.includes("T"), b.published.includes("T")];
    const order =
      hasTime && other
        ? Date.parse(a.published) - Date.parse(b.published)
        : compare(a.published.slice(0, 10), b.published.slice(0, 10)) || Number(other) - Number(hasTime);
    if (order !== 0 && !Number.isNaN(order)) return order;
  }
  return Number(a.aggregator) - Number(b.aggregator) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
