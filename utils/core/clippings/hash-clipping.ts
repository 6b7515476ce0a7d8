import { canonicalise } from "./canonicalise.ts";
import type { Digest, Hash, Seal, SealedClipping } from "./types.ts";

/** What a seal is made over. */
export type Sealed = Pick<SealedClipping, "schema" | "createdAt" | "articleId" | "version" | "content"> & {
  readonly seal: Omit<Seal, "hash">;
};

/**
 * The hash of a seal: SHA-256 over the canonical form of the sealed fields, the seal's own (all but the hash) among them. Fields
 * are picked by name, so that a whole record can be given.
 *
 * @throws Error when the record has no canonical form (canonicalise.ts).
 */
export async function hashClipping(record: Sealed, digest: Digest): Promise<Hash> {
  const { schema, createdAt, articleId, version, content } = record;
  const { algorithm, chain, number, previous } = record.seal;
  return digest(
    canonicalise({ schema, createdAt, articleId, version, content, seal: { algorithm, chain, number, previous } }),
  );
}
