/** What the soak judges by: that it would see a loss, goes on where it was stopped, and says what was not reached. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { zipFolder } from "../../scripts/browsers/zip-folder.ts";
import { describeRate } from "../../scripts/soak/describe-rate.ts";
import { makeFuzzedPage } from "../../scripts/soak/fuzz/make-page.ts";
import { readNote, writeNote } from "../../scripts/soak/kills/checksum.ts";
import { compare, OWN } from "../../scripts/soak/kills/compare.ts";
import { countKinds } from "../../scripts/soak/leaks/count-kinds.ts";
import { findGrowing } from "../../scripts/soak/leaks/find-growing.ts";
import type { HeapSnapshot } from "../../scripts/soak/leaks/take-snapshot.ts";
import { readOptions } from "../../scripts/soak/read-options.ts";
import { makeRows, renderTable } from "../../scripts/soak/render-table.ts";
import { runPart } from "../../scripts/soak/run-part.ts";
import { readState, type SoakState, writeState } from "../../scripts/soak/state.ts";
import { type Pending, readSyncs } from "../../scripts/soak/syncs/read-syncs.ts";
import type { Part } from "../../scripts/soak/types.ts";
import { unzip } from "../../scripts/zip/unzip.ts";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rasd-soak-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it("reads back a note as it was written, and none that was cut or changed", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("شهادة|وقرائن", "|", ""));
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (id, body, version, at) => {
      const written = writeNote({ id, version, body });
      expect(readNote(id, written)).toEqual({ id, version, body });
      const cut = written.slice(0, at % written.length);
      expect(readNote(id, cut)).toBeNull();
      expect(readNote(`${id}x`, written)).toBeNull();
    }),
  );
});

const ARTICLE = "https://example.org/a.html";
const id = (at: number) => `${OWN}${String(at).padStart(12, "0")}`;
const row = (at: number, version: number, changes: object = {}) => ({
  ...{ id: id(at), articleId: ARTICLE, note: writeNote({ id: id(at), version, body: `نص ${at}` }) },
  ...changes,
});

// To add one: what is stored, and what is seen when versions 2 of notes 1 and 2 were acknowledged.
it.each([
  ["all there, one of them newer", [row(1, 2), row(2, 3)], {}],
  ["one missing", [row(1, 2)], { lost: [id(2)] }],
  ["one older", [row(1, 2), row(2, 1)], { lost: [id(2)] }],
  ["one cut", [row(1, 2), row(2, 2, { note: "2|0000" })], { lost: [id(2)], torn: [id(2)] }],
  ["one without its article", [row(1, 2), row(2, 2, { articleId: "x" })], { lost: [id(2)], torn: [id(2)] }],
  [
    "one twice",
    [row(1, 2), row(2, 2), row(3, 1, { note: writeNote({ id: id(3), version: 1, body: "نص 2" }) })],
    { doubled: [id(3)] },
  ],
  ["somebody else's beside them", [row(1, 2), row(2, 2), { id: "x", articleId: ARTICLE, note: "" }], {}],
])("sees in a store: %s", (_name, annotations, damage) => {
  const acknowledged = new Map([
    [id(1), 2],
    [id(2), 2],
  ]);
  const dump = { rasd: { annotations, articles: [{ id: ARTICLE }] } };
  expect(compare(acknowledged, dump)).toEqual({ lost: [], torn: [], doubled: [], ...damage });
});

/** A snapshot in V8's form. To add a thing: its type, its name and the names of its properties. */
function snapshotOf(
  things: readonly (readonly [type: string, name: string, properties?: readonly string[]])[],
): HeapSnapshot {
  const strings: string[] = [];
  const place = (text: string) => (strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1);
  const types = ["hidden", "code", "object", "native", "string", "concatenated string"];
  const nodes = things.flatMap(([type, name, properties = []], index) => [
    ...[types.indexOf(type), place(name), index, 16, properties.length],
  ]);
  const edges = things.flatMap(([, , properties = []]) => properties.flatMap((name) => [1, place(name), 0]));
  return {
    snapshot: {
      meta: {
        node_fields: ["type", "name", "id", "self_size", "edge_count"],
        node_types: [types],
        edge_fields: ["type", "name_or_index", "to_node"],
        edge_types: [["element", "property"]],
      },
    },
    ...{ nodes, edges, strings },
  };
}

