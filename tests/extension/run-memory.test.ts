import { afterEach, expect, it, vi } from "vitest";
import { openRunMemory } from "../../utils/extension/run-memory.ts";

afterEach(() => vi.unstubAllGlobals());

it("remembers for all pages that the log was turned, and that it is in doubt again", async () => {
  vi.stubGlobal("location", { protocol: "chrome-extension:" });
  const [one, other] = [openRunMemory(), openRunMemory()];
  expect(await one?.isLogTurned()).toBe(false);
  await one?.noteLogTurned(true);
  expect(await other?.isLogTurned()).toBe(true);
  await other?.noteLogTurned(false);
  expect(await one?.isLogTurned()).toBe(false);
});

it("is not needed where the browser keeps its databases otherwise", () => {
  vi.stubGlobal("location", { protocol: "moz-extension:" });
  expect(openRunMemory()).toBeNull();
});
