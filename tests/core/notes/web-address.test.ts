import { expect, it } from "vitest";
import { linkAddress } from "../../../utils/core/notes/web-address.ts";

// To add one: an address, and whether a link may have it.
it.each([
  ["https://hespress.com/a.html", true],
  ["HTTP://hespress.com", true],
  ["javascript:alert(1)", false],
  ["JavaScript:https://a.b", false],
  [" https://hespress.com", false],
  ["java\nscript:alert(1)//https://", false],
  ["data:text/html,x", false],
  ["//hespress.com", false],
  ["https:///x", false],
  ["", false],
])("a link may have %j: %s", (url, allowed) => expect(linkAddress(url)).toEqual(allowed ? url : "about:blank"));
