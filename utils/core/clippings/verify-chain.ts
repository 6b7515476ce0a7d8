import type { ChainFault, ChainReport } from "./chain-fault.ts";
import { hashClipping } from "./hash-clipping.ts";
import { type Read, readClippings, readHeads } from "./read-records.ts";
import type { ChainHead, Digest, Hash, SealedClipping } from "./types.ts";

type Clippings = readonly Read<SealedClipping>[];

/**
 * Checks sealed clippings, of one chain or of several mixed, against their seals and against the heads of their chains. Takes whatever a
 * file holds: what is no clipping or no head is a fault. Within a chain clippings stand in the order of their numbers.
 *
 * No secret is in a seal: who rewrites a whole chain and its head leaves no trace but a hash noted elsewhere (docs/adr/0010-seals.md).
 * O(size of the records + n log n).
 */
export async function verifyChain(
  clippings: readonly unknown[],
  heads: readonly unknown[],
  digest: Digest,
): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  const read = readClippings(clippings, faults);
  let unchanged = 0;
  for (const { index, record } of read) {
    const { chain, number, hash } = record.seal;
    if (record.id === hash && (await hashClipping(record, digest)) === hash) unchanged++;
    else faults.push({ kind: "changedContent", index, chain, number });
  }
  const byChain = new Map<string, Read<SealedClipping>[]>();
  for (const one of read) {
    const same = byChain.get(one.record.seal.chain);
    if (same === undefined) byChain.set(one.record.seal.chain, [one]);
    else same.push(one);
  }
  const headOf = new Map<string, ChainHead>();
  for (const { index, record } of readHeads(heads, faults)) {
    if (headOf.has(record.id)) faults.push({ kind: "duplicatedHead", chain: record.id, index });
    else headOf.set(record.id, record);
  }
  const chains: { chain: string; number: number; hash: Hash | null }[] = [];
  for (const chain of new Set([...byChain.keys(), ...headOf.keys()])) {
    const links = byChain.get(chain) ?? [];
    findMisplaced(links, faults);
    const sorted = links.toSorted((a, b) => a.record.seal.number - b.record.seal.number);
    checkLinks(sorted, faults);
    checkHead(chain, sorted, headOf.get(chain), faults);
    const last = sorted.at(-1)?.record.seal;
    chains.push({ chain, number: last?.number ?? 0, hash: last?.hash ?? null });
  }
  const deleted = read.filter(({ record }) => record.deletedAt !== null).length;
  return { unchanged, deleted, chains, faults };
}

function findMisplaced(links: Clippings, faults: ChainFault[]): void {
  let highest = 0;
  for (const { index, record } of links) {
    const { chain, number } = record.seal;
    if (number < highest) faults.push({ kind: "outOfOrder", index, chain, number });
    else highest = number;
  }
}

/** Gaps, doubles and links of one chain, its clippings sorted by number. */
function checkLinks(sorted: Clippings, faults: ChainFault[]): void {
  /** The clippings of the number before, and those of the number at hand. */
  let [before, here]: [Clippings, Read<SealedClipping>[]] = [[], []];
  let reached = 0;
  for (const one of sorted) {
    const { chain, number, previous } = one.record.seal;
    const { index } = one;
    const [first] = here;
    if (first !== undefined && number === reached) {
      faults.push({ kind: "duplicatedNumber", index, firstIndex: first.index, chain, number });
    } else {
      if (number > reached + 1)
        faults.push({ kind: "missing", chain, from: reached + 1, to: number - 1, before: number });
      before = number === reached + 1 ? here : [];
      here = [];
      reached = number;
    }
    here.push(one);
    const isLinked =
      number === 1
        ? previous === null
        : before.length === 0 // what it links to is missing, which is said already
          ? previous !== null
          : before.some(({ record }) => record.seal.hash === previous);
    if (!isLinked) faults.push({ kind: "brokenLink", index, chain, number });
  }
}

function checkHead(chain: string, sorted: Clippings, head: ChainHead | undefined, faults: ChainFault[]): void {
  if (head === undefined) {
    faults.push({ kind: "headMissing", chain });
    return;
  }
  const last = sorted.at(-1)?.record.seal.number ?? 0;
  if (last < head.number) faults.push({ kind: "missingAtEnd", chain, from: last + 1, to: head.number });
  if (last > head.number) faults.push({ kind: "beyondHead", chain, from: head.number + 1, to: last });
  const named = sorted.filter(({ record }) => record.seal.number === head.number);
  if (named.some(({ record }) => record.seal.hash === head.hash)) return;
  if (named.length === 0 && (head.number > 0 ? head.hash !== null : head.hash === null)) return;
  const found = named[0]?.record.seal.hash ?? null;
  faults.push({ kind: "headDiffers", chain, number: head.number, expected: head.hash, found });
}
