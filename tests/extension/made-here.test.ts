// Which annotations a tab's page may go on writing on.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { forgetMadeHere, isMadeHere, noteMadeHere } from "../../utils/extension/made-here.ts";

beforeEach(() => fakeBrowser.reset());

describe("what was made in a tab", () => {
  it("is known there and nowhere else", async () => {
    await noteMadeHere("a", 1);
    expect([await isMadeHere("a", 1), await isMadeHere("a", 2), await isMadeHere("b", 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("is noted once, however often it is said, and lies in one tab", async () => {
    for (const tab of [1, 1, 2]) await noteMadeHere("a", tab);
    expect([await isMadeHere("a", 1), await isMadeHere("a", 2)]).toEqual([false, true]);
    const { madeHere } = await fakeBrowser.storage.local.get("madeHere");
    expect(madeHere).toHaveLength(1);
  });

  it("is all noted when much is made at once", async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `id ${at}`);
    await Promise.all(ids.map((id) => noteMadeHere(id, 3)));
    expect(await Promise.all(ids.map((id) => isMadeHere(id, 3)))).toEqual(ids.map(() => true));
  });

  it("falls out after five hundred others, the oldest first", async () => {
    for (let at = 0; at < 501; at++) await noteMadeHere(`id ${at}`, 1);
    expect([await isMadeHere("id 0", 1), await isMadeHere("id 1", 1)]).toEqual([false, true]);
  });

  it("is remembered when the browser cannot write it, and noted once it can", async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValue(new Error("IO error: no space left"));
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    await noteMadeHere("kept", 4);
    expect([await isMadeHere("kept", 4), await isMadeHere("kept", 5), told.mock.calls.length]).toEqual([
      true,
      false,
      1,
    ]);
    set.mockRestore();
    told.mockRestore();
    await noteMadeHere("kept", 5);
    expect([await isMadeHere("kept", 4), await isMadeHere("kept", 5)]).toEqual([false, true]);
  });

  it("is forgotten when the browser starts", async () => {
    await noteMadeHere("a", 1);
    await forgetMadeHere();
    expect(await isMadeHere("a", 1)).toBe(false);
  });

  it.each([["text"], [{ id: "a", tab: 1 }], [[{ id: "a", tab: "1" }]], [[null]]])(
    "is nothing where %j is stored",
    async (bad) => {
      await fakeBrowser.storage.local.set({ madeHere: bad });
      expect(await isMadeHere("a", 1)).toBe(false);
      await noteMadeHere("b", 1);
      expect(await isMadeHere("b", 1)).toBe(true);
    },
  );
});
