import type { Zone, ZoneSpan } from "./types.ts";

/** The zone an offset lies in; `body` where no span covers it. O(log n) over spans in order. */
export function zoneAt(zones: readonly ZoneSpan[], offset: number): Zone {
  let low = 0;
  let high = zones.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = zones[middle]!;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return span.zone;
  }
  return "body";
}
