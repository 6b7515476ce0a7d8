import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHost } from "../../utils/dom/create-host.ts";
import { createMarkMap } from "../../utils/dom/create-mark-map.ts";
import { HIGHLIGHT_BAR_STYLE } from "../../utils/dom/highlight-bar/bar-style.ts";
import { HOST_STYLE } from "../../utils/dom/host-style.ts";
import { showHosts } from "./show-hosts.ts";

let hideHosts: () => void;
let host: HTMLElement;

const CONTENT = `<div class="frame" style="position: absolute; left: 40px; top: 60px; pointer-events: auto">
  <div class="panel"><textarea class="field">abc</textarea></div></div>`;

function put(css: string): ShadowRoot {
  const made = createHost(document, css);
  made.root.innerHTML = CONTENT;
  host = made.host;
  document.documentElement.append(host);
  host.showPopover();
  return made.root;
}

beforeEach(() => {
  hideHosts = showHosts(document);
});

afterEach(() => {
  hideHosts();
  host.remove();
});

const isReached = () => document.elementFromPoint(50, 70) === host;

describe("a host", () => {
  it("is seen and reached only while the injected sheet is there, and its popover open", () => {
    put(HOST_STYLE);
    expect(isReached()).toBe(true);
    hideHosts();
    expect([isReached(), host.checkVisibility({ visibilityProperty: true })]).toEqual([false, false]);
    hideHosts = showHosts(document);
    expect(isReached()).toBe(true);
    host.hidePopover();
    expect(isReached()).toBe(false);
  });

  it("leaves nothing of the sheet on the page's own elements, its own popovers included", () => {
    put(HOST_STYLE);
    const own = document.createElement("div");
    own.popover = "manual";
    document.body.append(own);
    own.showPopover();
    for (const element of [document.documentElement, document.body, own])
      expect(getComputedStyle(element).getPropertyValue("--hl-host")).toBe("");
    own.remove();
  });

  // What a page may give the property; only hiding is left to it, which it can do in other ways too. To add one, add a line.
  it.each(["hidden", "collapse", "visible", "none", "0", "inherit", "initial", "", "grid"])(
    "stands where it stood when the page says «%s»",
    (value) => {
      const root = put(HOST_STYLE);
      const frame = root.querySelector(".frame")!;
      const before = JSON.stringify(frame.getBoundingClientRect());
      host.style.setProperty("--hl-host", value, "important");
      expect(JSON.stringify(frame.getBoundingClientRect())).toBe(before);
      const { visibility, opacity, display } = getComputedStyle(host);
      expect([visibility === "visible", opacity, display]).toEqual([isReached(), "1", "block"]);
    },
  );
});

describe("when the sheet goes, the field of a note", () => {
  it("goes with it at once, unless it is written in: that stays alone for a moment", () => {
    const field = put(HIGHLIGHT_BAR_STYLE).querySelector("textarea")!;
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const panel = field.parentElement!;
    expect([seen(field), seen(panel)]).toEqual([true, true]);
    hideHosts();
    expect([seen(field), seen(panel)]).toEqual([false, false]);
    hideHosts = showHosts(document);
    field.focus();
    expect([seen(field), seen(panel)]).toEqual([true, true]);
    hideHosts();
    expect([seen(field), seen(panel), field.matches(":focus")]).toEqual([true, false, true]);
    for (const transition of field.getAnimations()) transition.finish();
    expect(seen(field)).toBe(false);
  });
});

describe("the map of marks", () => {
  it("is a host too", async () => {
    const text = document.body.appendChild(document.createElement("p"));
    text.textContent = "شبكة";
    const life = new AbortController();
    const range = new StaticRange({
      startContainer: text.firstChild!,
      startOffset: 0,
      endContainer: text.firstChild!,
      endOffset: 4,
    });
    createMarkMap(document, () => {}, life.signal).show([{ range, colour: "red", kind: "named" }]);
    const hosts = () => [...document.querySelectorAll<HTMLElement>(":root > [popover]")];
    await vi.waitFor(() => expect(hosts()).toHaveLength(1));
    host = hosts()[0]!;
    const seen = () => host.checkVisibility({ visibilityProperty: true });
    expect(seen()).toBe(true);
    hideHosts();
    expect(seen()).toBe(false);
    life.abort();
    text.remove();
  });
});
