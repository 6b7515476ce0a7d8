import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createHost } from "../../../utils/dom/create-host.ts";
import { adoptLeftOver } from "../../../utils/dom/highlight-bar/adopt-left-over.ts";
import { HIGHLIGHT_BAR_STYLE } from "../../../utils/dom/highlight-bar/bar-style.ts";
import { followLeftOver } from "../../../utils/dom/highlight-bar/follow-left-over.ts";
import type { Outcome } from "../../../utils/dom/highlight-bar/types.ts";
import { barTexts } from "./bar-texts.ts";
import { OK, pause, pressAt, setUpPage } from "./set-up-bar.ts";

const texts = barTexts("ar");
let cleanPage: () => void;
let life: AbortController;
let host: HTMLElement;
let field: HTMLTextAreaElement;
const save = vi.fn<(acknowledged: string, text: string) => Promise<Outcome>>();
/** Keys the page hears. */
let heard: string[] = [];
const hear = (event: KeyboardEvent) => heard.push(event.key);

/** What Firefox leaves of a bar when it ends the script that made it: elements, and no listener. */
beforeEach(() => {
  cleanPage = setUpPage(`<p id="passage">أوقفت المصالح الأمنية خمسة أشخاص.</p><button id="page">x</button>`);
  const made = createHost(document, HIGHLIGHT_BAR_STYLE);
  made.root.innerHTML = `<div class="frame" data-rasd="highlight-bar" style="left:40px;top:120px">
    <div class="panel" data-annotation="annotation-1" data-acknowledged="ab">
    <div class="toolbar"><button class="tool">x</button></div><div class="editor"><textarea class="field"></textarea></div>
    </div></div>`;
  host = made.host;
  document.documentElement.append(host);
  host.showPopover();
  field = made.root.querySelector("textarea")!;
  field.value = "abc";
  field.focus();
  life = new AbortController();
  save.mockReset().mockResolvedValue(OK);
  const [left] = adoptLeftOver(document, (element) => (element === host ? made.root : null));
  followLeftOver(document, left!.writing!, texts, save, life.signal);
  heard = [];
  document.addEventListener("keydown", hear);
});

afterEach(() => {
  document.removeEventListener("keydown", hear);
  life.abort();
  host.remove();
  cleanPage();
});

const status = () => field.closest(".panel")!.querySelector("[role=status]")!.textContent;

it("stores what it finds, then what is typed, in order, and the page hears none of it", async () => {
  await userEvent.keyboard("d");
  await userEvent.keyboard("e");
  await pause(300);
  expect(save.mock.calls[0]).toEqual(["ab", "abc"]);
  expect(save.mock.calls.at(-1)![1]).toBe("abcde");
  expect(save.mock.calls.map(([before]) => before).slice(1)).toEqual(
    save.mock.calls.map(([, text]) => text).slice(0, -1),
  );
  expect(heard).toEqual([]);
  expect(status()).toBe(texts.saved);
});

it("keeps the focus, and takes off the controls that nobody hears", () => {
  expect(host.matches(":popover-open")).toBe(true);
  expect(field.matches(":focus")).toBe(true);
  expect(field.closest(".panel")!.querySelector("button")).toBe(null);
});

/** Ways to leave the field. To add one, add a line. */
const WAYS = {
  Escape: () => userEvent.keyboard("{Escape}"),
  "a press beside it": () => pressAt(document.querySelector("#page")!),
};

it.each(Object.entries(WAYS))("goes by %s once all is stored", async (_way, leave) => {
  await userEvent.keyboard("d");
  await leave();
  await pause(50);
  expect(save.mock.calls.at(-1)![1]).toBe("abcd");
  expect(host.isConnected).toBe(false);
});

it("stays with the reason while the words cannot be stored, and goes when they are", async () => {
  save.mockResolvedValue({ ok: false, why: "لا مكان." });
  await userEvent.keyboard("d");
  await userEvent.keyboard("{Escape}");
  await pause(50);
  expect(host.isConnected).toBe(true);
  expect(status()).toBe(texts.failed("لا مكان."));
  save.mockResolvedValue(OK);
  await userEvent.keyboard("{Escape}");
  await pause(50);
  expect(host.isConnected).toBe(false);
});

it("leaves the field to the next life when its own ends", async () => {
  await pause(50);
  life.abort();
  const before = save.mock.calls.length;
  await userEvent.keyboard("d");
  await pause(300);
  expect(save.mock.calls.length).toBe(before);
  expect(host.isConnected).toBe(true);
  expect(field.value).toBe("abcd");
});
