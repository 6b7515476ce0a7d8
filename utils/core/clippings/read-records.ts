import * as v from "valibot";
import type { ChainFault } from "./chain-fault.ts";
import { chainHeadSchema, sealedClippingSchema } from "./schemas.ts";
import type { ChainHead, SealedClipping } from "./types.ts";

/** A record of a list that is what it should be, and where it stood. */
export interface Read<T> {
  readonly index: number;
  readonly record: T;
}

/** Takes the clippings out of a list of whatever a file holds; for each that is none, a fault. */
export function readClippings(list: readonly unknown[], faults: ChainFault[]): Read<SealedClipping>[] {
  return readEach(list, sealedClippingSchema, (index, reason, path, value) => {
    const isAlgorithm = path === "seal.algorithm" && typeof value === "string";
    faults.push(
      isAlgorithm ? { kind: "wrongAlgorithm", index, algorithm: value } : { kind: "notAClipping", index, reason },
    );
  });
}

/** The same for chain heads. */
export function readHeads(list: readonly unknown[], faults: ChainFault[]): Read<ChainHead>[] {
  return readEach(list, chainHeadSchema, (index, reason) => faults.push({ kind: "notAHead", index, reason }));
}

function readEach<T>(
  list: readonly unknown[],
  schema: v.GenericSchema<unknown, T>,
  refuse: (index: number, reason: string, path: string | null, value: unknown) => void,
): Read<T>[] {
  const read: Read<T>[] = [];
  for (const [index, value] of list.entries()) {
    const result = v.safeParse(schema, value, { abortEarly: true });
    if (!result.success) {
      const issue = result.issues[0];
      const path = v.getDotPath(issue);
      refuse(index, path === null ? issue.message : `${path}: ${issue.message}`, path, issue.input);
    } else read.push({ index, record: result.output });
  }
  return read;
}
