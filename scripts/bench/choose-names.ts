import type { Entity } from "../../utils/core/lexicon/types.ts";

/** Names of the lexicon that stand on a made page. */
const COUNT = 150;

/** Arabic names from all over the lexicon. */
export function chooseNames(entities: readonly Entity[]): string[] {
  const arabic = entities.flatMap(({ names }) => names.ar ?? []);
  return Array.from({ length: COUNT }, (_, i) => arabic[Math.floor((i * arabic.length) / COUNT)]!);
}
