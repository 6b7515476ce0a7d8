import type { ChainHead, SealedClipping } from "../core/clippings/types.ts";
import type { RasdDatabase } from "./database.ts";

/** The living clippings of an article, its first version first. */
export async function listClippings(database: RasdDatabase, articleId: string): Promise<SealedClipping[]> {
  return (await listVersions(database, articleId)).filter(({ deletedAt }) => deletedAt === null);
}

/** All clippings of an article, hidden ones too, its first version first. */
export async function listVersions(database: RasdDatabase, articleId: string): Promise<SealedClipping[]> {
  await database.open();
  return database.sealed.where("articleId").equals(articleId).sortBy("version");
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
