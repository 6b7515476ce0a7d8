/**
 * When the log of Chromium's database is turned, and what may be written. That turning saves what it should is seen from outside:
 * `npm run soak -- torn-log`, `npm run soak -- disk-full`.
 */
import type { DBCore, Dexie, Middleware } from "dexie";
import fc from "fast-check";
import { expect, it, onTestFinished, vi } from "vitest";
import { openDatabase } from "../../utils/store/database.ts";
import { guardLog, LogInDoubtError, type LogTools, NEEDED_ROOM, type RunMemory } from "../../utils/store/guard-log.ts";
import { getArticle } from "../../utils/store/list-articles.ts";
import { saveArticle } from "../../utils/store/save-article.ts";
import { LOG_DATABASE, turnLog } from "../../utils/store/turn-log.ts";
import { sampleNote } from "../core/support/sample-note.ts";

const createMemory = (isTurned = false): RunMemory => ({
  isLogTurned: async () => isTurned,
  noteLogTurned: async (is) => {
    isTurned = is;
  },
});

/** A disk that counts its turns; what it has left and whether it can write is set from outside. */
const createDisk = () => {
  const disk = { turns: 0, time: 0, left: NEEDED_ROOM as number | null, isBroken: false };
  const tools: LogTools = {
    turn: async () => {
      if (disk.isBroken) throw new DOMException("no", "UnknownError");
      disk.turns++;
    },
    room: async () => disk.left,
    // Whatever was seen is too old to be believed.
    now: () => {
      disk.time += 2_000;
      return disk.time;
    },
    limit: 20_000,
  };
  return Object.assign(disk, { tools });
};

/** A guard alone, and the transaction it was last asked for. */
function guard(memory: RunMemory, tools: LogTools) {
  let middleware: Middleware<DBCore> | undefined;
  const database = {
    use: (used: Middleware<DBCore>) => {
      middleware = used;
    },
  } as unknown as Dexie;
  const guarded = guardLog(database, memory, tools);
  const begun = Object.assign(new EventTarget(), { error: null as DOMException | null });
  const core = middleware?.create({ transaction: () => begun } as unknown as DBCore) as DBCore;
  return { ...guarded, begun, begin: (mode: IDBTransactionMode) => core.transaction([], mode as "readwrite") };
}

