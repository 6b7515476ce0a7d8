/** Sealing, and what shows when somebody has been at a chain. */
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import type { ChainFault } from "../../../utils/core/clippings/chain-fault.ts";
import { hashClipping } from "../../../utils/core/clippings/hash-clipping.ts";
import { chainHeadSchema, sealedClippingSchema } from "../../../utils/core/clippings/schemas.ts";
import { SealError, sealClipping, startChain } from "../../../utils/core/clippings/seal-clipping.ts";
import type { SealedClipping } from "../../../utils/core/clippings/types.ts";
import { verifyChain } from "../../../utils/core/clippings/verify-chain.ts";
import { digest, sampleChain, sampleDraft } from "../support/sample-clippings.ts";
import { sampleContent } from "../support/sample-content.ts";

const LENGTH = 5;
const { clippings, head } = await sampleChain(LENGTH);
const other = await sampleChain(3, "another machine");

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };
type Chain = Mutable<SealedClipping>[];
const copy = (): Chain => structuredClone(clippings) as Chain;
const kinds = (faults: readonly ChainFault[]) => faults.map(({ kind }) => kind);

describe("sealing", () => {
  it("makes records the schemas accept", () => {
    for (const clipping of clippings) expect(v.is(sealedClippingSchema, clipping)).toBe(true);
    expect(v.is(chainHeadSchema, head)).toBe(true);
    expect(v.is(chainHeadSchema, startChain("x", "2026-01-06T08:00:00Z"))).toBe(true);
  });

  it("gives the same seal for the same content behind the same clipping", async () => {
    const [first] = clippings;
    const again = await sealClipping(sampleDraft(1), startChain(head.id, first!.createdAt), first!.createdAt, digest);
    expect(again.clipping).toEqual(first);
  });

  it("is a hash anybody can work out again", async () => {
    const { createdAt, articleId, version, content, seal } = clippings[1]!;
    const { hash, ...place } = seal;
    // Written out once by hand from docs/adr/0010-seals.md; these keys are in canonical order already.
    const canonicalContent = JSON.stringify(content, (_, value) =>
      value !== null && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
    const sealed = `{"articleId":${JSON.stringify(articleId)},"content":${canonicalContent},"createdAt":"${createdAt}","schema":1,"seal":{"algorithm":"SHA-256","chain":"${place.chain}","number":2,"previous":"${place.previous}"},"version":${version}}`;
    expect(await digest(sealed)).toBe(hash);
  });

  it("puts U+FFFD for half a surrogate pair, one for one", async () => {
    const content = sampleContent({ text: "a\ud83db\ude00", headline: "\ud83d\ude00" });
    const { clipping } = await sealClipping({ articleId: "a", version: 2, content }, head, head.updatedAt, digest);
    expect(clipping.content.text).toBe("a\ufffdb\ufffd");
    expect(clipping.content.headline).toBe("😀");
    expect(v.is(sealedClippingSchema, clipping)).toBe(true);
  });

  it.each([
    [
      "an address that runs",
      { address: { typed: null, final: "javascript:alert(1)", canonical: null } },
      "address.final",
    ],
    ["no time", { captured: { at: "now", offset: 0 } }, "captured.at"],
    ["half a minute of offset", { captured: { at: "2026-01-06T08:00:00Z", offset: 0.5 } }, "captured.offset"],
    ["an infinite score", { verdict: { ...sampleContent().verdict, score: Number.POSITIVE_INFINITY } }, "score"],
    ["a field nobody knows", { notes: "x" }, "notes"],
  ])("refuses %s by name", async (_, changes, field) => {
    const draft = { ...sampleDraft(1), content: { ...sampleContent(), ...changes } as never };
    const sealing = sealClipping(draft, head, head.updatedAt, digest);
    await expect(sealing).rejects.toThrow(SealError);
    await expect(sealing).rejects.toThrow(field);
  });
});

test("unchanged chains of any length verify, alone, mixed with another in any way, and deleted ones too", async () => {
  const long = await sampleChain(40, "long");
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 40 }), fc.array(fc.boolean(), { maxLength: 60 }), async (length, turns) => {
      const short = long.clippings.slice(0, length);
      const end = short.at(-1);
      const shortHead = { ...long.head, number: length, hash: end?.seal.hash ?? null };
      const [a, b] = [[...short], [...other.clippings]];
      const mixed: SealedClipping[] = [];
      for (const turn of turns) mixed.push(...(turn ? a : b).splice(0, 1));
      mixed.push(...a, ...b);
      const list = mixed.map((one, i) => (turns[i] ? { ...one, deletedAt: one.createdAt } : one));
      const report = await verifyChain(JSON.parse(JSON.stringify(list)), [other.head, shortHead], digest);
      expect(report.faults).toEqual([]);
      expect(report.unchanged).toBe(length + 3);
      expect(report.deleted).toBe(list.filter(({ deletedAt }) => deletedAt !== null).length);
      expect(report.chains.find(({ chain }) => chain === "long")).toEqual({
        chain: "long",
        number: length,
        hash: shortHead.hash,
      });
    }),
    { numRuns: 60 },
  );
});

