/**
 * Resolves in a page when what was shown before has stood still for so long as the bar asks (create-door.ts: 250 ms from the second frame
 * drawn; on a busy machine frames come late). Runs inside the page.
 */
export function standStill(): Promise<null> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(null), 350)));
  });
}
