import type { ChainHead, SealedClipping } from "../core/clippings/types.ts";
import type { RasdDatabase } from "./database.ts";
import { type Readable, readByIndex } from "./readable.ts";

/** The living clippings of an article, its first version first. */
export async function listClippings(store: Readable, articleId: string): Promise<SealedClipping[]> {
  return (await listVersions(store, articleId)).filter(({ deletedAt }) => deletedAt === null);
}

/** All clippings of an article, hidden ones too, its first version first. */
export async function listVersions(store: Readable, articleId: string): Promise<SealedClipping[]> {
  const versions = await readByIndex<SealedClipping>(store, "sealed", "articleId", articleId);
  return versions.sort((a, b) => a.version - b.version);
}

/**
 * Calls back with every sealed clipping, hidden ones too, chain by chain in the order of the numbers, one in memory at a time; gives
 * the heads of all chains. All as it was at one moment.
 */
export async function readChains(
  database: RasdDatabase,
  each: (clipping: SealedClipping) => void,
): Promise<readonly ChainHead[]> {
  await database.open();
  return database.transaction("r", database.sealed, database.chains, async () => {
    await database.sealed.orderBy("[seal.chain+seal.number]").each(each);
    return database.chains.toArray();
  });
}

/** The heads of all chains, the one written last first; without the records themselves. */
export async function listChainHeads(database: RasdDatabase): Promise<ChainHead[]> {
  await database.open();
  const heads = await database.chains.toArray();
  return heads.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Sealed clippings in all, hidden ones too. */
export async function countSealed(database: RasdDatabase): Promise<number> {
  await database.open();
  return database.sealed.count();
}
