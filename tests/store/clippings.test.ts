/** Sealed clippings on a real IndexedDB: one chain, whatever happens at once or in between. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealClipping, startChain } from "../../utils/core/clippings/seal-clipping.ts";
import type { SealedClipping, SealedContent } from "../../utils/core/clippings/types.ts";
import { verifyChain } from "../../utils/core/clippings/verify-chain.ts";
import { type Found, sealsOfExport } from "../../utils/core/exchange/seals-of-export.ts";
import type { Piece } from "../../utils/core/exchange/types.ts";
import { writeJson } from "../../utils/core/exchange/write-json.ts";
import { digest } from "../../utils/extension/sha-256.ts";
import { clipArticle } from "../../utils/store/clip-article.ts";
import { openDatabase, type RasdDatabase } from "../../utils/store/database.ts";
import { restoreClippings, unclipArticle } from "../../utils/store/hide-clippings.ts";
import { getArticle } from "../../utils/store/list-articles.ts";
import { listClippings, listVersions, readChains } from "../../utils/store/list-clippings.ts";
import { saveArticle } from "../../utils/store/save-article.ts";
import { BusyChainError, type SealTools } from "../../utils/store/seal-behind-head.ts";
import { CONTEXT } from "../core/support/export-context.ts";
import { sampleContent } from "../core/support/sample-content.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const ID = sampleNote().id;
const LATER = "2026-01-07T09:00:00.000Z";
let made = 0;
const tools = (now = "2026-01-06T08:00:00.000Z"): SealTools => ({ now, newChain: `chain-${made++}`, digest });

async function withNotes(...ids: readonly string[]): Promise<RasdDatabase> {
  const database = openTestDatabase();
  for (const id of ids.length > 0 ? ids : [ID]) await saveArticle(database, sampleNote({ id }));
  return database;
}

const clip = (database: RasdDatabase, changes: Partial<SealedContent> = {}, articleId = ID, now?: string) =>
  clipArticle(database, { articleId, content: sampleContent(changes) }, tools(now));

/** What `verify` says of everything stored. */
async function check(database: RasdDatabase) {
  const clippings: SealedClipping[] = [];
  const heads = await readChains(database, (clipping) => clippings.push(clipping));
  return { ...(await verifyChain(clippings, heads, digest)), clippings, heads };
}

describe("clipArticle", () => {
  it("seals what was seen, behind a head of its own, and says so in the note", async () => {
    const database = await withNotes();
    const outcome = await clip(database);
    expect(outcome).toMatchObject({ kind: "sealed", clipping: { version: 1, seal: { number: 1, previous: null } } });
    expect(outcome?.clipping.content).toEqual(sampleContent());
    expect((await getArticle(database, ID))?.clippedAt).toBe(sampleContent().captured.at);
    expect(await check(database)).toMatchObject({ faults: [], unchanged: 1, heads: [{ number: 1 }] });
  });

  it("makes no version of an unchanged text: the first stands", async () => {
    const database = await withNotes();
    const first = await clip(database);
    const captured = { at: LATER, offset: 0 };
    const again = await clip(database, { captured, text: ` ${sampleContent().text.replaceAll(" ", "\u00a0")}` });
    expect(again).toEqual({ kind: "unchanged", clipping: first?.clipping });
    expect((await getArticle(database, ID))?.clippedAt).toBe(sampleContent().captured.at);
    expect(await check(database)).toMatchObject({ faults: [], unchanged: 1 });
  });

  it("seals a changed text, or a changed headline, beside the old", async () => {
    const database = await withNotes();
    await clip(database);
    const captured = { at: LATER, offset: 0 };
    expect(await clip(database, { captured, text: "نص آخر" })).toMatchObject({ kind: "sealed" });
    expect(await clip(database, { captured, text: "نص آخر", headline: "عنوان آخر" })).toMatchObject({ kind: "sealed" });
    expect((await listClippings(database, ID)).map(({ version }) => version)).toEqual([1, 2, 3]);
    expect((await getArticle(database, ID))?.clippedAt).toBe(LATER);
    expect(await check(database)).toMatchObject({ faults: [], unchanged: 3 });
  });

  it("seals all articles of a machine in one chain", async () => {
    const ids = ["https://example.org/a", "https://example.org/b", "https://example.org/c"];
    const database = await withNotes(...ids);
    for (const id of ids) await clip(database, {}, id);
    const { chains, faults } = await check(database);
    expect([chains.length, faults]).toEqual([1, []]);
  });

  it("leaves an article alone that was ever clipped, when only the first was asked for", async () => {
    const database = await withNotes();
    const first = { articleId: ID, content: sampleContent({ text: "نص آخر" }), onlyFirst: true };
    await clip(database);
    expect(await clipArticle(database, first, tools())).toBeNull();
    await unclipArticle(database, ID, LATER);
    expect(await clipArticle(database, first, tools())).toBeNull();
    expect(await listClippings(database, ID)).toEqual([]);
  });

  it("survives another reading of the article", async () => {
    const database = await withNotes();
    await clip(database);
    await saveArticle(database, sampleNote({ score: 5 }));
    expect(await getArticle(database, ID)).toMatchObject({ score: 5, clippedAt: sampleContent().captured.at });
  });

  it("brings a deleted note back: who clips it wants it", async () => {
    const database = openTestDatabase();
    await saveArticle(database, sampleNote({ deletedAt: LATER }));
    await clip(database);
    expect(await getArticle(database, ID)).toMatchObject({ deletedAt: null });
  });

  it("writes nothing without a note", async () => {
    const database = openTestDatabase();
    expect(await clip(database)).toBeNull();
    expect([await database.sealed.count(), await database.chains.count(), await database.machine.count()]).toEqual([
      0, 0, 0,
    ]);
  });

  it("refuses what is no clipping, names the field, writes nothing", async () => {
    const database = await withNotes();
    await expect(clip(database, { captured: { at: "yesterday", offset: 0 } })).rejects.toThrow(
      /^content.captured.at: /,
    );
    expect((await getArticle(database, ID))?.clippedAt).toBeNull();
    expect(await database.sealed.count()).toBe(0);
  });

  it("begins another chain after everything was deleted", async () => {
    const database = await withNotes();
    const first = await clip(database);
    for (const table of database.tables) await table.clear();
    await saveArticle(database, sampleNote());
    const again = await clip(database);
    expect(again?.clipping.seal.chain).not.toBe(first?.clipping.seal.chain);
  });
});

