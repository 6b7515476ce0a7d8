import { type SentenceSpan, splitSentences } from "../text/sentences.ts";
import { type Shingles, shingleSketch, shingleText, type WordSketch } from "./shingle-text.ts";

/** A member of a story as it is shown. */
export interface StoryMember {
  readonly id: string;
  readonly createdAt: string;
  readonly outlet: { readonly host: string; readonly name: string };
  /** The outlet only carries what others wrote (sites.json). */
  readonly aggregator: boolean;
  /** As the page gave it: an ISO 8601 date, with or without time; null: it gave none. */
  readonly published: string | null;
  /** null: not kept. */
  readonly text: string | null;
  /** What is kept of a text where the text is not; null: nothing, then the text is asked. */
  readonly sketch: WordSketch | null;
}

export interface MemberDescription {
  readonly id: string;
  /** Sentences the first publication has not, as UTF-16 stretches of this member's text. */
  readonly adds: readonly SentenceSpan[];
  /** Sentences of the first publication that are not in this one, as stretches of the first one's text. */
  readonly leavesOut: readonly SentenceSpan[];
  /** How much of this text stands in the first one word for word, 0 to 1; null: one of the two is not known. */
  readonly shared: number | null;
  /** null: not known. */
  readonly words: number | null;
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
 * and an outlet that writes before one that only carries. Sentences of fewer than three words are not compared. Sentences are
 * told of kept texts; they may be looked for in a text of which only the sketch is.
 */
export function describeStory(members: readonly StoryMember[]): StoryDescription {
  const sorted = [...members].sort(byPublication);
  const first = sorted[0];
  const ofFirst = first === undefined ? null : shinglesOf(first);
  const outlets = new Map(sorted.map(({ outlet }) => [outlet.host, outlet]));
  return {
    members: sorted.map((member) => {
      const own = member === first ? ofFirst : shinglesOf(member);
      return {
        id: member.id,
        adds: member === first ? [] : findUnsaid(member.text, ofFirst),
        leavesOut: member === first ? [] : findUnsaid(first!.text, own),
        shared: own === null || ofFirst === null ? null : shareOf(own.hashes, new Set(ofFirst.hashes)),
        words: own === null ? null : own.words.length,
      };
    }),
    earliest: first?.published ?? null,
    outlets: [...outlets.values()],
  };
}

function shinglesOf({ text, sketch }: StoryMember): Shingles | null {
  if (sketch !== null) return shingleSketch(sketch);
  return text === null ? null : shingleText(text);
}

function findUnsaid(text: string | null, other: Shingles | null): SentenceSpan[] {
  if (text === null || other === null) return [];
  const said = new Set(other.hashes);
  return splitSentences(text).filter(({ start, end }) => {
    const { hashes } = shingleText(text.slice(start, end));
    return hashes.length > 0 && shareOf(hashes, said) < SAID;
  });
}

/** 1 when there are none. */
function shareOf(hashes: Uint32Array, known: ReadonlySet<number>): number {
  if (hashes.length === 0) return 1;
  return hashes.reduce((sum, hash) => sum + (known.has(hash) ? 1 : 0), 0) / hashes.length;
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
