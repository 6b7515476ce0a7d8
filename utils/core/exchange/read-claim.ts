import { PENALTY, VICTIM_COUNT } from "../recognise/figure-ids.ts";

/** What a figure found in an article is of. */
export const CLAIM_KINDS = ["victims", "sentence", "fine", "amount"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A figure as numbers that can be compared. */
export interface ClaimValue {
  readonly kind: ClaimKind;
  /**
   * Figures are compared within one subject alone: the currency of a sum; of victims the lexicon's id of the group that is counted, ""
   * when the text says no more than victims; of penalties "suspended" or "".
   */
  readonly subject: string;
  /** Persons, days (a month is 30, a year 365; life is Infinity), units of the currency. Both ends, the same for a single number. */
  readonly low: number;
  readonly high: number;
}

/** «dozens of victims»: how many is not said; any number of that size meets it. */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  tens: [20, 999],
  dozens: [20, 999],
  hundreds: [200, 9_999],
  thousands: [2_000, 999_999],
};
const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, "": 1 };

/** Reads the id of a figure (recognise/figure-ids.ts); null: the id of something else, or a figure without a number. */
export function readClaim(id: string): ClaimValue | null {
  if (id.startsWith(VICTIM_COUNT)) {
    const [count = "", subject = ""] = id.slice(VICTIM_COUNT.length).split(":");
    const range = VAGUE[count] ?? rangeOf(count.split("_"), readCount);
    return range && { kind: "victims", subject, low: range[0], high: range[1] };
  }
  if (id.startsWith(PENALTY)) {
    const [value = "", suspended] = id.slice(PENALTY.length).split("_suspended");
    const range: readonly [number, number] | null =
      value === "life" ? [Infinity, Infinity] : rangeOf(value.split("_to_"), readDays);
    return (
      range && { kind: "sentence", subject: suspended === undefined ? "" : "suspended", low: range[0], high: range[1] }
    );
  }
  const match = /^(?<kind>fine|amount)\.(?<currency>[a-z]+)_(?<value>.+)$/u.exec(id);
  if (match === null) return null;
  const { kind, currency = "", value = "" } = match.groups!;
  const range = rangeOf(value.split("_to_"), readSum);
  return range && { kind: kind as "fine" | "amount", subject: currency, low: range[0], high: range[1] };
}

/** Whether two figures of one subject can both be right: their ranges meet. */
export function canAgree(a: ClaimValue, b: ClaimValue): boolean {
  return a.low <= b.high && b.low <= a.high;
}

function rangeOf(ends: readonly string[], read: (text: string) => number | null): readonly [number, number] | null {
  const values = ends.map(read);
  const [low = null, high = low] = values;
  if (values.length > 2 || low === null || high === null) return null;
  return low <= high ? [low, high] : [high, low];
}

function readCount(text: string): number | null {
  return /^\d+$/u.test(text) ? Number(text) : null;
}

function readDays(text: string): number | null {
  const match = /^(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)d)?$/u.exec(text);
  if (match === null || text === "") return null;
  const [years = 0, months = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return years * 365 + months * 30 + days;
}

/** «2_5m» is 2.5 millions. */
function readSum(text: string): number | null {
  const match = /^(\d+(?:[_.]\d+)?)(k|m|bn)?$/u.exec(text);
  if (match === null) return null;
  return Number(match[1]!.replace("_", ".")) * SCALES[match[2] ?? ""]!;
}
