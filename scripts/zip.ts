/**
 * npm run zip
 *
 * Builds Rasd for Chromium and Firefox and packs each: .output/rasd-<version>-chrome.zip, -firefox.zip, and
 * -sources.zip, from which the Firefox package can be built again.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const wxt = fileURLToPath(new URL("../node_modules/wxt/bin/wxt.mjs", import.meta.url));
for (const browser of ["chrome", "firefox"]) {
  const { status } = spawnSync(process.execPath, [wxt, "zip", "--browser", browser], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
