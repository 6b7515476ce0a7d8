/** A page or a worker whose heap can be taken by the developer tools. */
export interface HeapSource {
  send(
    method: "HeapProfiler.enable" | "HeapProfiler.collectGarbage" | "HeapProfiler.takeHeapSnapshot",
  ): Promise<unknown>;
  on(event: "HeapProfiler.addHeapSnapshotChunk", listener: (part: { readonly chunk: string }) => void): unknown;
  off(event: "HeapProfiler.addHeapSnapshotChunk", listener: (part: { readonly chunk: string }) => void): unknown;
}

/**
 * What V8 writes of a heap: numbers in rows of `node_fields` and `edge_fields`, names by their place in `strings`, edges in the order of
 * their nodes. The form is described in V8's src/profiler/heap-snapshot-generator.h.
 */
export interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** All that is reachable in a heap after a collection. */
export async function takeSnapshot(source: HeapSource): Promise<HeapSnapshot> {
  const chunks: string[] = [];
  const hear = ({ chunk }: { readonly chunk: string }) => void chunks.push(chunk);
  source.on("HeapProfiler.addHeapSnapshotChunk", hear);
  try {
    await source.send("HeapProfiler.enable");
    // What a first collection lets go of can hold something that only a second one takes.
    for (let turn = 0; turn < 2; turn++) await source.send("HeapProfiler.collectGarbage");
    await source.send("HeapProfiler.takeHeapSnapshot");
  } finally {
    source.off("HeapProfiler.addHeapSnapshotChunk", hear);
  }
  return JSON.parse(chunks.join("")) as HeapSnapshot;
}