/** A hash that is none of the chain's. */
const ALIEN = "0".repeat(64);

/** Puts a value where a path with dots says. */
function set(path: string, value: unknown): (chain: Chain) => void {
  const keys = path.split(".");
  const last = keys.pop()!;
  return (chain) => {
    const parent = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], chain);
    (parent as Record<string, unknown>)[last] = value;
  };
}

/** To add a case: [what was done, to the clippings in place, the kinds of fault, in order]. */
const TAMPERED: readonly (readonly [string, (chain: Chain) => void, readonly ChainFault["kind"][]])[] = [
  ["a word of the text changed", set("2.content.text", "another text"), ["changedContent"]],
  ["the verdict changed", set("0.content.verdict.label", "none"), ["changedContent"]],
  ["the time of the capture changed", set("4.content.captured.offset", 0), ["changedContent"]],
  ["the time of the seal changed", set("1.createdAt", "2025-01-06T08:00:01.000Z"), ["changedContent"]],
  ["given to another article", set("1.articleId", "https://example.org/b"), ["changedContent"]],
  ["another id", set("1.id", ALIEN), ["changedContent"]],
  ["the seal's hash exchanged", set("1.seal.hash", ALIEN), ["changedContent", "brokenLink"]],
  ["linked to another", set("3.seal.previous", ALIEN), ["changedContent", "brokenLink"]],
  ["unlinked", set("3.seal.previous", null), ["changedContent", "brokenLink"]],
  ["the first one linked", set("0.seal.previous", ALIEN), ["changedContent", "brokenLink"]],
  ["the first removed", (c) => void c.splice(0, 1), ["missing"]],
  ["two in the middle removed", (c) => void c.splice(1, 2), ["missing"]],
  ["the last removed", (c) => void c.pop(), ["missingAtEnd"]],
  ["all removed", (c) => void c.splice(0), ["missingAtEnd"]],
  ["two exchanged", (c) => void c.splice(1, 2, c[2]!, c[1]!), ["outOfOrder"]],
  ["one doubled", (c) => void c.splice(1, 0, c[1]!), ["duplicatedNumber"]],
  [
    "one of another chain put in",
    (c) => void c.push(structuredClone(other.clippings[0]!) as Chain[0]),
    ["headMissing"],
  ],
  ["another algorithm", set("4.seal.algorithm", "MD5"), ["wrongAlgorithm", "missingAtEnd"]],
  ["no clipping", (c) => void c.splice(4, 1, null as never), ["notAClipping", "missingAtEnd"]],
  ["a field more", (c) => void Object.assign(c[4]!.content, { note: "x" }), ["notAClipping", "missingAtEnd"]],
  [
    "a number beyond all counting",
    set("4.seal.number", Number.MAX_SAFE_INTEGER),
    ["changedContent", "missing", "beyondHead"],
  ],
  [
    "a field every object seems to have",
    (c) => void Object.defineProperty(c[4]!.content, "__proto__", { value: { text: "x" }, enumerable: true }),
    ["notAClipping", "missingAtEnd"],
  ],
  ["another such field", (c) => void Object.assign(c[4]!, { constructor: 1 }), ["notAClipping", "missingAtEnd"]],
  ["half a surrogate pair", set("4.content.text", "\ud83d"), ["notAClipping", "missingAtEnd"]],
];
test.each(TAMPERED)("%s", async (_, change, expected) => {
  const chain = copy();
  change(chain);
  expect(kinds((await verifyChain(chain, [head], digest)).faults)).toEqual(expected);
});

test("a fault says where", async () => {
  const chain = copy();
  chain[3]!.content.headline = "x";
  chain.splice(1, 1);
  expect((await verifyChain(chain, [head], digest)).faults).toEqual([
    { kind: "changedContent", index: 2, chain: head.id, number: 4 },
    { kind: "missing", chain: head.id, from: 2, to: 2, before: 3 },
  ]);
});

test("a clipping changed and sealed anew shows at the one behind it, the last at the head", async () => {
  for (const [at, expected] of [
    [1, "brokenLink"],
    [LENGTH - 1, "headDiffers"],
  ] as const) {
    const chain = copy();
    chain[at]!.content.headline = "x";
    const hash = await hashClipping(chain[at]!, digest);
    chain[at]!.id = chain[at]!.seal.hash = hash;
    expect(kinds((await verifyChain(chain, [head], digest)).faults)).toEqual([expected]);
  }
});

