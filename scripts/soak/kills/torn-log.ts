import { appendFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** LevelDB writes its log in blocks of this size; a record that does not fit goes on in the next, by a write of its own. */
const BLOCK = 32_768;
const HEADER = 7;
/** The first of several fragments. */
const FIRST = 2;

/**
 * Does to the log of a profile's extension database what a kill does that comes between two writes of one record: the first fragment is
 * there, to the end of its block, and the next never came. The browser must not run.
 * Source: https://github.com/google/leveldb/blob/main/doc/log_format.md
 */
export function tearLog(profile: string): void {
  const databases = join(profile, "Default", "IndexedDB");
  const [database] = readdirSync(databases).filter((name) => name.endsWith(".leveldb"));
  const folder = join(databases, database ?? "");
  const log = readdirSync(folder)
    .filter((name) => name.endsWith(".log"))
    .sort()
    .at(-1);
  if (log === undefined) throw new Error(`There is no log in ${folder}.`);
  const path = join(folder, log);
  const left = BLOCK - (statSync(path).size % BLOCK);
  const payload = Buffer.alloc(Math.max(0, left - HEADER), "A");
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(mask(crc32c(Buffer.concat([Buffer.from([FIRST]), payload]))), 0);
  header.writeUInt16LE(payload.length, 4);
  header[6] = FIRST;
  appendFileSync(path, Buffer.concat([header, payload]));
}

/** CRC-32C (Castagnoli), bit by bit: it is done once. */
function crc32c(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** As LevelDB stores a CRC, so that one of data with a CRC in it is no trouble. */
function mask(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
