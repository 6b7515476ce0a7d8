// What stands in the built files, and what does not.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHROMIUM_BUILD } from "./support/rasd-in-chromium.ts";
import { FIREFOX_BUILD } from "./support/rasd-in-firefox.ts";

const list = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

// Two processes have built them, one after the other, from the same sources: `npm run zip -- --check` compares whole packages made anew
// from the source package alone.
it("is the same in both browsers byte by byte, but for the manifest and who writes backups", () => {
  const files = list(CHROMIUM_BUILD);
  expect(list(FIREFOX_BUILD)).toEqual(files);
  const different = files.filter(
    (file) => !readFileSync(join(CHROMIUM_BUILD, file)).equals(readFileSync(join(FIREFOX_BUILD, file))),
  );
  expect(different).toEqual(["background.js", "manifest.json"]);
});

describe("no script", () => {
  const scripts = list(FIREFOX_BUILD)
    .filter((file) => file.endsWith(".js"))
    .map((file) => [file, readFileSync(join(FIREFOX_BUILD, file), "utf8")] as const);

  /** What Mozilla's linter warns of (`npm run lint:addon`), and what reaches the network. To add one: a name and its pattern. */
  it.each([
    [
      "sets HTML",
      /\.(?:inner|outer)HTML\s*\+?=(?!=)|\.insertAdjacentHTML\(|\bdocument\.writeln?\(|\.setHTMLUnsafe\(/gu,
    ],
    ["makes code of text", /\beval\(|\bnew Function\(|\bset(?:Timeout|Interval)\(\s*["'`]/gu],
    [
      "asks the network for anything",
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|\bimportScripts\b/gu,
    ],
  ])("%s", (_name, pattern) => {
    expect(scripts.length).toBeGreaterThan(8);
    expect(scripts.flatMap(([file, code]) => (code.match(pattern) ?? []).map((found) => `${file}: ${found}`))).toEqual(
      [],
    );
  });
});

describe("the manifest's icons", () => {
  const { icons } = JSON.parse(readFileSync(join(FIREFOX_BUILD, "manifest.json"), "utf8")) as {
    icons: Record<string, string>;
  };

  it("are of every size the browsers ask for", () => {
    expect(Object.keys(icons).map(Number)).toEqual(expect.arrayContaining([16, 32, 48, 96, 128]));
    for (const [size, path] of Object.entries(icons)) {
      const png = readFileSync(join(FIREFOX_BUILD, path));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });
});
