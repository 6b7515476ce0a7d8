import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/**
 * Packs a folder as a zip archive, files stored as they are, names with forward slashes in sorted order and no
 * dates, so that the same folder gives the same bytes. For archives below 4 GB and 65,535 files, which needs no zip64.
 *
 * @param files Paths in the folder, in the order of the archive. Default: all there are.
 *
 * Source: PKWARE APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
 */
export async function zipFolder(folder: string, files?: readonly string[]): Promise<Buffer> {
  const paths = files?.map((file) => join(folder, file)) ?? (await listFiles(folder));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const path of paths) {
    const name = Buffer.from(path.slice(join(folder, "/").length).replaceAll("\\", "/"), "utf8");
    const content = await readFile(path);
    const common = commonHeader(name, content);
    const local = Buffer.concat([signature(0x04034b50), common, name, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common, place, name]));
    parts.push(local);
    offset += local.byteLength;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(paths.length, 4);
  end.writeUInt16LE(paths.length, 6);
  end.writeUInt32LE(central.byteLength, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, signature(0x06054b50), end]);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The 26 bytes that a file's local header and its directory entry share. */
function commonHeader(name: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0); // version needed: 2.0
  header.writeUInt16LE(0x0800, 2); // the name is UTF-8
  header.writeUInt16LE(0, 4); // stored
  header.writeUInt16LE(0x0021, 8); // 1 January 1980, the format's first day
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.byteLength, 14);
  header.writeUInt32LE(content.byteLength, 18);
  header.writeUInt16LE(name.byteLength, 22);
  return header;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
