// What the built extension may do, and why. A change here is a change of what readers are asked to trust.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import sites from "../../assets/sites.json" with { type: "json" };
import { matchPatternsFor } from "../../utils/core/sites/match-patterns.ts";
import { parseSites } from "../../utils/core/sites/parse-sites.ts";
import { CHROMIUM_BUILD } from "./support/rasd-in-chromium.ts";
import { FIREFOX_BUILD } from "./support/rasd-in-firefox.ts";

/** Every permission, with its reason. To add one: here first, with a reason a reader would accept. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  storage: "the reader's settings",
  unlimitedStorage: "notes must not be evicted when the disk runs low",
  activeTab: "«annotate this page», on one page of another site, when the reader asks for it",
  scripting:
    "puts the page session into that one page, and what makes the clean copy into a page that is being clipped",
  contextMenus:
    "«Highlight» and «Add to Rasd’s lexicon» in the menu of selected text, «Clip this article» in the page’s; they read only when one is chosen",
  alarms:
    "looks every hour whether a backup is due; browsers show the reader nothing for it, and Firefox has it no other way",
};

/** What Chromium wants besides. */
const CHROMIUM_PERMISSIONS: typeof PERMISSIONS = {
  offscreen:
    "a backup is written in a page out of sight: Chromium’s background cannot make the object URL it is saved from",
  sidePanel: "highlights and notes beside the article; Firefox has a sidebar without a permission",
};

/** Asked for when it is needed, with its reason. */
const OPTIONAL: typeof PERMISSIONS = {
  downloads: "backups are written into the downloads folder by themselves; asked for when the reader turns them on",
};

const outlets = matchPatternsFor(parseSites(sites));
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'";

describe.each([
  ["Chromium", CHROMIUM_BUILD],
  ["Firefox", FIREFOX_BUILD],
])("the manifest for %s", (browser, build) => {
  const manifest = JSON.parse(readFileSync(join(build, "manifest.json"), "utf8"));

  it("asks for these permissions and no other", () => {
    const asked = { ...PERMISSIONS, ...(browser === "Chromium" ? CHROMIUM_PERMISSIONS : {}) };
    expect(manifest.permissions.toSorted()).toEqual(Object.keys(asked).toSorted());
    expect(manifest.optional_permissions.toSorted()).toEqual(Object.keys(OPTIONAL).toSorted());
    expect(manifest.optional_host_permissions).toBeUndefined();
  });

  it("reads the outlets of the list and no other site", () => {
    expect(manifest.host_permissions).toEqual(outlets);
    expect(manifest.content_scripts).toEqual([
      { matches: outlets, js: ["page-start.js"], run_at: "document_start" },
      { matches: outlets, js: ["page-prefilter.js"], run_at: "document_idle" },
      { matches: outlets, css: ["assets/marks.css"], all_frames: true, match_about_blank: true },
    ]);
    expect(outlets.filter((pattern) => !/^\*:\/\/\*\.[a-z0-9.-]+\.[a-z]+\/([a-z]+\/)?\*$/.test(pattern))).toEqual([]);
  });

  it("lets its pages load and ask for nothing from elsewhere", () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY });
  });

  it("shows pages none of its files and listens to no page and no other extension", () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it("does not run in private windows", () => expect(manifest.incognito).toBe("not_allowed"));

  it("has these keys and no other", () => {
    const keys = [
      ...["manifest_version", "name", "description", "version", "default_locale", "icons", "incognito"],
      ...["permissions", "optional_permissions", "host_permissions", "content_scripts", "content_security_policy"],
      ...["action", "background", "commands", "options_ui"],
      ...(browser === "Firefox"
        ? ["browser_specific_settings", "sidebar_action"]
        : ["minimum_chrome_version", "side_panel"]),
    ];
    expect(Object.keys(manifest).toSorted()).toEqual(keys.toSorted());
    if (browser === "Firefox")
      expect(manifest.browser_specific_settings.gecko).toEqual({
        id: expect.stringMatching(/^[a-z0-9._-]+@[a-z0-9.-]+$/),
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["none"] },
      });
    else expect(manifest.minimum_chrome_version).toBe("123");
  });

  it("names itself in every language it speaks", () => {
    for (const lang of ["ar", "fr", "en"]) {
      const texts = JSON.parse(readFileSync(join(build, "_locales", lang, "messages.json"), "utf8"));
      const asked = JSON.stringify(manifest).match(/(?<=__MSG_)\w+(?=__)/g) ?? [];
      expect(asked.filter((key) => !texts[key]?.message)).toEqual([]);
    }
  });

  it("has a page script that sends the page neither messages nor events", () => {
    for (const name of ["page-start.js", "page-prefilter.js", "page.js", "page-highlighting.js"]) {
      const script = readFileSync(join(build, name), "utf8");
      expect(script.match(/\b(postMessage|dispatchEvent)\b/g)).toBeNull();
    }
  });
});
