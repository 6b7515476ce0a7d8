import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMergeQueue } from "../../utils/core/merge-queue.ts";

interface Change {
  readonly note?: string;
  readonly colour?: number;
}

describe("createMergeQueue", () => {
  it("sends the first at once and merges what comes meanwhile", async () => {
    const sent: Change[] = [];
    const queue = createMergeQueue<Change>(async (_id, change) => {
      sent.push(change);
      await Promise.resolve();
    });
    await Promise.all([
      queue.push("a", { note: "ش" }),
      queue.push("a", { note: "شا" }),
      queue.push("a", { colour: 2 }),
      queue.push("a", { note: "شاهد" }),
    ]);
    expect(sent).toEqual([{ note: "ش" }, { note: "شاهد", colour: 2 }]);
    expect(queue.waiting()).toBe(0);
  });

  it("keeps what could not be sent for the next turn", async () => {
    const sent: Change[] = [];
    let isDown = true;
    const queue = createMergeQueue<Change>(async (_id, change) => {
      if (isDown) throw new Error("asleep");
      sent.push(change);
    });
    await expect(queue.push("a", { note: "شاهد", colour: 1 })).rejects.toThrow("asleep");
    expect(queue.waiting()).toBe(1);
    isDown = false;
    await queue.push("a", { colour: 3 });
    expect(sent).toEqual([{ note: "شاهد", colour: 3 }]);
    expect(queue.waiting()).toBe(0);
  });

  it("ends with the last of each field on the other side, whatever fails and however long answers take", async () => {
    const step = fc.record({
      id: fc.constantFrom("a", "b"),
      change: fc.oneof(
        fc.string().map((note): Change => ({ note })),
        fc.nat(9).map((colour): Change => ({ colour })),
      ),
      fails: fc.boolean(),
      ticks: fc.nat(4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const other = new Map<string, Change>();
        const busy = new Set<string>();
        const plan = [...steps];
        const queue = createMergeQueue<Change>(async (id, change) => {
          expect(busy.has(id)).toBe(false);
          busy.add(id);
          const { fails, ticks } = plan.pop() ?? { fails: false, ticks: 0 };
          for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
          busy.delete(id);
          if (fails) throw new Error("asleep");
          other.set(id, { ...other.get(id), ...change });
        });
        const expected = new Map<string, Change>();
        for (const { id, change, ticks } of steps) {
          expected.set(id, { ...expected.get(id), ...change });
          void queue.push(id, change).catch(() => {});
          for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
        }
        // What is left is sent by the next change that gets through.
        plan.length = 0;
        for (const id of expected.keys()) await queue.push(id, {}).catch(() => queue.push(id, {}));
        expect(other).toEqual(expected);
        expect(queue.waiting()).toBe(0);
      }),
    );
  });
});
