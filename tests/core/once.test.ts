import { describe, expect, it, vi } from "vitest";
import { once } from "../../utils/core/once.ts";
import { onceAsync } from "../../utils/core/once-async.ts";

describe("once", () => {
  it("makes nothing before it is asked, and then one thing, also when that is undefined", () => {
    const make = vi.fn(() => undefined);
    const get = once(make);
    expect(make).not.toHaveBeenCalled();
    get();
    get();
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("asks again after an error", () => {
    const make = vi.fn().mockImplementationOnce(() => {
      throw new Error("قرص");
    });
    const get = once(make.mockReturnValue("نص"));
    expect(get).toThrow("قرص");
    expect(get()).toBe("نص");
  });
});

describe("onceAsync", () => {
  it("gives all who ask the same promise, while it is made and after", async () => {
    const make = vi.fn(async () => ({}));
    const get = onceAsync(make);
    expect(make).not.toHaveBeenCalled();
    const [first, second] = await Promise.all([get(), get()]);
    expect(second).toBe(first);
    expect(await get()).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("tells all who wait of a failure, and asks again for the next", async () => {
    const make = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error("قرص")).mockResolvedValue("نص");
    const get = onceAsync(make);
    const waiting = [get(), get()];
    await Promise.all(waiting.map((one) => expect(one).rejects.toThrow("قرص")));
    expect(await get()).toBe("نص");
    expect(make).toHaveBeenCalledTimes(2);
  });
});
