import type { HeapSnapshot } from "./take-snapshot.ts";

/** Compiled code and its tables, which grow with what has run, and numbers, which V8 makes and drops as it likes. */
const UNCOUNTED = new Set(["hidden", "array", "code", "object shape", "synthetic", "number", "symbol", "bigint"]);
/** What the browser writes down of every page, up to a number of each: times, layout shifts, the history of a tab. */
const OWN_RECORDS =
  /^(?:Performance|LayoutShift|LargestContentful|InteractionContentful|DOMRectReadOnly|TaskAttribution|NavigationHistoryEntry)/u;
/** Parts of V8 and Blink that belong to something that is counted itself. */
const PARTS = /^(?:blink::|system \/ (?!Context))/u;
/** Characters of a kind's name. */
const LONGEST = 160;

/**
 * How many there are of each kind of thing that scripts can hold: «closure NAME», «object AbortSignal», «native <p>», plain objects by the
 * names of their properties, all strings as one kind. For two snapshots of one heap: what is counted alike is called alike.
 */
export function countKinds({ snapshot: { meta }, nodes, edges, strings }: HeapSnapshot): Map<string, number> {
  const node = fieldsOf(meta.node_fields, ["type", "name", "edge_count"]);
  const edge = fieldsOf(meta.edge_fields, ["type", "name_or_index"]);
  const [types] = meta.node_types;
  const property = meta.edge_types[0].indexOf("property");
  const counts = new Map<string, number>();
  let at = 0;
  for (let row = 0; row < nodes.length; row += meta.node_fields.length) {
    const from = at;
    at += nodes[row + node.edge_count]! * meta.edge_fields.length;
    const type = types[nodes[row + node.type]!]!;
    const name = strings[nodes[row + node.name]!]!;
    if (UNCOUNTED.has(type) || PARTS.test(name) || OWN_RECORDS.test(name)) continue;
    const kind = type === "object" && name === "Object" ? `object {${properties(from, at)}}` : kindOf(type, name);
    counts.set(kind.slice(0, LONGEST), (counts.get(kind.slice(0, LONGEST)) ?? 0) + 1);
  }
  return counts;

  function properties(from: number, to: number): string {
    const names = new Set<string>();
    for (let row = from; row < to; row += meta.edge_fields.length)
      if (edges[row + edge.type] === property) names.add(strings[edges[row + edge.name_or_index]!]!);
    names.delete("__proto__");
    return [...names].sort().join(", ");
  }
}

/** Texts of which scripts hold one cannot be told from those of the page: strings are counted together. */
function kindOf(type: string, name: string): string {
  return type.endsWith("string") ? "string" : `${type} ${name}`;
}

/** Where each field stands in a row. @throws Error where V8 writes another form. */
function fieldsOf<F extends string>(fields: readonly string[], wanted: readonly F[]): Record<F, number> {
  const places = wanted.map((field) => [field, fields.indexOf(field)] as const);
  const missing = places.filter(([, place]) => place < 0).map(([field]) => field);
  if (missing.length > 0) throw new Error(`This browser's heap snapshots have no field ${missing.join(", ")}`);
  return Object.fromEntries(places) as Record<F, number>;
}
