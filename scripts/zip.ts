/**
 * npm run zip
 *
 * Builds Rasd for Chromium and Firefox and packs each: .output/rasd-<version>-chrome.zip, -firefox.zip, and -sources.zip, from which
 * all three can be made again by this same command, byte by byte.
 *
 * `npm run zip -- --check` unpacks the sources into an empty folder, makes all three there and compares.
 * Exit code 1: something could not be built, or is not the same.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipFolder } from "./browsers/zip-folder.ts";
import { buildExtension } from "./start/build-extension.ts";
import { runProcess } from "./test/run-process.ts";
import { listSources } from "./zip/list-sources.ts";
import { unzip } from "./zip/unzip.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = join(root, ".output");
const interruption = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interruption.abort());
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };

const archives: Record<string, Buffer> = {
  chrome: await zipFolder(await buildExtension(root, "chromium", interruption.signal)),
  firefox: await zipFolder(await buildExtension(root, "firefox", interruption.signal)),
  sources: await zipFolder(root, listSources(root)),
};
await mkdir(output, { recursive: true });
for (const [what, archive] of Object.entries(archives)) {
  const name = `rasd-${version}-${what}.zip`;
  await writeFile(join(output, name), archive);
  console.log(`.output/${name}: ${(archive.byteLength / 1e6).toFixed(2)} MB`);
}
if (process.argv.includes("--check")) await check();

/** Makes everything again from the source package alone, as a reviewer does, and compares. */
async function check(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rasd-sources-"));
  try {
    await unzip(archives.sources!, folder);
    // What README tells a reviewer to call: it installs what package-lock.json asks for.
    const { succeeded, output: printed } = await runProcess([join(folder, "scripts", "run.mjs"), "zip"], {
      cwd: folder,
      env: { ...process.env, CI: "true" },
      output: "keep",
      signal: interruption.signal,
    });
    if (!succeeded) throw new Error(`The sources could not be built:\n${printed.trim()}`);
    for (const [what, archive] of Object.entries(archives)) {
      const again = await readFile(join(folder, ".output", `rasd-${version}-${what}.zip`));
      const isSame = again.equals(archive);
      console.log(`${what}, made again from the sources: ${isSame ? "the same, byte by byte" : "DIFFERENT"}`);
      if (!isSame) process.exitCode = 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
