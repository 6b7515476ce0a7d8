/**
 * Resolves in a task of its own, after what the page has waiting: long work in pieces lets it in between. Some milliseconds later in a
 * page that is shown, up to a second in one that is not.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
