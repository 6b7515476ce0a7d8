import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";

/**
 * Unpacks an archive that zipFolder has made: files stored as they are, one after the other from the first octet.
 *
 * @throws when it is another archive, or a name leads out of the folder.
 */
export async function unzip(archive: Buffer, folder: string): Promise<void> {
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size, length] = [
      archive.readUInt16LE(at + 8),
      archive.readUInt32LE(at + 18),
      archive.readUInt16LE(at + 26),
    ];
    if (method !== 0) throw new Error("This archive is packed: only those that zipFolder has made can be read.");
    const content = at + 30 + length + archive.readUInt16LE(at + 28);
    const path = join(folder, archive.toString("utf8", at + 30, at + 30 + length));
    if (!resolve(path).startsWith(resolve(folder) + sep)) throw new Error(`${path} leads out of the folder.`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, archive.subarray(content, content + size));
    at = content + size;
  }
}
