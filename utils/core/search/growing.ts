/** A list of numbers up to 2^32 that grows: as an array of JavaScript's own it would take twice the memory, and collecting it time. */
export interface Numbers {
  items: Uint32Array<ArrayBuffer>;
  length: number;
}

export function createNumbers(): Numbers {
  return { items: new Uint32Array(1024), length: 0 };
}

export function push(list: Numbers, value: number): void {
  if (list.length === list.items.length) {
    const larger = new Uint32Array(2 * list.length);
    larger.set(list.items);
    list.items = larger;
  }
  list.items[list.length++] = value;
}

/** The numbers there are; a view that the next push may leave behind. */
export function itemsOf({ items, length }: Numbers): Uint32Array<ArrayBuffer> {
  return items.subarray(0, length);
}
