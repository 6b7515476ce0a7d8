/**
 * Up and down arrows go from card to card, Home and End to the first and the last, as long as the focus is on a card's
 * first button: with a hundred highlights Tab alone is too slow. Elsewhere in a card the keys keep their own meaning.
 */
export function moveBetweenCards(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const firsts = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-highlight]")].flatMap(
    (card) => card.querySelector("button") ?? [],
  );
  const at = firsts.indexOf(event.target as HTMLButtonElement);
  if (at === -1) return;
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: firsts.length - 1 }[event.key];
  const button = target === undefined ? undefined : firsts[target];
  if (button === undefined) return;
  event.preventDefault();
  button.focus();
}
