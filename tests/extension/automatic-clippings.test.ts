// How many articles are clipped without being asked for: a bound to what a page taken over can store.
import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { mayClipOneMore } from "../../utils/extension/automatic-clippings.ts";

beforeEach(() => fakeBrowser.reset());

const NOW = 1_770_000_000_000;
const MINUTE = 60_000;
const ask = async (times: number, host: string, now: number) => {
  const answers = await Promise.all(Array.from({ length: times }, () => mayClipOneMore(host, now)));
  return answers.filter(Boolean).length;
};

it("allows sixty an hour and host, also when they are asked for at once", async () => {
  expect(await ask(70, "a.example", NOW)).toBe(60);
  expect(await ask(1, "b.example", NOW)).toBe(1);
  expect(await ask(1, "a.example", NOW + 59 * MINUTE)).toBe(0);
  expect(await ask(70, "a.example", NOW + 60 * MINUTE)).toBe(60);
});

it("does not count what lies in the future, so that a clock set back locks nobody out", async () => {
  expect(await ask(60, "a.example", NOW)).toBe(60);
  expect(await ask(1, "a.example", NOW - MINUTE)).toBe(1);
});
