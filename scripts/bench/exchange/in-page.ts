import { sealClipping, startChain } from "../../../utils/core/clippings/seal-clipping.ts";
import type { EnvelopeContext } from "../../../utils/core/exchange/envelope.ts";
import { IMPORT_KINDS } from "../../../utils/core/exchange/import-types.ts";
import { planImport } from "../../../utils/core/exchange/plan-import.ts";
import { readImport } from "../../../utils/core/exchange/read-import.ts";
import type { ExportWriter } from "../../../utils/core/exchange/types.ts";
import { writeJson } from "../../../utils/core/exchange/write-json.ts";
import { writeJsonLines } from "../../../utils/core/exchange/write-json-lines.ts";
import { writeWebAnnotation } from "../../../utils/core/exchange/write-web-annotation.ts";
import { digest } from "../../../utils/extension/sha-256.ts";
import { createBlobText } from "../../../utils/models/exchange/blob-text.ts";
import { openDatabase } from "../../../utils/store/database.ts";
import { importRecords } from "../../../utils/store/import-records.ts";
import { readForExport, readLibraryRecords } from "../../../utils/store/read-for-export.ts";
import { storedLibrary } from "../../../utils/store/stored-library.ts";
import { makeRecords } from "../library/make-records.ts";

const SEED = 5;
const NOW = "2026-03-01T09:00:00.000Z";
const signal = new AbortController().signal;
const CONTEXT = {
  scope: "everything",
  title: "",
  generatedAt: NOW,
  lang: "ar",
  extensionVersion: "0.0.0",
  lexiconVersion: "made",
  redacted: false,
} as const;
const WRITERS: Readonly<Record<string, (context: EnvelopeContext & { lang: "ar" }) => ExportWriter>> = {
  json: writeJson,
  "json-lines": writeJsonLines,
  "web-annotation": writeWebAnnotation,
};
/** A file is gathered in pieces of this many characters, which the browser may keep outside of the page's memory. */
const PIECE = 1_000_000;

/** Fills the database with made articles, every one of them clipped and truly sealed; gives how many records there are. */
export async function fill(count: number): Promise<number> {
  const database = openDatabase();
  await database.open();
  let head = startChain("made", NOW);
  let records = 0;
  for (const { articles, annotations, sealed } of makeRecords(count, SEED, Date.parse(NOW), 500)) {
    const clippings = [];
    for (const [index, { id, url, clippedAt }] of articles.entries()) {
      const { content } = sealed[index % sealed.length]!;
      const address = { typed: null, final: url, canonical: null };
      const text = `${clippedAt ?? ""}${content.text}${index}`;
      const made = await sealClipping(
        { articleId: id, version: 1, content: { ...content, address, text } },
        head,
        NOW,
        digest,
      );
      head = made.head;
      clippings.push(made.clipping);
    }
    await database.articles.bulkPut([...articles]);
    await database.annotations.bulkPut([...annotations]);
    await database.sealed.bulkPut(clippings);
    records += articles.length + annotations.length + clippings.length;
  }
  await database.chains.put(head);
  database.close();
  return records;
}

export interface WriteResult {
  readonly took: number;
  /** Octets. */
  readonly size: number;
  readonly longest: number;
  /** The most that the page's heap was seen to hold, without a collection being asked for, in octets. */
  readonly peak: number;
}

let file: Blob | null = null;

/** Writes everything in a format; the file stays for `read`. */
export async function write(format: string): Promise<WriteResult> {
  const database = openDatabase();
  const longest = watchLongTasks();
  const peak = watchHeap();
  const start = performance.now();
  const what = { kind: "everything", tombstones: true } as const;
  const rest = await readLibraryRecords(database, what);
  const writer = WRITERS[format]!(CONTEXT);
  const pieces: Blob[] = [];
  let [open, length]: [string[], number] = [[], 0];
  const add = (texts: Iterable<{ readonly text: string }>) => {
    for (const { text } of texts) {
      open.push(text);
      length += text.length;
    }
    if (length < PIECE) return;
    pieces.push(new Blob(open));
    [open, length] = [[], 0];
    peak.look();
  };
  for await (const records of readForExport(database, what, { signal }, rest.chains)) add(writer.add(records));
  add(writer.end(rest));
  file = new Blob([...pieces, ...open]);
  const took = performance.now() - start;
  database.close();
  return { took, size: file.size, longest: await longest(), peak: peak.most() };
}

/** Milliseconds, the longest the page would not have answered meanwhile, and the most its heap held, garbage included, in octets. */
export interface Phase {
  readonly took: number;
  readonly longest: number;
  readonly peak: number;
}

export interface ReadResult {
  readonly read: Phase;
  readonly planned: Phase;
  readonly written: Phase;
  readonly records: number;
}

/** Empties the database and takes the file up again. */
export async function read(): Promise<ReadResult> {
  const database = openDatabase();
  await database.delete();
  await database.open();
  const tools = { now: NOW, digest, pause: createPause() };
  const [found, read] = await measure(() => readImport(createBlobText(file!), tools));
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  const planning = { now: NOW, digest };
  const [plan, planned] = await measure(() => planImport(found.records, storedLibrary(database), planning));
  const watch = { onProgress: () => undefined, signal };
  const [records, written] = await measure(() => importRecords(database, plan, { deletions: false }, watch));
  database.close();
  return { read, planned, written, records };
}

/** Reads and plans the file once more; gives how many records it would write. */
export async function readAgain(): Promise<number> {
  const database = openDatabase();
  const found = await readImport(createBlobText(file!), { now: NOW, digest });
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  const again = await planImport(found.records, storedLibrary(database), { now: NOW, digest });
  const left = IMPORT_KINDS.reduce((sum, kind) => sum + again.writes[kind].length, 0);
  database.close();
  return left;
}

/** Gives the page its turn every few milliseconds, as the library's page does. */
function createPause(): () => Promise<void> {
  let end = performance.now() + 12;
  return async () => {
    if (performance.now() < end) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    end = performance.now() + 12;
  };
}

async function measure<T>(act: () => Promise<T>): Promise<[value: T, phase: Phase]> {
  const longest = watchLongTasks();
  const peak = watchHeap();
  const start = performance.now();
  const value = await act();
  const took = performance.now() - start;
  return [value, { took, peak: peak.most(), longest: await longest() }];
}

function watchHeap(): { readonly look: () => void; readonly most: () => number } {
  let most = 0;
  const look = () => {
    const { memory } = performance as Performance & { readonly memory: { readonly usedJSHeapSize: number } };
    most = Math.max(most, memory.usedJSHeapSize);
  };
  const timer = setInterval(look, 20);
  return {
    look,
    most: () => {
      look();
      clearInterval(timer);
      return most;
    },
  };
}

/** Gives the longest task from now on, in milliseconds; those under 50 are not told of: 0. */
function watchLongTasks(): () => Promise<number> {
  let longest = 0;
  const take = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ entryTypes: ["longtask"] });
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    take(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}
