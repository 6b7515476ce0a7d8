import { spawn } from "node:child_process";
import { findBrowser } from "../../../scripts/browsers/find-browser.ts";
import { CHROMIUM_BUILD } from "./rasd-in-chromium.ts";

/**
 * Opens an address in a Chromium with the extension that no developer tools are attached to (they forbid prerendering), and
 * ends it once `until` resolves. What was stored stays in the profile.
 */
export async function readUnwatched(
  url: string,
  {
    profile,
    proxy,
    until,
  }: { readonly profile: string; readonly proxy: string; readonly until: () => Promise<unknown> },
): Promise<void> {
  const { path } = await findBrowser("chromium", { install: false });
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--lang=ar"];
  const own = [`--user-data-dir=${profile}`, `--disable-extensions-except=${CHROMIUM_BUILD}`];
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const via = [`--proxy-server=${proxy}`, "--proxy-bypass-list=<-loopback>", `--load-extension=${CHROMIUM_BUILD}`];
  const browser = spawn(path, [...flags, ...own, ...quiet, ...via, url], { stdio: "ignore" });
  const ended = new Promise((resolve) => browser.once("exit", resolve));
  try {
    await until();
  } finally {
    browser.kill("SIGTERM");
    await ended;
  }
}
