/** «, 3.2 s a round, 45 min to go» of a part's record: over all its runs, so that a whole run can be planned. Empty before the first round. */
export function describeRate({ done, took }: { readonly done: number; readonly took: number }, rounds: number): string {
  if (done === 0) return "";
  const each = took / done;
  const left = Math.max(0, rounds - done) * each;
  const rate = each >= 100 ? `${(each / 1_000).toFixed(1)} s` : `${each.toFixed(1)} ms`;
  return `, ${rate} a round, ${left >= 90_000 ? `${Math.round(left / 60_000)} min` : `${Math.round(left / 1_000)} s`} to go`;
}
