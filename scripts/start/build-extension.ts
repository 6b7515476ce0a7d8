import { join } from "node:path";
import type { BrowserKind } from "../browsers/find-browser.ts";
import { runProcess } from "../test/run-process.ts";

/** The build failed; the message is what the build printed. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/**
 * Builds the extension, quietly, and returns its folder.
 *
 * @param root The project's folder.
 * @throws BuildError
 */
export async function buildExtension(root: string, kind: BrowserKind, signal: AbortSignal): Promise<string> {
  const target = kind === "chromium" ? "chrome" : "firefox";
  const wxt = join(root, "node_modules", "wxt", "bin", "wxt.mjs");
  const { succeeded, output } = await runProcess([wxt, "build", "-b", target, "--mv3"], {
    cwd: root,
    env: { ...process.env, CI: "true" },
    output: "keep",
    signal,
  });
  signal.throwIfAborted();
  if (!succeeded) throw new BuildError(`The extension could not be built:\n${output.trim()}`);
  return join(root, ".output", `${target}-mv3`);
}
