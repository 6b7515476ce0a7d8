import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Piece } from "../../utils/core/exchange/types.ts";
import { createCheckedFile } from "../../utils/models/backup/checked-file.ts";
import { createFileSink } from "../../utils/models/exchange/export-sink.ts";
import { createPause } from "../../utils/models/exchange/pause.ts";
import { createZipSink } from "../../utils/models/exchange/zip-sink.ts";

const pause = createPause(new AbortController().signal);
const AT = "2026-01-06T09:00:00.000Z";

async function unzip(calls: readonly (readonly Piece[])[]): Promise<Record<string, string>> {
  const sink = createZipSink(AT);
  for (const pieces of calls) await sink.add(pieces, pause);
  const zip = unzipSync(new Uint8Array(await (await sink.end(pause)).arrayBuffer()));
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The slow obvious version: pieces of one name, joined. */
function join(calls: readonly (readonly Piece[])[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { file, text } of calls.flat()) files[file] = (files[file] ?? "") + text;
  return files;
}

const text = fc.string({ unit: fc.constantFrom(...'ابتسامة العدل 🧵é,"\n='.match(/./gsu)!), maxLength: 40 });
const piece = fc.record({ file: fc.constantFrom("جدول.csv", "b/ملاحظة.md", "c.md"), text });

describe("a zip of many files", () => {
  it("holds each file whole, however its pieces come", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 12 }), async (calls) => {
        expect(await unzip(calls)).toEqual(join(calls));
      }),
      { numRuns: 60 },
    );
  });

  it("lets small files go while tables grow on, past what is held open", async () => {
    const long = "سطر,".repeat(60_000);
    const calls = Array.from({ length: 30 }, (_, index) => [
      { file: "table.csv", text: `${index}\n` },
      { file: `notes/${index}.md`, text: long },
    ]);
    expect(await unzip(calls)).toEqual(join(calls));
  });

  it("says so when a file goes on that is closed already", async () => {
    const sink = createZipSink(AT);
    await sink.add([{ file: "a.md", text: "x".repeat(3_000_000) }], pause);
    await sink.add([{ file: "b.md", text: "x".repeat(3_000_000) }], pause);
    await sink.add([{ file: "c.md", text: "x".repeat(3_000_000) }], pause);
    await expect(sink.add([{ file: "a.md", text: "more" }], pause)).rejects.toThrow("a.md went on");
  });

  it("ends at once when it is called off", async () => {
    const calling = new AbortController();
    const sink = createZipSink(AT);
    calling.abort(new Error("called off"));
    await expect(sink.add([{ file: "a.md", text: "x" }], createPause(calling.signal))).rejects.toThrow("called off");
  });
});

it("one file is its pieces, in their order", async () => {
  const sink = createFileSink("text/plain");
  await sink.add([{ file: "x", text: "أ" }], pause);
  await sink.add(
    [
      { file: "x", text: "🧵" },
      { file: "x", text: "b" },
    ],
    pause,
  );
  expect(await (await sink.end(pause)).text()).toBe("أ🧵b");
});

it("a checked file reads as it was written, over the bounds of its pieces", async () => {
  const file = createCheckedFile("text/plain");
  const parts = ["شبكة".repeat(400_000), "🧵", "x".repeat(1_000_001), ""];
  for (const part of parts) await file.add(part);
  expect(await (await file.end()).text()).toBe(parts.join(""));
});
