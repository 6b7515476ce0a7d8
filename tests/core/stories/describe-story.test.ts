import { expect, it } from "vitest";
import { describeStory, type StoryMember } from "../../../utils/core/stories/describe-story.ts";
import { sketchText } from "../../../utils/core/stories/shingle-text.ts";

const COMMON = "أوقفت مصالح الأمن سبعة أشخاص بطنجة للاشتباه في الاتجار بالبشر. وحجزت خلال التفتيش هواتف وجوازات سفر.";
const LEFT_OUT = "وأحيلت الضحايا على مركز للإيواء بضواحي المدينة.";
const ADDED = "وقال محام لموقعنا إن الملف سيعرض على القضاء قريبا.";

function member(id: string, changes: Partial<StoryMember> = {}): StoryMember {
  const outlet = { host: `${id}.example`, name: id };
  return {
    id,
    createdAt: "2026-01-01T00:00:00.000Z",
    outlet,
    aggregator: false,
    published: null,
    text: null,
    sketch: null,
    ...changes,
  };
}

it("says what each member adds and leaves out, in any spelling", () => {
  const source = member("source", { published: "2026-01-02", text: `${COMMON} ${LEFT_OUT}` });
  const copyText = `${ADDED} ${COMMON.replaceAll("أ", "ا")}`;
  const copy = member("copy", { published: "2026-01-03", text: copyText });
  const { members, earliest, outlets } = describeStory([copy, source]);
  expect(earliest).toBe("2026-01-02");
  expect(outlets.map(({ host }) => host)).toEqual(["source.example", "copy.example"]);
  expect(members.map(({ id }) => id)).toEqual(["source", "copy"]);
  expect(members[0]).toMatchObject({ adds: [], leavesOut: [] });
  expect(members[1]!.adds.map(({ start, end }) => copyText.slice(start, end))).toEqual([ADDED]);
  expect(members[1]!.leavesOut.map(({ start, end }) => source.text!.slice(start, end))).toEqual([LEFT_OUT]);
});

it.each<[string, Partial<StoryMember>, Partial<StoryMember>]>([
  ["a day", { published: "2026-01-01" }, { published: "2026-01-02" }],
  ["a time, across time zones", { published: "2026-01-02T10:00:00+03:00" }, { published: "2026-01-02T08:00:00Z" }],
  ["a time before none on one day", { published: "2026-01-02T23:00:00Z" }, { published: "2026-01-02" }],
  ["a date before none", { published: "2026-01-02" }, {}],
  ["the source before the aggregator", { published: "2026-01-02" }, { published: "2026-01-02", aggregator: true }],
  ["what was kept first", {}, { createdAt: "2026-01-05T00:00:00.000Z" }],
])("puts the earlier first: %s", (_, earlier, later) => {
  expect(describeStory([member("a", later), member("b", earlier)]).members.map(({ id }) => id)).toEqual(["b", "a"]);
});

it("names an outlet once, and keeps quiet about texts it does not know", () => {
  const outlet = { host: "one.example", name: "One" };
  const { outlets, members } = describeStory([member("a", { outlet, text: COMMON }), member("b", { outlet })]);
  expect(outlets).toEqual([outlet]);
  expect(members.every(({ adds, leavesOut }) => adds.length === 0 && leavesOut.length === 0)).toBe(true);
});

it("compares a kept text with one of which only the sketch is kept", () => {
  const source = member("a", { published: "2026-01-02", text: `${COMMON} ${LEFT_OUT}` });
  const copy = member("b", { published: "2026-01-03", sketch: sketchText(`${COMMON} ${ADDED}`) });
  const [, second] = describeStory([source, copy]).members;
  expect(second!.leavesOut.map(({ start, end }) => source.text!.slice(start, end))).toEqual([LEFT_OUT]);
  expect(second!.adds).toEqual([]);
  expect(second!.words).toBe(`${COMMON} ${ADDED}`.split(" ").length);
  expect(second!.shared).toBeGreaterThan(0.5);
  expect(second!.shared).toBeLessThan(0.8);
});
