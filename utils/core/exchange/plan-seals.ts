import { hashClipping } from "../clippings/hash-clipping.ts";
import type { ChainHead, Digest, SealedClipping } from "../clippings/types.ts";
import { type PlanDraft, writeNew } from "./import-plan.ts";
import type { Placed } from "./import-types.ts";

/** Whether a clipping is what was sealed. Its id is its hash, so two whole ones of one id are one. */
export async function isWhole(clipping: SealedClipping, digest: Digest): Promise<boolean> {
  return clipping.id === clipping.seal.hash && (await hashClipping(clipping, digest)) === clipping.id;
}

/** Plans a clipping that is whole beside the stored one of its id; undefined: there is none. */
export function planClipping(
  placed: Placed<SealedClipping>,
  stored: SealedClipping | undefined,
  plan: PlanDraft,
  now: string,
): void {
  const { record, place } = placed;
  if (stored === undefined) return plan.write("clipping", writeNew(placed));
  if ((stored.deletedAt === null) === (record.deletedAt === null)) return plan.same("clipping");
  const write = { ...stored, deletedAt: record.deletedAt, updatedAt: now };
  const reason = record.deletedAt === null ? "restored" : "deleted";
  plan.write("clipping", { record: write, reason, place, before: stored.updatedAt });
}

/** Seals of a file by their chain and number. */
export type SealPlaces = ReadonlyMap<string, readonly SealedClipping["seal"][]>;

export function placeSeals(clippings: readonly SealedClipping[]): SealPlaces {
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
  plan: PlanDraft,
  now: string,
): void {
  const { record, place } = placed;
  const { id, number, hash } = record;
  const named = seals.get(sealPlace(id, number)) ?? [];
  if ((number === 0) !== (hash === null) || (named.length > 0 && !named.some((seal) => seal.hash === hash)))
    return plan.refuse("chain", placed, "head", String(number));
  if (stored === undefined) return plan.write("chain", writeNew(placed));
  if (number < stored.number || (number === stored.number && hash === stored.hash)) return plan.same("chain");
  const following = seals.get(sealPlace(id, stored.number + 1)) ?? [];
  if (number > stored.number && following.some(({ previous }) => previous === stored.hash)) {
    const write = { ...stored, number, hash, updatedAt: now };
    return plan.write("chain", { record: write, reason: "advanced", place, before: stored.updatedAt });
  }
  plan.fork(id);
  plan.refuse("chain", placed, "fork", String(number));
}

function sealPlace(chain: string, number: number): string {
  return `${number} ${chain}`;
}