describe("at once", () => {
  it("from two pages: the same article is clipped once", async () => {
    const database = await withNotes();
    const other = openDatabase(database.name);
    const outcomes = await Promise.all([clip(database), clip(other), clip(database), clip(other)]);
    expect(outcomes.map((outcome) => outcome?.kind).toSorted()).toEqual([
      "sealed",
      "unchanged",
      "unchanged",
      "unchanged",
    ]);
    expect(await check(database)).toMatchObject({ faults: [], unchanged: 1 });
    other.close();
  });

  it("from two pages: many articles stand in one chain without a fork", async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `https://example.org/a-${i}`);
    const database = await withNotes(...ids);
    const other = openDatabase(database.name);
    await Promise.all(ids.map((id, i) => clip(i % 2 === 0 ? database : other, { headline: id }, id)));
    const { faults, unchanged, chains } = await check(database);
    expect([faults, unchanged, chains.length]).toEqual([[], 12, 1]);
    other.close();
  });

  it("with a version that another machine has sealed, it takes the next", async () => {
    const database = await withNotes();
    const theirs = await sealClipping(
      { articleId: ID, version: 1, content: sampleContent({ text: "نص آخر" }) },
      startChain("theirs", LATER),
      LATER,
      digest,
    );
    const replicated: SealTools = {
      ...tools(),
      digest: async (text) => {
        await database.sealed.put(theirs.clipping);
        await database.chains.put(theirs.head);
        return digest(text);
      },
    };
    const outcome = await clipArticle(database, { articleId: ID, content: sampleContent() }, replicated);
    expect(outcome).toMatchObject({ clipping: { version: 2, seal: { number: 1 } } });
    expect(await check(database)).toMatchObject({ faults: [], unchanged: 2 });
  });

  it("says that it gives up when the chain moves on every time", async () => {
    const database = await withNotes();
    const moving: SealTools = {
      ...tools(),
      digest: async (text) => {
        await database.chains.put({
          ...{ id: "own", schema: 1, createdAt: LATER, updatedAt: LATER, deletedAt: null },
          ...{ number: 1 + made++, hash: made.toString(16).padStart(64, "0") },
        });
        await database.machine.put({ key: "chain", value: "own" });
        return digest(text);
      },
    };
    const attempt = clipArticle(database, { articleId: ID, content: sampleContent() }, moving);
    await expect(attempt).rejects.toThrow(BusyChainError);
    expect(await database.sealed.count()).toBe(0);
  });
});

