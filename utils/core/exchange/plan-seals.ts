import type { ChainHead, Digest, SealedClipping } from "../clippings/types.ts";
import { isOutline, isWhole } from "./clipping-outline.ts";
import { type Outcome, planTombstone, writeNew, writeOver } from "./import-plan.ts";
import type { HeldKinds, Placed } from "./import-types.ts";

/** Plans a clipping beside the stored one of its id; undefined: there is none. */
export async function planClipping(
  placed: Placed<HeldKinds["clipping"]>,
  stored: SealedClipping | undefined,
  now: string,
  digest: Digest,
): Promise<Outcome<"clipping">> {
  const { record, place } = placed;
  if (!(isOutline(record) ? record.isSealed : await isWhole(record, digest)))
    return { problem: "seal", value: record.id };
  if (stored === undefined) return writeNew(placed);
  if (record.deletedAt !== null) return planTombstone(placed, stored, now);
  return stored.deletedAt === null ? "same" : writeOver({ ...stored, deletedAt: null }, stored, "restored", place, now);
}

/** Seals of clippings by their chain and number. */
export type SealPlaces = ReadonlyMap<string, readonly SealedClipping["seal"][]>;

export function placeSeals(clippings: readonly Pick<SealedClipping, "seal">[]): SealPlaces {
  return Map.groupBy(
    clippings.map(({ seal }) => seal),
    ({ chain, number }) => sealPlace(chain, number),
  );
}

/**
 * Plans the head of a chain. The stored one stays where it is as far or farther; it follows the file where the file's clippings go on
 * directly behind it. A head that names another seal than the file's own clipping of that number is refused; so is a chain
 * that goes on otherwise here and there, as it does in a copied profile: its clippings are kept, and `verify` will name the fork.
 */
export function planChain(
  placed: Placed<ChainHead>,
  stored: ChainHead | undefined,
  seals: SealPlaces,
  now: string,
): Outcome<"chain"> {
  const { record, place } = placed;
  const { id, number, hash } = record;
  const named = seals.get(sealPlace(id, number)) ?? [];
  if ((number === 0) !== (hash === null) || (named.length > 0 && !named.some((seal) => seal.hash === hash)))
    return { problem: "head", value: String(number) };
  if (stored === undefined) return writeNew(placed);
  if (number < stored.number || (number === stored.number && hash === stored.hash)) return "same";
  const following = seals.get(sealPlace(id, stored.number + 1)) ?? [];
  if (number > stored.number && following.some(({ previous }) => previous === stored.hash))
    return writeOver({ ...stored, number, hash }, stored, "advanced", place, now);
  return { problem: "fork", value: String(number) };
}

function sealPlace(chain: string, number: number): string {
  return `${number} ${chain}`;
}
