/**
 * Resolves in a task of its own, after what the page has waiting: long work in pieces lets it in between. By a message and no timer, which
 * tabs in the background hold back for a second.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
