/** A page or a worker that takes commands of the developer tools. */
export interface HeapOwner {
  send(method: "HeapProfiler.enable" | "HeapProfiler.collectGarbage" | "Runtime.getHeapUsage"): Promise<unknown>;
}

/** Objects and buffers of a page or worker after a collection, in bytes. */
export async function usedMemory(session: HeapOwner): Promise<number> {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = (await session.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}
