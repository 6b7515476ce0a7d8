/** Whether the disk has room for what is to be written. */
export interface RoomWatch {
  /** Asks the browser, unless it has said within KEEPS that there is room. Never rejects. */
  look(): Promise<void>;
  /** Octets left, if they are fewer than needed; null: there is room, or the browser does not tell. */
  short(): number | null;
}

/** How long «there is room» is believed, in milliseconds: writes come in rows, and asking takes 0.8 ms. */
export const KEEPS = 100;

/**
 * @param room octets the disk has left; null: the browser does not tell.
 * @param needed fewer are too few.
 * @param now a clock in milliseconds.
 */
export function watchRoom(room: () => Promise<number | null>, needed: number, now: () => number): RoomWatch {
  let left: number | null = null;
  let seenAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;
  const short = () => (left !== null && left < needed ? left : null);
  const ask = async () => {
    left = await room();
    seenAt = now();
  };
  return {
    short,
    look: async () => {
      if (short() === null && now() - seenAt < KEEPS) return;
      looking ??= ask().finally(() => {
        looking = null;
      });
      await looking;
    },
  };
}
