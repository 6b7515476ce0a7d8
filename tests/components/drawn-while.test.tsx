import { createContext, render, type VNode } from "preact";
import { useContext } from "preact/hooks";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { DrawnWhile } from "../../components/shared/DrawnWhile.tsx";

const Word = createContext("");
const root = document.createElement("div");
afterEach(() => render(null, root));

const show = (view: VNode) => act(() => render(view, root));

// To add one: what a drawing depended on, what it depends on next, and whether it is drawn again.
it.each([
  ["the same", ["ضيعة", 1], ["ضيعة", 1], false],
  ["another text", ["ضيعة", 1], ["معمل", 1], true],
  ["another number", ["ضيعة", 1], ["ضيعة", 2], true],
  ["nothing instead of a text", ["ضيعة", null], [null, null], true],
  ["an equal list that is another", [[1]], [[1]], true],
  ["what is no number, again", [Number.NaN], [Number.NaN], false],
])("draws again, or not: %s", async (_name, before, after, again) => {
  let drawn = 0;
  const view = (same: readonly unknown[]) => (
    <DrawnWhile
      same={same}
      draw={() => {
        drawn++;
        return <p>{String(same[0])}</p>;
      }}
    />
  );
  await show(view(before));
  await show(view(after));
  expect(drawn).toBe(again ? 2 : 1);
  expect(root.textContent).toBe(String((again ? after : before)[0]));
});

it("follows a context, though it depends on the same", async () => {
  function Spoken() {
    return <b>{useContext(Word)}</b>;
  }
  const view = (word: string) => (
    <Word.Provider value={word}>
      <DrawnWhile same={[1]} draw={() => <Spoken />} />
    </Word.Provider>
  );
  await show(view("العربية"));
  await show(view("français"));
  expect(root.innerHTML).toBe("<b>français</b>");
});

it("stays where it is when its neighbours are drawn again", async () => {
  const view = (count: number) => (
    <div>
      {Array.from({ length: count }, (_, index) => (
        <i key={`before ${index}`}>{index}</i>
      ))}
      <DrawnWhile key="kept" same={[1]} draw={() => <p>ضيعة</p>} />
    </div>
  );
  await show(view(1));
  const kept = root.querySelector("p");
  await show(view(3));
  expect(root.innerHTML).toBe("<div><i>0</i><i>1</i><i>2</i><p>ضيعة</p></div>");
  expect(root.querySelector("p")).toBe(kept);
});