it("turns the log and leaves nothing behind, as often as it is called, even after a turn that was cut short", async () => {
  await new Promise<void>((done) => {
    const request = indexedDB.open(LOG_DATABASE, 1);
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
  await turnLog();
  await turnLog();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(LOG_DATABASE);
});

it("turns the log before the first write, by the browser's own means, and keeps the note", async () => {
  const memory = createMemory();
  const database = openDatabase(`rasd-test-guard-${crypto.randomUUID()}`, { memory });
  onTestFinished(() => database.delete());
  const note = sampleNote();
  await saveArticle(database, note);
  expect(await memory.isLogTurned()).toBe(true);
  expect((await getArticle(database, note.id))?.id).toBe(note.id);
});

it("turns it once for all pages of one run of the browser", async () => {
  const [memory, disk] = [createMemory(), createDisk()];
  const pages = [guard(memory, disk.tools), guard(memory, disk.tools)];
  await Promise.all(pages.flatMap((page) => [page.ready(), page.ready()]));
  expect([disk.turns, ...pages.map((page) => page.refusal())]).toEqual([1, null, null]);
});

it("refuses writes while there is too little room, lets reading go on, and writes once there is room", async () => {
  const disk = createDisk();
  const page = guard(createMemory(), disk.tools);
  disk.left = NEEDED_ROOM - 1;
  await page.ready();
  expect(disk.turns).toBe(0);
  expect(page.begin("readonly")).toBe(page.begun);
  expect(() => page.begin("readwrite")).toThrow(LogInDoubtError);
  expect(() => page.begin("readwrite")).toThrow(/only 8 MB left.*Make room for 9 MB/u);
  disk.left = NEEDED_ROOM;
  await page.ready();
  expect(page.begin("readwrite")).toBe(page.begun);
});

it("refuses writes once the disk is nearly full, though the log is whole, and goes on without turning it when there is room", async () => {
  const disk = createDisk();
  const page = guard(createMemory(), disk.tools);
  await page.ready();
  await page.look();
  expect(page.begin("readwrite")).toBe(page.begun);
  disk.left = NEEDED_ROOM - 1;
  await page.look();
  expect(page.begin("readonly")).toBe(page.begun);
  expect(() => page.begin("readwrite")).toThrow(/only 8 MB left.*Make room for 9 MB/u);
  disk.left = NEEDED_ROOM;
  await page.look();
  expect([page.begin("readwrite"), disk.turns]).toEqual([page.begun, 1]);
});

it("asks once for writes in a row, and each time while there is too little room", async () => {
  let [time, asked] = [0, 0];
  let left: number | null = NEEDED_ROOM;
  const room = async () => {
    asked++;
    return left;
  };
  const page = guard(createMemory(true), { turn: async () => {}, room, now: () => time, limit: 50 });
  await Promise.all([page.look(), page.look(), page.look()]);
  await page.look();
  expect(asked).toBe(1);
  time = 100;
  left = 0;
  await page.look();
  await page.look();
  expect([asked, page.refusal() === null]).toEqual([3, false]);
});

it("looks before a transaction that writes, not before one that reads or stands in another", async () => {
  const estimate = vi.spyOn(navigator.storage, "estimate");
  onTestFinished(() => estimate.mockRestore());
  const database = openDatabase(`rasd-test-guard-${crypto.randomUUID()}`, { memory: createMemory(true) });
  onTestFinished(() => database.delete());
  await saveArticle(database, sampleNote());
  const whole = await database.whole();
  expect(estimate).toHaveBeenCalledTimes(1);
  estimate.mockResolvedValue({ quota: 10, usage: 9 });
  await new Promise((done) => setTimeout(done, 120));
  await getArticle(database, sampleNote().id);
  await whole.transaction("r", whole.articles, () => whole.articles.count());
  expect(estimate).toHaveBeenCalledTimes(1);
  await expect(saveArticle(database, { ...sampleNote(), url: "https://a.example/2" })).rejects.toThrow(
    /only 0 MB left/u,
  );
  await expect(database.writable()).rejects.toThrow(LogInDoubtError);
  estimate.mockRestore();
  await new Promise((done) => setTimeout(done, 120));
  await database.writable();
  await saveArticle(database, sampleNote());
  const nested = () => whole.transaction("rw", whole.articles, () => whole.articles.count());
  expect(await whole.transaction("rw", whole.articles, nested)).toBe(1);
});

it("turns it without being told how much room there is", async () => {
  const disk = createDisk();
  disk.left = null;
  const page = guard(createMemory(), disk.tools);
  await page.ready();
  expect([disk.turns, page.refusal()]).toEqual([1, null]);
});

it("refuses writes while the log cannot be turned, and tries again", async () => {
  const disk = createDisk();
  const page = guard(createMemory(), disk.tools);
  disk.isBroken = true;
  await page.ready();
  expect(page.refusal()).toBeInstanceOf(LogInDoubtError);
  disk.isBroken = false;
  await page.ready();
  expect(page.refusal()).toBeNull();
});

it("waits for a slow turn no longer than it must, and refuses nothing then", async () => {
  let finish = () => {};
  const turn = () =>
    new Promise<void>((done) => {
      finish = done;
    });
  const page = guard(createMemory(), { turn, room: async () => null, now: () => 0, limit: 50 });
  await page.ready();
  expect([page.refusal(), page.isDue()]).toEqual([null, true]);
  finish();
  await expect.poll(page.isDue).toBe(false);
});

// To add an error: what a transaction was called off with, and whether the log may be torn.
it.each([
  ["UnknownError", true],
  ["QuotaExceededError", true],
  ["AbortError", true],
  ["ConstraintError", false],
  [null, false],
])("after a transaction called off with %s", async (name, isDue) => {
  const disk = createDisk();
  const page = guard(createMemory(), disk.tools);
  await page.ready();
  page.begin("readwrite");
  page.begun.error = name === null ? null : new DOMException("", name);
  page.begun.dispatchEvent(new Event("abort"));
  expect([page.isDue(), page.refusal() !== null]).toEqual([isDue, isDue]);
  await page.ready();
  expect([disk.turns, page.refusal()]).toEqual([isDue ? 2 : 1, null]);
});

it("turns it anew in every page whose connection was lost, and for those opened after", async () => {
  const [memory, disk] = [createMemory(), createDisk()];
  const pages = [guard(memory, disk.tools), guard(memory, disk.tools)];
  await Promise.all(pages.map((page) => page.ready()));
  const connections = pages.map(() => new EventTarget() as IDBDatabase);
  pages.forEach((page, at) => {
    page.watch(connections[at]!);
    page.watch(connections[at]!);
  });
  for (const connection of connections) connection.dispatchEvent(new Event("close"));
  expect(pages.every((page) => page.refusal() !== null)).toBe(true);
  const opened = guard(memory, disk.tools);
  await opened.ready();
  expect(disk.turns).toBe(2);
  await Promise.all(pages.map((page) => page.ready()));
  expect(pages.map((page) => page.refusal())).toEqual([null, null]);
});

it("turns it in a page that saw a write fail, even when nothing can be remembered", async () => {
  const disk = createDisk();
  const memory = { ...createMemory(true), noteLogTurned: () => Promise.reject(new Error("no memory")) };
  const page = guard(memory, disk.tools);
  await page.ready();
  expect(disk.turns).toBe(0);
  page.doubt();
  await page.ready();
  expect([disk.turns, page.refusal()]).toEqual([1, null]);
});

it("turns it again when a write fails while it is turned", async () => {
  const disk = createDisk();
  let isFirst = true;
  const turn = async () => {
    await disk.tools.turn();
    if (isFirst) page.doubt();
    isFirst = false;
  };
  const page = guard(createMemory(), { ...disk.tools, turn });
  await page.ready();
  expect([disk.turns, page.isDue(), page.refusal() !== null]).toEqual([1, true, true]);
  await page.ready();
  expect([disk.turns, page.isDue(), page.refusal()]).toEqual([2, false, null]);
});

it("never lets a write stand behind a torn end, and refuses none that need not be, whatever happens in whatever order", async () => {
  const PAGES = 3;
  const happening = fc.record({
    kind: fc.constantFrom("write", "write", "write", "fail", "fill", "free", "break", "mend", "wake", "restart"),
    page: fc.nat(PAGES - 1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (happenings) => {
      const disk = createDisk();
      let isTorn = true;
      const tools: LogTools = {
        ...disk.tools,
        turn: async () => {
          await disk.tools.turn();
          isTorn = false;
        },
      };
      let memory = createMemory();
      const open = () => guard(memory, tools);
      let pages = Array.from({ length: PAGES }, open);
      for (const { kind, page } of happenings) {
        const one = pages[page]!;
        if (kind === "fill") disk.left = 0;
        else if (kind === "free") disk.left = NEEDED_ROOM;
        else if (kind === "break") disk.isBroken = true;
        else if (kind === "mend") disk.isBroken = false;
        else if (kind === "wake") pages[page] = open();
        else if (kind === "fail") {
          isTorn = true;
          // Chromium closes the connections of all pages.
          for (const each of pages) each.doubt();
        } else if (kind === "restart") {
          isTorn = true;
          memory = createMemory();
          pages = Array.from({ length: PAGES }, open);
        } else {
          await one.ready();
          await one.look();
          const isRefused = one.refusal() !== null;
          if (!isRefused) expect([isTorn, disk.left]).toEqual([false, NEEDED_ROOM]);
          if (disk.left !== 0 && !disk.isBroken) expect(isRefused).toBe(false);
        }
      }
    }),
    { numRuns: 60 },
  );
});
