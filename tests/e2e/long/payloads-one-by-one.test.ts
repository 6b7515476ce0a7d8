// The views of one record, each with every payload; the other views show them all at once (../payloads.test.ts).
import { expect, it } from "vitest";
import { lookThrough, SINKS, startPoisoned } from "../support/payload-sinks.ts";
import { rasd, server } from "../support/rasd-of-file.ts";

startPoisoned();

const ONE_BY_ONE = Object.entries(SINKS).filter(([, { visits }]) => visits !== undefined);

it.each(ONE_BY_ONE)("%s: letters, and nothing that runs", (_name, sink) => lookThrough(sink));

it("asked for nothing outside", () => {
  expect(server.requests.map(({ url }) => url).filter((url) => url.includes("evil"))).toEqual([]);
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
