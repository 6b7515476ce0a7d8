import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A copy of a build that may write into the downloads folder from the beginning: the browser's own question stands in a window that no
 * test can press. Everything else is the build's.
 */
export async function withDownloads(build: string): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "rasd-downloads-"));
  await cp(build, path, { recursive: true });
  const file = join(path, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  manifest.permissions.push("downloads");
  delete manifest.optional_permissions;
  await writeFile(file, JSON.stringify(manifest));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
