import { type ClippingDraft, sealClipping, startChain } from "../core/clippings/seal-clipping.ts";
import type { ChainHead, Digest, SealedClipping } from "../core/clippings/types.ts";
import type { RasdDatabase } from "./database.ts";

/** What sealing needs and the store may not have of itself. */
export interface SealTools {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** A random id, taken for the machine's chain when it has none yet. */
  readonly newChain: string;
  readonly digest: Digest;
}

/** So many others were stored while one was being sealed that something must be wrong. */
export class BusyChainError extends Error {
  override readonly name = "BusyChainError";
}

const MOST_ATTEMPTS = 100;

/** What is found inside the transaction before anything is sealed: a draft, or what makes one needless. */
export type Found<T> = { readonly draft: ClippingDraft } | { readonly instead: T };

/**
 * Seals a clipping behind the last one of this machine's chain and stores both, or does what makes that needless. Hashing is
 * asynchronous, and a transaction of IndexedDB ends when it waits for something else: therefore `look` is asked in a first
 * transaction, and again in the one that writes; when the draft, or the head of the chain, is another by then, all begins anew.
 *
 * @param look reads what is to be sealed as the tables are now, and may write when nothing is to be. Called inside a transaction over
 * `tables`, sealed, chains and machine.
 * @param store writes what goes with the sealed clipping, in the transaction that stores it.
 * @throws SealError when the draft is no clipping. @throws BusyChainError after MOST_ATTEMPTS.
 */
export async function sealBehindHead<T>(
  database: RasdDatabase,
  look: () => Promise<Found<T>>,
  store: (clipping: SealedClipping) => Promise<T>,
  tools: SealTools,
): Promise<T> {
  await database.open();
  const { articles, clippings, sealed, chains, machine } = database;
  const tables = [articles, clippings, sealed, chains, machine];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const before = await database.transaction("rw", tables, async () => ({
      found: await look(),
      head: await headOf(database, tools),
    }));
    if ("instead" in before.found) return before.found.instead;
    const { draft } = before.found;
    const made = await sealClipping(draft, before.head, tools.now, tools.digest);
    const done = await database.transaction("rw", tables, async () => {
      const [found, head] = [await look(), await headOf(database, tools)];
      if ("instead" in found) return { value: found.instead };
      if (head.id !== before.head.id || head.hash !== before.head.hash || !isSameDraft(found.draft, draft)) return null;
      await sealed.put(made.clipping);
      await chains.put(made.head);
      await machine.put({ key: "chain", value: made.head.id });
      return { value: await store(made.clipping) };
    });
    if (done !== null) return done.value;
  }
  throw new BusyChainError(
    "Other clippings were sealed the whole time; nothing was lost, and this one can be clipped again.",
  );
}

/** The head of this machine's chain; a new one, not stored yet, when there is none. */
async function headOf({ machine, chains }: RasdDatabase, { newChain, now }: SealTools): Promise<ChainHead> {
  const own = await machine.get("chain");
  return (own && (await chains.get(own.value))) ?? startChain(newChain, now);
}

/** Contents are made of the same data, so that the place in the article's row of versions is all that can differ. */
function isSameDraft(a: ClippingDraft, b: ClippingDraft): boolean {
  return a.articleId === b.articleId && a.version === b.version;
}