it("counts in a heap what scripts hold, by kinds, and nothing that the browser keeps by itself", () => {
  const counts = countKinds(
    snapshotOf([
      ["object", "AbortSignal"],
      ["object", "Object", ["note", "colour"]],
      ["object", "AbortSignal"],
      ["object", "Object", ["colour", "note", "__proto__"]],
      ["native", "<p>", ["parent"]],
      ["string", "ضيعة"],
      ["concatenated string", "(concatenated string)"],
      ["code", "a"],
      ["hidden", "b"],
      ["native", "blink::UndoStep"],
      ["native", "system / WeakArrayList"],
      ["object", "system / Context / scope @7"],
      ["native", "LayoutShift"],
    ]),
  );
  expect(Object.fromEntries(counts)).toEqual({
    "object AbortSignal": 2,
    "object {colour, note}": 2,
    "native <p>": 1,
    string: 2,
    "object system / Context / scope @7": 1,
  });
});

it("says what a browser writes in another form", () => {
  const { snapshot, ...rest } = snapshotOf([]);
  const meta = { ...snapshot.meta, node_fields: ["type", "name"] };
  expect(() => countKinds({ snapshot: { meta }, ...rest })).toThrow("no field edge_count");
});

// To add one: how many there were at each look, three times something between them.
it.each([
  ["one more each time", [4, 7, 10], true],
  ["several more each time", [0, 9, 18], true],
  ["the last one let go", [4, 6, 9], true],
  ["held until the next time", [4, 5, 5], false],
  ["gathered, then let go", [4, 7, 4], false],
  ["made once, late", [4, 7, 7], false],
  ["never there before", [0, 0, 3], false],
])("sees in a heap: %s", (_name, counts, grows) => {
  const looks = counts.map((count) => new Map([["closure a", count]]));
  expect(findGrowing(looks, 3)).toEqual(grows ? [{ kind: "closure a", counts }] : []);
});

it("sees no growth where it has looked once", () => {
  expect(findGrowing([new Map([["closure a", 9]])], 3)).toEqual([]);
  expect(findGrowing([], 3)).toEqual([]);
});

const PART: Part = {
  ...{ name: "count", what: "a | count", demanded: "10", rounds: 10, short: 1 },
  run: async (job) => {
    while (job.goesOn()) {
      if (job.done() === 4) job.fault("four");
      job.advance(1, { counted: 1 });
    }
  },
  judge: ({ counts }) => ({ seen: `${counts.counted} counted`, met: true }),
};
const surroundings = (signal = new AbortController().signal) => ({
  ...{ now: () => Date.parse("2026-01-05T10:00:00Z"), save: async () => {}, tell: () => {}, signal },
});

it("goes on where it was stopped, and keeps what went wrong before", async () => {
  const state: SoakState = {};
  await runPart(PART, 5, state, 60_000, surroundings());
  expect(state.count).toMatchObject({ done: 5, counts: { counted: 5, faults: 1 }, faults: ["four"] });
  await runPart(PART, 10, state, 60_000, surroundings());
  expect(state.count).toMatchObject({ done: 10, counts: { counted: 10, faults: 1 } });
  const [seen] = makeRows([PART], state);
  expect(seen).toMatchObject({ met: false, seen: "10: 1 faults, the first: four", date: "2026-01-05" });
});

it("counts what a part throws as a fault, unless it was interrupted", async () => {
  const broken: Part = { ...PART, run: () => Promise.reject(new Error("broken")) };
  const state: SoakState = {};
  await runPart(broken, 1, state, 60_000, surroundings(AbortSignal.abort()));
  expect(state.count?.faults).toEqual([]);
  await runPart(broken, 1, state, 60_000, surroundings());
  expect(state.count?.faults[0]).toContain("broken");
});

it("says of each part whether it was reached, and never that of one not finished", async () => {
  const state: SoakState = {};
  await runPart({ ...PART, run: async (job) => job.advance(3, { counted: 3 }) }, 10, state, 60_000, surroundings());
  const skipped: Part = { ...PART, name: "skipped", run: async (job) => job.skip("no disk") };
  await runPart(skipped, 10, state, 60_000, surroundings());
  const rows = makeRows([PART, skipped, { ...PART, name: "other" }], state);
  expect(rows.map(({ seen, met }) => [seen, met])).toEqual([
    ["3 of 10: 3 counted", null],
    ["not run: no disk", null],
    ["not run", null],
  ]);
  expect(renderTable(rows)).toContain(
    "| a \\| count | 10 | 3 of 10: 3 counted | — | `npm run soak -- count` | 2026-01-05 |",
  );
});