/** To add a case: [what was done, the heads, the kinds of fault]. */
const HEADS: readonly (readonly [string, readonly unknown[], readonly ChainFault["kind"][]])[] = [
  ["no head", [], ["headMissing"]],
  ["a head set back", [{ ...head, number: 4, hash: clippings[3]!.seal.hash }], ["beyondHead"]],
  ["a head set back without its hash", [{ ...head, number: 4 }], ["beyondHead", "headDiffers"]],
  ["a head of nothing", [{ ...head, number: 0, hash: null }], ["beyondHead"]],
  ["a head set forward", [{ ...head, number: 7 }], ["missingAtEnd"]],
  ["another hash", [{ ...head, hash: ALIEN }], ["headDiffers"]],
  ["no hash", [{ ...head, hash: null }], ["headDiffers"]],
  ["two heads", [head, { ...head, number: 4 }], ["duplicatedHead"]],
  ["a head of a chain that is gone", [head, other.head], ["missingAtEnd"]],
  ["a head of a chain that never was", [head, startChain("new", head.createdAt)], []],
  ["no head, but something", [head, { number: 1 }, 5], ["notAHead", "notAHead"]],
];
test.each(HEADS)("%s", async (_, heads, expected) => {
  expect(kinds((await verifyChain(clippings, heads, digest)).faults)).toEqual(expected);
});

/** Every leaf of plain data, by its path. */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== "object" || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

/** Something else in a leaf's place: a value like it, or one of any kind. */
function otherThan(value: unknown): fc.Arbitrary<unknown> {
  const alike =
    typeof value === "string"
      ? fc.oneof(
          fc
            .tuple(fc.nat({ max: value.length }), fc.constantFrom("a", "ا", " ", "\u064e"))
            .map(([at, more]) => value.slice(0, at) + more + value.slice(at)),
          fc.nat({ max: Math.max(0, value.length - 1) }).map((at) => value.slice(0, at) + value.slice(at + 1)),
        )
      : typeof value === "number"
        ? fc.oneof(fc.integer(), fc.double())
        : fc.oneof(fc.boolean(), fc.string());
  return fc
    .oneof(
      alike,
      fc.anything({ maxDepth: 1 }).map((any) => JSON.parse(JSON.stringify(any) ?? "null")),
    )
    .filter((changed) => JSON.stringify(changed) !== JSON.stringify(value) && !(Object.is(changed, -0) && value === 0));
}

test("any single change of anything but updatedAt and deletedAt shows", async () => {
  const leaves = leavesOf(clippings).filter((path) => path[1] !== "updatedAt" && path[1] !== "deletedAt");
  expect(leaves.length).toBeGreaterThan(LENGTH * 40);
  const changes = fc.constantFrom(...leaves).chain((path) => {
    const value = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], clippings);
    return otherThan(value).map((changed) => ({ path, changed }));
  });
  await fc.assert(
    fc.asyncProperty(changes, fc.constantFrom("set", "remove", "add"), async ({ path, changed }, how) => {
      const chain = copy();
      const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], chain);
      const node = parent as Record<string, unknown>;
      if (how === "set") node[path.at(-1)!] = changed;
      else if (how === "add") node[`${path.at(-1)}2`] = changed;
      else if (Array.isArray(node)) node.splice(Number(path.at(-1)), 1);
      else delete node[path.at(-1)!];
      expect((await verifyChain(chain, [head], digest)).faults).not.toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

test("removal, doubling, another order and insertion show", async () => {
  const positions = fc.nat({ max: LENGTH - 1 });
  await fc.assert(
    fc.asyncProperty(
      positions,
      positions,
      fc.constantFrom("remove", "double", "move", "insert", "cut"),
      async (at, to, how) => {
        const chain = copy();
        const [one] =
          how === "double" || how === "insert" ? [chain[at]!] : chain.splice(at, how === "cut" ? LENGTH : 1);
        if (how === "double") chain.splice(to, 0, structuredClone(one!));
        if (how === "move") chain.splice(to, 0, one!);
        if (how === "insert") {
          // One that is sealed as it should be, at that place of the chain.
          const before = to === 0 ? null : chain[to - 1]!;
          const place = { ...head, number: to, hash: before?.seal.hash ?? null };
          const forged = await sealClipping(sampleDraft(99), place, head.updatedAt, digest);
          chain.splice(to, 0, forged.clipping as Chain[0]);
        }
        const { faults } = await verifyChain(chain, [head], digest);
        if (how === "move" && at === to) expect(faults).toEqual([]);
        else expect(faults).not.toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test("whatever a list holds, the answer is a report", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.anything()), fc.array(fc.anything()), async (list, heads) => {
      const { faults, unchanged } = await verifyChain(list, heads, digest);
      expect(faults).toHaveLength(list.length + heads.length);
      expect(unchanged).toBe(0);
    }),
  );
});
