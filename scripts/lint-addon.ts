/**
 * npm run lint:addon
 *
 * Checks the Firefox build (.output/firefox-mv3, made by `npm run zip` or `npm test`) as the store does, with Mozilla's addons-linter.
 * It is installed at the first call, from a lock file of its own: it brings as many packages as all the rest together.
 * Exit code 0: no error and no warning.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("lint-addon", import.meta.url));
const built = fileURLToPath(new URL("../.output/firefox-mv3", import.meta.url));
const linter = join(folder, "node_modules", "addons-linter", "bin", "addons-linter");
if (!existsSync(join(built, "manifest.json"))) {
  console.error("There is no build for Firefox: call `npm run zip` first.");
  process.exit(1);
}
if (!existsSync(linter)) {
  const windows = process.platform === "win32";
  const npm = spawnSync(windows ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    shell: windows,
  });
  if (npm.status !== 0) {
    console.error("addons-linter could not be installed; see npm's message above.");
    process.exit(1);
  }
}
const { status } = spawnSync(process.execPath, [linter, "--warnings-as-errors", built], { stdio: "inherit" });
process.exitCode = status ?? 1;