describe("un-clipping", () => {
  it("hides, and the chain stays whole; bringing back shows all that were hidden together", async () => {
    const database = await withNotes();
    await clip(database);
    await clip(database, { text: "نص آخر", captured: { at: LATER, offset: 0 } });
    expect(await unclipArticle(database, ID, LATER)).toMatchObject({ clippedAt: null, updatedAt: LATER });
    expect(await unclipArticle(database, ID, "2026-01-08T09:00:00.000Z")).not.toBeNull();
    expect(await listClippings(database, ID)).toEqual([]);
    expect((await listVersions(database, ID)).map(({ deletedAt }) => deletedAt)).toEqual([LATER, LATER]);
    expect(await check(database)).toMatchObject({ faults: [], unchanged: 2, deleted: 2 });

    expect(await restoreClippings(database, ID, LATER)).toMatchObject({ clippedAt: LATER });
    expect((await listClippings(database, ID)).map(({ version }) => version)).toEqual([1, 2]);
    expect(await restoreClippings(database, ID, LATER)).toMatchObject({ clippedAt: LATER });
    expect(await check(database)).toMatchObject({ faults: [], deleted: 0 });
  });

  it("is taken back by clipping the same text again, and not by another text", async () => {
    const database = await withNotes();
    await clip(database);
    await unclipArticle(database, ID, LATER);
    expect(await clip(database, { text: "نص آخر" })).toMatchObject({ kind: "sealed", clipping: { version: 2 } });
    expect((await listClippings(database, ID)).map(({ version }) => version)).toEqual([2]);
    await unclipArticle(database, ID, "2026-01-08T09:00:00.000Z");
    expect(await clip(database, { text: "نص آخر" })).toMatchObject({ kind: "restored", clipping: { version: 2 } });
    expect((await listClippings(database, ID)).map(({ version }) => version)).toEqual([2]);
  });

  it("makes no note where there is none", async () => {
    const database = openTestDatabase();
    expect(await unclipArticle(database, "https://example.org/x", LATER)).toBeNull();
    expect(await restoreClippings(database, "https://example.org/x", LATER)).toBeNull();
  });
});

describe("any steps of a reader, on two pages", () => {
  type Step = { readonly kind: "clip" | "hide" | "show"; readonly article: number; readonly text: number };
  const steps = fc.array(
    fc.record<Step>({
      kind: fc.constantFrom("clip", "clip", "hide", "show"),
      article: fc.nat(1),
      text: fc.nat(2),
    }),
    { maxLength: 10 },
  );

  it("leave one chain without a fault, and versions from 1 without a gap", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const ids = ["https://example.org/a", "https://example.org/b"];
        const database = await withNotes(...ids);
        const other = openDatabase(database.name);
        await Promise.all(
          list.map(async ({ kind, article, text }, i) => {
            const page = i % 2 === 0 ? database : other;
            const id = ids[article]!;
            if (kind === "clip") await clip(page, { text: `نص ${"ا".repeat(text)} آخر` }, id);
            else await (kind === "hide" ? unclipArticle : restoreClippings)(page, id, LATER);
          }),
        );
        const { faults, chains } = await check(database);
        expect(faults).toEqual([]);
        expect(chains.length).toBe(list.some(({ kind }) => kind === "clip") ? 1 : 0);
        for (const id of ids) {
          const versions = (await listVersions(database, id)).map(({ version }) => version);
          expect(versions).toEqual(versions.map((_, i) => i + 1));
          const living = (await listClippings(database, id)).at(-1)?.content.captured.at ?? null;
          expect((await getArticle(database, id))?.clippedAt).toBe(living);
        }
        other.close();
      }),
      { numRuns: 12 },
    );
  });
});

it("an export can be checked, and shows a letter that was changed", async () => {
  const ids = ["https://example.org/a", "https://example.org/b"];
  const database = await withNotes(...ids);
  for (const id of ids) await clip(database, {}, id);
  const writer = writeJson({ ...CONTEXT, scope: "clippings" });
  const pieces: Piece[] = [];
  const chains = await readChains(database, (clipping) => {
    pieces.push(...writer.add({ article: null, annotations: [], clippings: [clipping] }));
  });
  const rest = { terms: [], projects: [], searches: [], storyDecisions: [], entityProfiles: [] };
  pieces.push(...writer.end({ chains, ...rest }));
  const text = pieces.map((piece) => piece.text).join("");
  const verify = async (json: string) => {
    const { clippings, heads } = sealsOfExport(JSON.parse(json))!;
    const values = (list: readonly Found[]) => list.map(({ value }) => value);
    return (await verifyChain(values(clippings), values(heads), digest)).faults.map(({ kind }) => kind);
  };
  expect(await verify(text)).toEqual([]);
  expect(await verify(text.replace("شخصين", "شخصان"))).toEqual(["changedContent"]);
});