it("keeps its state in a file, and begins with none", async () => {
  const path = join(await temporaryFolder(), "deep", "state.json");
  expect(await readState(path)).toEqual({});
  const state: SoakState = {};
  await runPart(PART, 3, state, 60_000, surroundings());
  await writeState(path, state);
  expect(await readState(path)).toEqual(state);
});

// To add one: rounds done, milliseconds they took, rounds wanted.
it.each([
  [0, 0, 10, ""],
  [239, 906_982, 1_000, ", 3.8 s a round, 48 min to go"],
  [5_000, 10_000, 10_000, ", 2.0 ms a round, 10 s to go"],
  [20, 1_000, 20, ", 50.0 ms a round, 0 s to go"],
])("says how fast a part goes: %i in %i ms of %i", (done, took, rounds, rate) =>
  expect(describeRate({ done, took }, rounds)).toBe(rate),
);

it.each([
  [[], { parts: [], scale: 1, minutes: 50, state: null, fresh: false }],
  [["reload", "--scale", "0.1", "--fresh"], { parts: ["reload"], scale: 0.1, minutes: 50, state: null, fresh: true }],
  [["--scale", "2"], null],
  [["--minutes"], null],
  [["--quick"], null],
])("reads %j", (args, options) => expect(readOptions(args)).toEqual(options));

// To add one: what strace printed, and the paths that were synced.
it.each([
  ["a call that returned", ["7 fdatasync(12</p/000003.log>) = 0"], ["/p/000003.log"]],
  ["padded by strace", ["30098 fsync(3</p/b.sqlite-wal>)         = 0"], ["/p/b.sqlite-wal"]],
  ["one that failed", ["7 fdatasync(12</p/a.log>) = -1 EIO (Input/output error)"], []],
  ["one still under way", ["7 fdatasync(12</p/a.log> <unfinished ...>"], []],
  [
    "two cut by each other, the second done first",
    [
      "7 fdatasync(12</p/a.log> <unfinished ...>",
      "8 fsync(9</p/b.log> <unfinished ...>",
      "8 <... fsync resumed>)       = 0",
      "7 <... fdatasync resumed>)   = 0",
    ],
    ["/p/b.log", "/p/a.log"],
  ],
  [
    "one cut that failed, then one that did not",
    [
      "7 fsync(1</p/a.log> <unfinished ...>",
      "7 <... fsync resumed>) = -1 EIO (Input/output error)",
      "7 fsync(1</p/a.log>) = 0",
    ],
    ["/p/a.log"],
  ],
  ["the end of a process, and an empty line", ["7 +++ exited with 0 +++", ""], []],
])("reads what was synced to disk: %s", (_name, lines, paths) => {
  expect(readSyncs(lines, new Map())).toEqual(paths);
  // However the lines came in.
  const pending: Pending = new Map();
  expect(lines.flatMap((line) => readSyncs([line], pending))).toEqual(paths);
});

it("makes the same page for the same number, and others for others", () => {
  expect(makeFuzzedPage(7)).toEqual(makeFuzzedPage(7));
  expect(new Set(Array.from({ length: 200 }, (_, seed) => makeFuzzedPage(seed).body)).size).toBe(200);
});

it("packs and unpacks a folder, and refuses a name that leads out of it", async () => {
  const [from, to] = [await temporaryFolder(), await temporaryFolder()];
  await writeFile(join(from, "نص.txt"), "محتوى");
  await writeFile(join(from, "empty"), "");
  const archive = await zipFolder(from);
  await unzip(archive, to);
  expect(await readFile(join(to, "نص.txt"), "utf8")).toBe("محتوى");
  expect(await zipFolder(to)).toEqual(archive);
  await writeFile(join(from, "xx"), "x");
  const bent = Buffer.from((await zipFolder(from, ["xx"])).toString("latin1").replace("xx", ".."), "latin1");
  await expect(unzip(bent, to)).rejects.toThrow("leads out");
});
