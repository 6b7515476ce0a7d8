/**
 * Months («2026-01») with what stands in each, from the first to the last, the empty ones between them included: a line of
 * them is as long as the time it tells of, and at least `least` months. The newest `most` are kept.
 */
export function fillMonths(
  counted: readonly { readonly value: string; readonly count: number }[],
  { least, most }: { readonly least: number; readonly most: number },
): { month: string; count: number }[] {
  const counts = new Map(
    counted
      .filter(({ value }) => /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(value))
      .map(({ value, count }) => [numberOf(value), count]),
  );
  if (counts.size === 0) return [];
  const last = Math.max(...counts.keys());
  const first = Math.max(Math.min(...counts.keys(), last - least + 1), last - most + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    month: monthOf(first + index),
    count: counts.get(first + index) ?? 0,
  }));
}

const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthOf = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
