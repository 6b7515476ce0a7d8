// What the keeper of passages makes of the store's answers. To add one: what the reader does, what is answered, and what is known then.
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { FrontArticle } from "../../entrypoints/page/highlighting.ts";
import type { Highlights } from "../../entrypoints/page-highlighting/follow-highlights.ts";
import { createPassageKeeper, type PassageKeeper } from "../../entrypoints/page-highlighting/keep-passages.ts";
import type { Passage } from "../../entrypoints/page-highlighting/passage.ts";
import { indexText } from "../../utils/core/anchoring/index-text.ts";
import type { PageHighlight } from "../../utils/core/notes/page-highlight.ts";

const TEXT = "استقدموا عاملات إلى ضيعة معزولة، وقالت عاملات إن الأجور لم تؤد.";
const words = { text: TEXT, segments: [], index: indexText(TEXT) };
const of = {
  article: { text: TEXT },
  report: { url: "https://example.org/1", canonicalUrl: null, lang: "ar", dir: "rtl", text: TEXT },
  ...{ mentions: [], facts: { names: {}, sources: {} } },
} as unknown as FrontArticle;
const passageAt = (start: number, end: number): Passage => ({ scope: "article", start, end, words, of });
const PASSAGE = passageAt(20, 31);

/** What is sent, by its type, and how it is answered: in order, then by «kept». */
type Reply = "kept" | "refused";

function setUp(replies: readonly Reply[] = []) {
  const left = [...replies];
  const sent: string[] = [];
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((async (request: { type: string; edit?: object }) => {
    sent.push(request.edit ? `${request.type} ${JSON.stringify(request.edit)}` : request.type);
    return left.shift() === "refused" ? { ok: false, message: "the disk is full" } : { ok: true, value: null };
  }) as never);
  const shown = new Map<string, PageHighlight>();
  const highlights = {
    put: (id: string, highlight: PageHighlight | null) => {
      if (highlight) shown.set(id, highlight);
      else shown.delete(id);
    },
    settle: () => {},
    find: (id: string) => (shown.has(id) ? { highlight: shown.get(id) } : null),
    text: () => words,
  } as unknown as Highlights;
  let made = 0;
  const keeper = createPassageKeeper({
    ...{ setup: { language: "ar", site: null } as never, front: () => of, highlights, rememberColour: () => {} },
    explain: (error) => (error instanceof Error ? error.message : "nothing"),
    newId: () => `id ${++made}`,
    now: () => new Date("2026-01-05T10:00:00Z"),
    copy: async () => true,
  });
  return { keeper, shown, sent };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

type Step = (keeper: PassageKeeper) => Promise<unknown>;
const highlight: Step = ({ actions }) => actions.highlight("id 1", "yellow");
const write: Step = ({ actions }) => actions.changeNote("id 1", "من دفع؟");
const recolour: Step = ({ actions }) => actions.changeColour("id 1", "green");
const remove: Step = ({ actions }) => actions.remove("id 1");
const restore: Step = ({ actions }) => actions.restore("id 1");

const KEPT = { colour: "yellow", note: "", tags: [] };
const WRITTEN = { ...KEPT, note: "من دفع؟" };

// What is known of it afterwards, null: nothing; what is painted; and whether the same passage, selected again, is the same highlight.
it.each([
  ["offered, and no more", [], [], { known: null, painted: null, again: "id 1" }],
  ["highlighted", [highlight], [], { known: KEPT, painted: "yellow", again: "id 1" }],
  ["highlighted, and refused", [highlight], ["refused"], { known: null, painted: null, again: "id 1" }],
  ["refused, then highlighted", [highlight, highlight], ["refused"], { known: KEPT, painted: "yellow", again: "id 1" }],
  ["written on", [highlight, write], [], { known: WRITTEN, painted: "yellow", again: "id 1" }],
  [
    "written on, and refused: what the reader sees stays",
    [highlight, write],
    ["kept", "refused"],
    { known: WRITTEN, painted: "yellow", again: "id 1" },
  ],
  [
    "in another colour",
    [highlight, recolour],
    [],
    { known: { ...KEPT, colour: "green" }, painted: "green", again: "id 1" },
  ],
  ["removed", [highlight, write, remove], [], { known: null, painted: null, again: "id 2" }],
  [
    "removed, and refused",
    [highlight, write, remove],
    ["kept", "kept", "refused"],
    { known: WRITTEN, painted: "yellow", again: "id 1" },
  ],
  [
    "removed and restored",
    [highlight, write, remove, restore],
    [],
    { known: WRITTEN, painted: "yellow", again: "id 1" },
  ],
  [
    "removed, restoring refused",
    [highlight, write, remove, restore],
    ["kept", "kept", "kept", "refused"],
    { known: null, painted: null, again: "id 2" },
  ],
] as const)("%s", async (_name, steps, replies, { known, painted, again }) => {
  const { keeper, shown } = setUp(replies);
  expect(keeper.offer(PASSAGE)).toBe("id 1");
  for (const step of steps as readonly Step[]) await step(keeper);
  expect(keeper.kept("id 1")).toEqual(known);
  expect(shown.get("id 1")?.colour ?? null).toBe(painted);
  expect(keeper.offer(passageAt(PASSAGE.start, PASSAGE.end))).toBe(again);
});

it("says why a change was refused", async () => {
  const { keeper } = setUp(["refused"]);
  keeper.offer(PASSAGE);
  expect(await highlight(keeper)).toEqual({ ok: false, why: "the disk is full" });
});

it("sends what is written behind the highlight it belongs to", async () => {
  const { keeper, sent } = setUp();
  keeper.offer(PASSAGE);
  await Promise.all([highlight(keeper), write(keeper)]);
  expect(sent).toEqual(["page/highlight", `page/edit ${JSON.stringify({ note: "من دفع؟" })}`]);
});

it("takes a highlight that another part of Rasd has removed for gone: the same passage is another one then", async () => {
  const { keeper, shown } = setUp();
  keeper.offer(PASSAGE);
  await highlight(keeper);
  shown.delete("id 1");
  expect(keeper.offer(PASSAGE)).toBe("id 2");
});

it("tells passages apart by where they stand", () => {
  const { keeper } = setUp();
  expect([PASSAGE, passageAt(0, 8), PASSAGE].map(keeper.offer)).toEqual(["id 1", "id 2", "id 1"]);
});
