import { expect, it } from "vitest";
import { localMomentOf, printedMoment, readLocalMoment } from "../../../utils/core/library/local-moment.ts";

it.each([
  ["2026-01-04", { date: "2026-01-04", time: null, offset: null }],
  ["2026-01-04T18:30:00+01:00", { date: "2026-01-04", time: "18:30", offset: "+01:00" }],
  ["2026-01-04T18:30:15.250Z", { date: "2026-01-04", time: "18:30", offset: "+00:00" }],
  ["2026-01-04T18:30+0100", { date: "2026-01-04", time: "18:30", offset: "+01:00" }],
  ["2026-01-04T18:30", { date: "2026-01-04", time: "18:30", offset: null }],
  ["4 يناير", null],
])("reads %s as the outlet's clock showed it", (iso, expected) => {
  expect(readLocalMoment(iso)).toEqual(expected);
});

it.each([
  ["2026-01-06T23:30:00.000Z", 60, { date: "2026-01-07", time: "00:30", offset: "+01:00" }],
  ["2026-01-06T00:10:00.000Z", -210, { date: "2026-01-05", time: "20:40", offset: "-03:30" }],
  ["2026-01-06T08:00:00.000Z", null, { date: "2026-01-06", time: "08:00", offset: "+00:00" }],
])("tells what the reader's clock showed at %s, %s minutes east", (at, offset, expected) => {
  expect(localMomentOf(at, offset)).toEqual(expected);
});

// To add one: as printed, and the moment whose day, month and order a list takes it for.
it.each([
  ["2026-01-10T00:30:00+01:00", "2026-01-10T00:30:00Z"],
  ["2026-01-31T23:45:00-05:00", "2026-01-31T23:45:00Z"],
  ["2026-01-10", "2026-01-10"],
  ["4 يناير", "4 يناير"],
])("lists %s under the day it was printed with", (iso, expected) => {
  expect(printedMoment(iso)).toBe(expected);
});
